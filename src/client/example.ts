import { createReadStream } from 'node:fs';
import { createClient, type Client } from './client';
import { isSame, nationTable, reportTable, sourceTable, type ComparedFigure } from './example-tables';
import {
  AcceptSubmissionDocument,
  ApproveSubmissionDocument,
  ForbundPlaceDocument,
  NationalValueDocument,
  PublishReleaseDocument,
  SubmissionDocument,
  type SubmissionPartsFragment,
  type UserErrorPartsFragment,
} from './generated';
import { PUBLISHED_FILE, readPublishedFigures, type PublishedFigure } from './published-figures';

export interface ExampleOptions {
  readonly url: string;
  /** By role; the example needs FORBUND_EDITOR, FORBUND_APPROVER and SECRETARIAT. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly print: (line: string) => void;
}

/**
 * The whole story over HTTP: a file becomes published figures, and the percentages that its source printed come out
 * again. Run again against the same hub, it finds everything done and changes nothing.
 */
export async function runExample({ url, tokens, print }: ExampleOptions): Promise<readonly ComparedFigure[]> {
  const published = readPublishedFigures();
  const as = (role: string) => createClient({ url, token: tokenOf(tokens, role) });
  const editor = as('FORBUND_EDITOR');
  print('1. Provkörning: filen kontrolleras, inget sparas. Dry run: the file is checked, nothing is stored.');
  await send(editor, published, true, print);
  print('\n2. Inlämning. Submission.');
  const id = await send(editor, published, false, print);
  const sent = await readSubmission(editor, id);
  const approved = await approve(as('FORBUND_APPROVER'), sent, print);
  const secretariat = as('SECRETARIAT');
  await release(secretariat, await accept(secretariat, approved, print), print);
  const figures = await ask(createClient({ url }), published);
  show(figures, print);
  const wrong = figures.filter(({ published: source, place }) => !isSame({ published: source, own: place.own }));
  if (wrong.length > 0)
    throw new Error('Hubben ger andra procenttal än källan. The hub gives other percentages than the source.');
  return figures;
}

function tokenOf(tokens: ExampleOptions['tokens'], role: string): string {
  const token = tokens[role];
  if (!token) throw new Error(`Det saknas en nyckel för rollen ${role}. There is no token for the role ${role}.`);
  return token;
}

async function send(
  editor: Client,
  published: readonly PublishedFigure[],
  dryRun: boolean,
  print: ExampleOptions['print'],
): Promise<string> {
  const { forbund, round } = published[0] as PublishedFigure;
  const { submission, report, userErrors } = await editor.uploadResults({
    forbund,
    round,
    file: createReadStream(PUBLISHED_FILE),
    dryRun,
  });
  print(reportTable(report));
  refuse(userErrors);
  return submission?.id ?? '';
}

function refuse(userErrors: readonly UserErrorPartsFragment[]): void {
  if (userErrors.length > 0) throw new Error(userErrors.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}

async function readSubmission(client: Client, id: string): Promise<SubmissionPartsFragment> {
  const { submission } = await client.request(SubmissionDocument, { id });
  if (!submission) throw new Error('Inlämningen finns inte. There is no such submission.');
  return submission;
}

async function approve(
  approver: Client,
  submission: SubmissionPartsFragment,
  print: ExampleOptions['print'],
): Promise<SubmissionPartsFragment> {
  print('\n3. Förbundet godkänner. The förbund approves.');
  if (submission.state !== 'SUBMITTED') return skip(submission, print);
  const { approveSubmission } = await approver.request(ApproveSubmissionDocument, {
    input: { submission: submission.id },
  });
  refuse(approveSubmission.userErrors);
  return approveSubmission.submission ?? submission;
}

async function accept(
  secretariat: Client,
  submission: SubmissionPartsFragment,
  print: ExampleOptions['print'],
): Promise<SubmissionPartsFragment> {
  print('4. Kansliet godtar. The secretariat accepts.');
  if (submission.state !== 'APPROVED') return skip(submission, print);
  const { acceptSubmission } = await secretariat.request(AcceptSubmissionDocument, {
    input: { submission: submission.id },
  });
  refuse(acceptSubmission.userErrors);
  return acceptSubmission.submission ?? submission;
}

async function release(
  secretariat: Client,
  submission: SubmissionPartsFragment,
  print: ExampleOptions['print'],
): Promise<void> {
  print('5. Kansliet publicerar. The secretariat releases.');
  if (submission.releaseNumber !== null) {
    skip(submission, print);
    return;
  }
  const note = 'Exempel: Umeåregionen 2022. Example: Umeåregionen 2022.';
  const { publishRelease } = await secretariat.request(PublishReleaseDocument, { input: { note } });
  refuse(publishRelease.userErrors);
  const { number, added, changed } = publishRelease.release ?? { number: 0, added: 0, changed: 0 };
  print(
    `   Publicering ${number}: ${added} nya och ${changed} ändrade värden. Release ${number}: ${added} new and ${changed} changed figures.`,
  );
}

function skip(submission: SubmissionPartsFragment, print: ExampleOptions['print']): SubmissionPartsFragment {
  print('   Redan gjort. Already done.');
  return submission;
}

/** Anybody may ask for what has been released. */
async function ask(anybody: Client, published: readonly PublishedFigure[]): Promise<ComparedFigure[]> {
  const figures: ComparedFigure[] = [];
  for (const figure of published) {
    const { forbund, measure, round } = figure;
    const { nationalValue: national } = await anybody.request(NationalValueDocument, { measure, round });
    const { forbundByNumber } = await anybody.request(ForbundPlaceDocument, { forbund, measure, round });
    if (!forbundByNumber) throw new Error(`Förbundet ${forbund} finns inte. There is no förbund ${forbund}.`);
    figures.push({ published: figure, place: forbundByNumber.place, national });
  }
  return figures;
}

function show(figures: readonly ComparedFigure[], print: ExampleOptions['print']): void {
  print('\nFörbundets värden mot dem som källan tryckte. The förbund’s figures against those its source printed.');
  print(sourceTable(figures));
  print('\nLandet, i samma mått. The nation, in the same measures.');
  print(nationTable(figures));
  print('\nFörbundet mot övriga landet. The förbund against the rest of the nation.');
  for (const { national, place } of figures) {
    print(`${national.measure.nameSv}: ${place.sentence.sv}`);
    print(`  (${national.measure.nameEn}: ${place.sentence.en})`);
  }
}
