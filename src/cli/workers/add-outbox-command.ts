import type { Command } from 'commander';
import { readConfig } from '../../platform';
import type { Shared } from '../client/add-export-command';
import { deliverCommand, listDeadCommand, retryCommand } from './outbox-commands';

/** `samnav outbox`: the messages to those outside. */
export function addOutboxCommand(program: Command, { run, examples }: Shared): void {
  const outbox = program.command('outbox').description('händelser till mottagare (events to subscribers)');
  outbox
    .command('deliver')
    .description('sänd det som ska sändas, en gång (send what is due, once)')
    .addHelpText('after', examples('samnav outbox deliver'))
    .action(run(() => deliverCommand(readConfig())));
  outbox
    .command('dead')
    .description('visa det som har getts upp (list what has been given up)')
    .addHelpText('after', examples('samnav outbox dead'))
    .action(run(() => listDeadCommand(readConfig())));
  outbox
    .command('retry <subscriber> [event]')
    .description('försök igen, en händelse eller alla (try again, one event or all)')
    .addHelpText('after', examples('samnav outbox retry 3', 'samnav outbox retry 3 127'))
    .action(run((subscriber: string, event?: string) => retryCommand(readConfig(), subscriber, event)));
}
