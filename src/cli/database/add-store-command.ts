import type { Command } from 'commander';
import { readConfig } from '../../platform';
import type { Shared } from '../client/add-export-command';
import { checkStoreCommand, type StoreCheckOptions } from './store-commands';

/** `samnav store`: the files of the embedded database. */
export function addStoreCommand(program: Command, { run, examples }: Shared): void {
  program
    .command('store')
    .description('den inbäddade databasens filer (the files of the embedded database)')
    .command('check')
    .description('kontrollera att databasen är hel (check that the database is whole)')
    .option(
      '--accept',
      'godta filerna som de ligger, om PostgreSQL inte finner något fel (take the files as they lie, if PostgreSQL finds no fault)',
      false,
    )
    .addHelpText('after', examples('samnav store check', 'SAMNAV_DATA_DIR=/var/kopia samnav store check'))
    .action(run((options: StoreCheckOptions) => checkStoreCommand(readConfig(), options)));
}
