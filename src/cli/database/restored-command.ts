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
  /** Whoever runs it knows what it does, and is not asked. */
  readonly yes: boolean;
}

/**
 * Begins an epoch, for whoever has restored the database in a way that the hub cannot see: a copy of the files of a server. It says what
 * that takes away, and does it only when somebody says yes.
 */
export async function restoredCommand(config: Config, { lastRelease, yes }: RestoredOptions): Promise<ExitCode> {
  if (lastRelease !== undefined && !/^\d{1,9}$/.test(lastRelease)) {
    complain('--last-release är ett nummer. --last-release is a number.');
    return 1;
  }
  const last = lastRelease === undefined ? null : Number(lastRelease);
  return asOwner<ExitCode>(config, createLogger('error'), async (hub) => {
    const { begun } = await bringUpToDate(hub, config);
    // What the hub has seen by itself just now need not be said once more.
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
