import type { Config } from '../../platform';
import { openStore, type HeldAgainst } from '../../embedded';
import { said, type CLI_TEXTS } from '../cli-texts';
import type { ExitCode } from '../hub/hub-command';
import { inDataDir, inMemory, storeIn } from '../hub/data-dir';
import { complain, print } from '../output';

export interface StoreCheckOptions {
  readonly accept: boolean;
}

/** Compares the files of the embedded database with the notes of what it wrote, and has PostgreSQL read all of it. */
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
    print(said(WORDS[store.heldAgainst], { folder: config.dataDir }));
    return 0;
  });
}

/** What the notes tell about the blocks, and no more than that. */
const WORDS = {
  NOTES: 'STORE_AS_WRITTEN',
  NOTES_BUT_LAST: 'STORE_CUT_OFF',
  NOTHING: 'STORE_NOT_NOTED',
} as const satisfies Record<HeldAgainst, keyof typeof CLI_TEXTS>;
