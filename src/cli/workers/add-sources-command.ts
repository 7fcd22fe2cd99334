import type { Command } from 'commander';
import { readConfig } from '../../platform';
import type { Shared } from '../client/add-export-command';
import { harvestCommand, listSourcesCommand } from './sources-commands';

/** `samnav sources`: the systems that figures are fetched from. */
export function addSourcesCommand(program: Command, { run, examples }: Shared): void {
  const sources = program.command('sources').description('källor att hämta från (sources to fetch from)');
  sources
    .command('list')
    .description('visa källorna och hur de mår (list the sources and how they stand)')
    .addHelpText('after', examples('samnav sources list'))
    .action(run(() => listSourcesCommand(readConfig())));
  sources
    .command('harvest')
    .description('hämta det som ska hämtas, en gång (fetch what is due, once)')
    .addHelpText('after', examples('samnav sources harvest'))
    .action(run(() => harvestCommand(readConfig())));
}
