import type { Hub } from '../../database/hub';
import type { Config } from '../../platform/settings/config';
import { createLogger } from '../../platform/log/logger';
import { refusalText, type Refusal } from '../../platform/errors/result';
import { openHub } from './open-hub';
import { complain } from '../output';

/** Exit codes: 0 done, 1 refused with a reason that was printed. */
export type ExitCode = 0 | 1;

/** Opens the database for one command and closes it again, whatever happens. */
export async function withHub(
  config: Config,
  work: (hub: Hub, migrated: number) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { hub, migrated } = await openHub(config, createLogger('error'));
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
