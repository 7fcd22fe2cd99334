import { createReadStream, statSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { ClientError, createClient, inBoth, type UploadAnswer } from '../../client';
import type { Config } from '../../platform';
import { consequencesTable } from './consequences-table';
import { readDemoTokens } from '../hub/demo-tokens';
import { largeFile } from './large-file';
import { complain, print, table } from '../output';

export interface UploadOptions {
  readonly forbund: string;
  readonly round: string;
  readonly url?: string;
  readonly token?: string;
  readonly dryRun: boolean;
  readonly consequences: boolean;
  /** Codes of measures, separated by commas. */
  readonly scope?: string;
  readonly comment?: string;
  readonly draft: boolean;
  readonly correctionReason?: string;
  readonly idempotencyKey?: string;
  /** Send it in pieces however small it is. */
  readonly inPieces: boolean;
}

/** Sends a file to a hub and shows its report. Exit code 1 when the hub refuses it. */
export async function uploadCommand(config: Config, file: string, options: UploadOptions): Promise<number> {
  const url = options.url ?? config.hubUrl;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    complain(`Filen ${file} finns inte. There is no file ${file}.`);
    return 1;
  }
  if (!URL.canParse(url)) {
    complain(`${url} är ingen adress; skriv som http://127.0.0.1:4000. It is no address; write as above.`);
    return 1;
  }
  const token = options.token ?? config.token ?? readDemoTokens(config).FORBUND_EDITOR;
  const client = createClient({ url, token });
  const { onProgress, done } = byteBar(statSync(file).size);
  try {
    const { forbund, round, dryRun, consequences, draft, comment, correctionReason, idempotencyKey } = options;
    const scope = options.scope?.split(',');
    const asked = { forbund, round, dryRun, draft, scope, comment, correctionReason, idempotencyKey };
    // The hub says what would change only for a file that is sent at once.
    const isLarge = !consequences && (options.inPieces || statSync(file).size > LARGE_BYTES);
    const sent = isLarge
      ? client.uploadLarge({ ...asked, file: await largeFile(file), onProgress, onBroken })
      : client.uploadResults({ ...asked, consequences, file: createReadStream(file), onProgress });
    return show(await sent.finally(done), dryRun);
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    complain(error.inBothLanguages);
    return 1;
  }
}

/** Some 50 000 cells. A larger file is sent in pieces, so that a broken line costs at most one piece. */
const LARGE_BYTES = 2 * 1024 ** 2;

const onBroken = (attempt: number) =>
  complain(`Förbindelsen bröts; försöker igen (${attempt}). The connection broke; trying again (${attempt}).`);

function byteBar(size: number): { onProgress: (bytes: number) => void; done: () => void } {
  if (!process.stderr.isTTY) return { onProgress: () => undefined, done: () => undefined };
  const bar = new SingleBar({
    format: '  {bar} {percentage} %',
    hideCursor: true,
    stream: process.stderr,
    barsize: 30,
  });
  bar.start(size, 0);
  return { onProgress: (bytes) => bar.update(bytes), done: () => bar.stop() };
}

function show({ report, submission, userErrors, replayed }: UploadAnswer, dryRun: boolean): number {
  const { created, updated, unchanged, removed, rejected } = report;
  print(
    table(
      ['nya (new)', 'ändrade (changed)', 'oförändrade (unchanged)', 'borttagna (removed)', 'avvisade (rejected)'],
      [[created, updated, unchanged, removed, rejected]],
    ),
  );
  if (report.findings.length > 0) {
    const rows = report.findings.map(({ code, severity, count, occurrences }) => {
      const [first] = occurrences;
      const where = occurrences
        .slice(0, 8)
        .map(({ row }) => row || '–')
        .join(', ');
      return [severity, code, count, where + (count > 8 ? ' …' : ''), first?.text.sv ?? '', first?.text.en ?? ''];
    });
    print(
      table(
        ['', 'kod (code)', 'antal (count)', 'rader (rows)', 'på svenska (det första)', 'in English (the first)'],
        rows,
      ),
    );
  }
  if (report.consequences) print(consequencesTable(report.consequences));
  for (const { code, text } of userErrors) complain(`${code}: ${inBoth(text)}`);
  if (userErrors.length > 0) return 1;
  if (dryRun) print('Provkörning: inget sparades. Dry run: nothing was stored.');
  else if (submission && replayed)
    print(
      `Redan mottagen som version ${submission.version}, läge ${submission.state}; inget sparades på nytt. Already received; nothing was stored anew.`,
    );
  else if (submission) print(`Inlämning version ${submission.version}, läge ${submission.state}. Submission stored.`);
  return 0;
}
