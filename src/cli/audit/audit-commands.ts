import { COMMAND_LINE } from '../../permissions';
import { CHAIN_FAULTS, isOfNoted, readHead, verifyAudit, writeHead } from '../../access';
import type { Config } from '../../platform';
import { said } from '../cli-texts';
import { withHub, type ExitCode } from '../hub/hub-command';
import { complain, print, table } from '../output';

export interface VerifyOptions {
  readonly json: boolean;
  readonly against?: string;
}

/** Follows the chain of the audit trail. Exit code 1 when somebody has changed anything in it. */
export async function verifyAuditCommand(config: Config, options: VerifyOptions): Promise<ExitCode> {
  const noted = options.against === undefined ? undefined : readHead(options.against);
  if (options.against !== undefined && !noted) {
    complain('--against skrivs NUMMER:HASH, som audit verify skriver ut. --against is NUMBER:HASH, as printed.');
    return 1;
  }
  return withHub(config, async (hub) => {
    const verified = await verifyAudit(hub, COMMAND_LINE, noted);
    const { head, faults, faultsInAll } = verified;
    const end = head.number > 0 ? writeHead(head) : null;
    if (options.json) {
      print(JSON.stringify({ ...verified, end }));
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
      const changed = faultsInAll - faults.filter(isOfNoted).length;
      complain(said(changed > 0 ? 'TRAIL_CHANGED' : 'TRAIL_HOLDS_BUT', { count: changed > 0 ? changed : head.number }));
      return 1;
    }
    print(said('TRAIL_HOLDS', { count: head.number }));
    if (end !== null) print(`Anteckna på annan plats (note elsewhere):\n${end}`);
    return 0;
  });
}
