import { createMetrics, startHttp } from '../../http';
import { seed, type Progress, type SeedReport } from '../../demo';
import type { Hub } from '../../database';
import { createLogger, type Config } from '../../platform';
import { guardAgainstFaults } from './unguarded-faults';
import { demoTokens, prepareDemoTokens } from './demo-tokens';
import { closeHub } from './close-hub';
import { openHub, unguardedTrail } from './open-hub';
import { tellUnreadable } from '../database/secrets-command';
import { startOutbox } from '../workers/outbox-worker';
import { startSources } from '../workers/sources-worker';

export interface StartedHub {
  readonly url: string;
  /** Ends all of it in order, within the limit of the settings. */
  readonly close: () => Promise<void>;
  readonly hub: Hub;
  readonly tokens: Readonly<Record<string, string>>;
  readonly migrated: number;
  readonly seeded: SeedReport;
}

/** Opens the database, brings it up to date, adds what it lacks, and listens. */
export async function startHub(config: Config, progress?: Progress): Promise<StartedHub> {
  const metrics = createMetrics();
  const { hub, migrated } = await openHub(config, createLogger(config.logLevel), metrics.countStatement);
  try {
    if (config.demo) prepareDemoTokens(config);
    const seeded = await seed(hub, { demo: config.demo }, progress);
    const unguarded = await unguardedTrail(hub);
    await tellUnreadable(hub);
    const tokens = config.demo ? await demoTokens(hub, config) : {};
    const server = await startHttp(hub, config, metrics);
    // A start that fails says why, and nothing else.
    if (unguarded !== undefined) hub.log.warn('the role of the hub can unguard the audit trail');
    const outbox = startOutbox(hub);
    const sources = startSources(hub);
    const unguard = guardAgainstFaults(hub.log, metrics.countUnguardedFault);
    const close = () => closeHub(config, { hub, server, workers: [sources, outbox] }).finally(unguard);
    return { url: server.url, close, hub, tokens, migrated, seeded };
  } catch (error) {
    await hub.database.close();
    throw error;
  }
}
