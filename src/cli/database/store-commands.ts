import { openStore } from '../../embedded';
import type { Config } from '../../platform';
import type { ExitCode } from '../hub/hub-command';
import { inDataDir, inMemory, storeIn } from '../hub/data-dir';
import { complain, print } from '../output';

export interface StoreCheckOptions {
  readonly accept: boolean;
}

/** Checks the files of the embedded database against what it wrote, and has PostgreSQL read all of it. */
export async function checkStoreCommand(config: Config, { accept }: StoreCheckOptions): Promise<ExitCode> {
  if (config.databaseUrl !== undefined || inMemory(config)) {
    complain(
      'Bara den inbäddade databasens filer kontrolleras; en server har egna verktyg (pg_amcheck). ' +
        'Only the files of the embedded database are checked; a server has tools of its own (pg_amcheck).',
    );
    return 1;
  }
  return inDataDir<ExitCode>(config.dataDir, async (unlock) => {
    const store = await openStore(storeIn(config.dataDir), { inspect: true, accept });
    await store.close().finally(unlock);
    print(
      `Databasen i ${config.dataDir} är hel: varje block är som den skrev det, och PostgreSQL har läst allt. ` +
        `The database in ${config.dataDir} is whole: every block is as it wrote it, and PostgreSQL has read all of it.`,
    );
    return 0;
  });
}
