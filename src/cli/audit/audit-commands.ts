import { COMMAND_LINE } from '../../permissions';
import { CHAIN_FAULTS, readHead, verifyAudit, writeHead } from '../../access';
import type { Config } from '../../platform';
import { withHub, type ExitCode } from '../hub/hub-command';
import { complain, print, table } from '../output';

export interface VerifyOptions {
  readonly json: boolean;
  readonly against?: string;
}

/** Follows the chain of the audit trail. Exit code 1 when something in it is not as it was written. */
export async function verifyAuditCommand(config: Config, options: VerifyOptions): Promise<ExitCode> {
  const noted = options.against === undefined ? undefined : readHead(options.against);
  if (options.against !== undefined && !noted) {
    complain('--against skrivs NUMMER:HASH, som audit verify skriver ut. --against is NUMBER:HASH, as printed.');
    return 1;
  }
  return withHub(config, async (hub) => {
    const verified = await verifyAudit(hub, COMMAND_LINE, noted);
    const { head, faults, faultsInAll } = verified;
    if (options.json) {
      print(JSON.stringify(verified));
      return faultsInAll > 0 ? 1 : 0;
    }
    if (faultsInAll > 0) {
      print(
        table(
          ['länk', 'händelse', 'kod', 'på svenska', 'in English'],
          faults.map(({ number, event, code }) => {
            const { sv, en } = CHAIN_FAULTS[code];
            return [number ?? '', event ?? '', code, sv, en];
          }),
        ),
      );
      complain(
        `Händelseloggen är ändrad på ${faultsInAll} ställen. The audit trail was changed in ${faultsInAll} places.`,
      );
      return 1;
    }
    print(`${head.number} händelser, och kedjan håller. ${head.number} events, and the chain holds.`);
    if (head.number > 0) print(`Anteckna på annan plats (note elsewhere):\n${writeHead(head)}`);
    return 0;
  });
}
