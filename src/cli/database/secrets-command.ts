import type { Command } from 'commander';
import { COMMAND_LINE } from '../../permissions';
import type { Hub } from '../../database';
import { readConfig, type Config } from '../../platform';
import { rekeySecrets, unreadableSecrets } from '../../sources';
import type { Shared } from '../client/add-export-command';
import { said } from '../cli-texts';
import { refusedWith, withHub, type ExitCode } from '../hub/hub-command';
import { complain, print } from '../output';

/** Encrypts every secret under the present key. Exit code 1 when one cannot be decrypted. */
export const rekeyCommand = (config: Config): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    const outcome = await rekeySecrets(hub, COMMAND_LINE);
    if (!outcome.ok) return refusedWith(outcome.refusals);
    const { rekeyed, already, unreadable } = outcome.value;
    print(said('REKEYED', { count: rekeyed, already }));
    for (const { holder, key } of unreadable) complain(`SECRET_UNREADABLE: ${holder} ${key}`);
    if (unreadable.length > 0) complain(said('SECRETS_UNREADABLE', { count: unreadable.length }));
    return unreadable.length > 0 ? 1 : 0;
  });

/** Warns at start when the key in the settings is not the one that secrets are encrypted under. */
export async function tellUnreadable(hub: Hub): Promise<void> {
  const count = await unreadableSecrets(hub);
  if (count === 0) return;
  hub.log.warn({ count }, 'secrets that no key of the settings opens');
  complain(said('SECRETS_UNREADABLE', { count }));
}

/** `samnav secrets`: what the hub stores encrypted. */
export function addSecretsCommand(program: Command, { run, examples }: Shared): void {
  program
    .command('secrets')
    .description('det som lagras krypterat (what is stored encrypted)')
    .command('rekey')
    .description('kryptera om under nyckeln som gäller (encrypt anew under the key in force)')
    .addHelpText('after', examples('SAMNAV_SECRET_KEY=… SAMNAV_SECRET_KEY_PREVIOUS=… samnav secrets rekey'))
    .action(run(() => rekeyCommand(readConfig())));
}
