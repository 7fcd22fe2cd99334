import { createLogger, type Config } from '../../platform';
import type { ExitCode } from '../hub/hub-command';
import { beginEpoch } from './keep-epoch';
import { bringUpToDate } from './migrate';
import { asOwner } from '../hub/open-hub';
import { complain, print } from '../output';

export interface RestoredOptions {
  readonly lastRelease?: string;
}

/** Begins an epoch, for whoever has restored the database in a way that the hub cannot see: a copy of the files of a server. */
export async function restoredCommand(config: Config, options: RestoredOptions): Promise<ExitCode> {
  const { lastRelease } = options;
  if (lastRelease !== undefined && !/^\d{1,9}$/.test(lastRelease)) {
    complain('--last-release är ett nummer. --last-release is a number.');
    return 1;
  }
  return asOwner<ExitCode>(config, createLogger('error'), async (hub) => {
    const { begun } = await bringUpToDate(hub, config);
    // What the hub has seen by itself just now need not be said once more.
    const isTold = begun !== undefined && lastRelease === undefined;
    const { name, firstRelease } = isTold
      ? begun
      : await beginEpoch(hub, lastRelease === undefined ? null : Number(lastRelease));
    print(`Epok ${name} är påbörjad. Epoch ${name} has begun.`);
    print(`Nästa publicering får nummer ${firstRelease}. The next release has number ${firstRelease}.`);
    return 0;
  });
}
