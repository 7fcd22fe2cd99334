import type { Hub } from '../database';
import { authorise, type Actor } from '../permissions';
import { chainFollower, type ChainFault, type ChainHead } from './audit-chain';
import { chainLinks, eventsWithoutLink } from './audit-chain.store';

export interface AuditVerified {
  /** The last link; note it elsewhere, and hold the trail against it later. */
  readonly head: ChainHead;
  /** The first that were found. */
  readonly faults: readonly ChainFault[];
  readonly faultsInAll: number;
}

/** So many are told; who finds as many has the whole trail to look at. */
const MOST_FAULTS = 100;

/**
 * Follows the whole chain of the audit trail and says what has been changed, removed, put in or moved.
 *
 * Whoever owns the database can write the chain anew to its end, and cut its end off; `noted` tells that too, since it lies
 * where they do not reach.
 */
export async function verifyAudit(hub: Hub, actor: Actor, noted?: ChainHead): Promise<AuditVerified> {
  authorise(actor, 'audit:read', null);
  const faults: ChainFault[] = [];
  let faultsInAll = 0;
  const note = (found: readonly ChainFault[]) => {
    faultsInAll += found.length;
    faults.push(...found.slice(0, MOST_FAULTS - faults.length));
  };
  const { follow, end } = chainFollower(noted);
  for await (const link of chainLinks(hub.db)) note(follow(link));
  const { head, faults: atTheEnd } = end();
  note(atTheEnd);
  const unchained = await eventsWithoutLink(hub.db, MOST_FAULTS);
  note(unchained.map((event) => ({ code: 'NOT_CHAINED', number: null, event })));
  return { head, faults, faultsInAll };
}
