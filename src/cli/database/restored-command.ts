import { createLogger, type Config } from '../../platform';
import { ID_GAP } from '../../database';
import { said } from '../cli-texts';
import { confirmed } from '../confirm';
import type { ExitCode } from '../hub/hub-command';
import { beginEpoch, releaseAfterRestore } from './keep-epoch';
import { bringUpToDate } from './migrate';
import { asOwner } from '../hub/open-hub';
import { complain, print } from '../output';

export interface RestoredOptions {
  readonly lastRelease?: string;
  /** A flag for a caller who knows what the command does, and is not asked. */
  readonly yes: boolean;
}

/**
 * Begins an epoch after a restore that the hub cannot see, such as a copy of a server's files. It says what that takes
 * away, and goes on only when somebody says yes.
 */
export async function restoredCommand(config: Config, { lastRelease, yes }: RestoredOptions): Promise<ExitCode> {
  if (lastRelease !== undefined && !/^\d{1,9}$/.test(lastRelease)) {
    complain('--last-release är ett nummer. --last-release is a number.');
    return 1;
  }
  const last = lastRelease === undefined ? null : Number(lastRelease);
  return asOwner<ExitCode>(config, createLogger('error'), async (hub) => {
    const { begun } = await bringUpToDate(hub, config);
    // What the hub itself has just noticed need not be said again.
    const isTold = begun !== undefined && last === null;
    if (!isTold && !yes) {
      const release = await releaseAfterRestore(hub, last);
      if (!(await confirmed(said('WILL_BEGIN_EPOCH', { release, gap: ID_GAP })))) {
        complain(said('NOTHING_DONE'));
        return 1;
      }
    }
    const { name, firstRelease } = isTold ? begun : await beginEpoch(hub, last);
    print(`Epok ${name} är påbörjad. Epoch ${name} has begun.`);
    print(`Nästa publicering får nummer ${firstRelease}. The next release has number ${firstRelease}.`);
    return 0;
  });
}
