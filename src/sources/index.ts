/**
 * Fetches figures from förbund's own systems, and sends them in as the förbund would.
 * A source that fails is left alone for a while.
 */
import './errors';
import './permissions';
export { harvestDue, startHarvesting } from './harvests/harvest-due.use-case';
export { rekeySecrets, unreadableSecrets } from './rekey-secrets.use-case';
export { listSources, sourcesByForbund } from './source.store';
export { isStale } from './source';
export { SourceStandingType, toSourceStanding } from './source.types';
