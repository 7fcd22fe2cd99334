import type { Command } from 'commander';
import { readConfig } from '../../platform';
import type { Shared } from '../client/add-export-command';
import { verifyAuditCommand, type VerifyOptions } from './audit-commands';

/** `samnav audit`: checks that nobody has changed the trail. */
export function addAuditCommand(program: Command, { run, examples }: Shared): void {
  program
    .command('audit')
    .description('händelseloggen (the audit trail)')
    .command('verify')
    .description('pröva att inget är ändrat, och visa kedjans slut (check that nothing was changed)')
    .option('--against <head>', 'ett slut som antecknats förut (an end noted before): NUMMER:HASH')
    .option('--json', 'som JSON (as JSON)', false)
    .addHelpText('after', examples('samnav audit verify', 'samnav audit verify --against 1234:9f86d081…'))
    .action(run((options: VerifyOptions) => verifyAuditCommand(readConfig(), options)));
}
