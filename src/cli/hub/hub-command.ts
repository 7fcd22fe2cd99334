import type { Hub } from '../../database';
import { createLogger, refusalText, type Config, type Refusal } from '../../platform';
import { openHub } from './open-hub';
import { complain } from '../output';

/** Exit codes: 0 done, 1 refused with a reason that was printed. */
export type ExitCode = 0 | 1;

/**
 * Opens the database for one command and closes it again, whatever happens.
 * @param before looks at the database before it is migrated
 */
export async function withHub(
  config: Config,
  work: (hub: Hub, migrated: number) => Promise<ExitCode>,
  before?: (hub: Hub) => Promise<void>,
): Promise<ExitCode> {
  const { hub, migrated } = await openHub(config, createLogger('error'), undefined, before);
  try {
    return await work(hub, migrated);
  } finally {
    await hub.database.close();
  }
}

export function refusedWith(refusals: readonly Refusal[]): ExitCode {
  for (const refusal of refusals) {
    const { sv, en } = refusalText(refusal);
    complain(`${refusal.code}: ${sv} ${en}`);
  }
  return 1;
}
