import {
  AcceptSubmissionDocument,
  ApproveSubmissionDocument,
  PublishReleaseDocument,
  ReopenSubmissionDocument,
  ReturnSubmissionDocument,
  SubmitDraftDocument,
  type SubmissionState,
} from '../../src/client/generated';
import type { Caller, GraphqlAnswer, World } from './world';
import { UMEA } from './world';

/** A cell as a caller sends it. */
export interface SentCell {
  readonly measure: string;
  readonly dimension?: string;
  readonly category?: string;
  readonly n?: number;
  readonly numerator?: number;
  readonly sum?: number;
  readonly sumOfSquares?: number;
  readonly mean?: number;
  readonly sd?: number;
  readonly count?: number;
  readonly amount?: bigint | string;
  readonly asked?: number;
}

export interface SentFinding {
  readonly code: string;
  readonly severity: string;
  readonly count: number;
  readonly rows: readonly number[];
  readonly occurrences: readonly { row: number; args: Record<string, unknown>; text: { sv: string; en: string } }[];
}

export interface SentReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly rejected: number;
  readonly findings: readonly SentFinding[];
}

export interface SubmitAnswer {
  readonly submission: { readonly id: string; readonly version: number; readonly state: string } | null;
  readonly report: SentReport;
  readonly replayed: boolean;
  readonly userErrors: readonly { code: string; path?: readonly string[]; message?: string }[];
}

export interface Submit {
  readonly cells: readonly SentCell[];
  readonly forbund?: string;
  readonly round?: string;
  readonly scope?: readonly string[];
  readonly dryRun?: boolean;
  readonly idempotencyKey?: string;
  readonly comment?: string | null;
  readonly draft?: boolean;
  readonly basedOnVersion?: number;
  readonly correctionReason?: string | null;
}

export const SUBMIT = `mutation ($input: SubmitResultsInput!) {
  submitResults(input: $input) {
    submission { id version state }
    report {
      created updated unchanged removed rejected
      findings { code severity count rows occurrences { row args text { sv en } } }
    }
    replayed
    userErrors { code path message }
  }
}`;

/**
 * With a reason and a comment, so that tests that are about something else can correct what is released and send what
 * is unlikely.
 */
export const submitInput = (input: Submit) => ({
  forbund: UMEA,
  round: '2024',
  correctionReason: 'Rättat underlag.',
  comment: 'Kontrollerat.',
  ...input,
});

/** Sends cells through the mutation; the answer, whatever it says. */
export async function submit(editor: Caller, input: Submit): Promise<SubmitAnswer> {
  const variables = { input: submitInput(input) };
  return (await editor.data<{ submitResults: SubmitAnswer }>(SUBMIT, variables)).submitResults;
}

export interface Review {
  readonly submission: { readonly state: SubmissionState; readonly version: number } | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

type Reviewed = GraphqlAnswer<Review>;

const refusals = (userErrors: Review['userErrors']) => userErrors.map(({ code, path }) => ({ code, path }));

/** The part of a step's answer that tests compare, whatever the mutation is called. */
const reviewed = <T>({ data, ...rest }: GraphqlAnswer<T>, payloadOf: (data: T) => Review): Reviewed => {
  if (!data) return { ...rest, data: null };
  const { submission, userErrors } = payloadOf(data);
  const shown = submission && { state: submission.state, version: submission.version };
  return { ...rest, data: { submission: shown, userErrors: refusals(userErrors) } };
};

const STEPS = {
  approve: async (caller: Caller, submission: string): Promise<Reviewed> =>
    reviewed(
      await caller.ask(ApproveSubmissionDocument, { input: { submission } }),
      ({ approveSubmission }) => approveSubmission,
    ),
  accept: async (caller: Caller, submission: string): Promise<Reviewed> =>
    reviewed(
      await caller.ask(AcceptSubmissionDocument, { input: { submission } }),
      ({ acceptSubmission }) => acceptSubmission,
    ),
  send: async (caller: Caller, submission: string): Promise<Reviewed> =>
    reviewed(await caller.ask(SubmitDraftDocument, { input: { submission } }), ({ submitDraft }) => submitDraft),
  reopen: async (caller: Caller, submission: string, reason: string): Promise<Reviewed> =>
    reviewed(
      await caller.ask(ReopenSubmissionDocument, { input: { submission, reason } }),
      ({ reopenSubmission }) => reopenSubmission,
    ),
  return: async (caller: Caller, submission: string, reason: string): Promise<Reviewed> =>
    reviewed(
      await caller.ask(ReturnSubmissionDocument, { input: { submission, reason } }),
      ({ returnSubmission }) => returnSubmission,
    ),
} as const;
export type ReviewStep = keyof typeof STEPS;

/** Takes a step with a submission; the answer, whatever it says. Only `reopen` and `return` take the reason. */
export const askReview = (caller: Caller, step: ReviewStep, submission: string, reason = ''): Promise<Reviewed> =>
  STEPS[step](caller, submission, reason);

/** The same, and fails the test when there are errors. */
export async function review(caller: Caller, step: ReviewStep, submission: string, reason?: string): Promise<Review> {
  const { data, errors } = await askReview(caller, step, submission, reason);
  if (errors || !data) throw new Error(`Unexpected errors: ${JSON.stringify(errors, null, 2)}`);
  return data;
}

export interface Published {
  readonly release: {
    readonly number: number;
    readonly added: number;
    readonly changed: number;
    readonly withdrawn: number;
  } | null;
  readonly userErrors: Review['userErrors'];
}

/** Publishes what is accepted, small corrections and all. */
export async function publish(secretariat: Caller, note?: string): Promise<Published> {
  const input = { note, confirmSmallCorrections: true };
  const { release, userErrors } = (await secretariat.data(PublishReleaseDocument, { input })).publishRelease;
  if (!release) return { release, userErrors: refusals(userErrors) };
  const { number, added, changed, withdrawn } = release;
  return { release: { number, added, changed, withdrawn }, userErrors: refusals(userErrors) };
}

/** Those who take part in a round, for one förbund. */
export interface Team {
  readonly editor: Caller;
  readonly approver: Caller;
  readonly secretariat: Caller;
}

export async function teamOf(world: World, organisationNumber = UMEA): Promise<Team> {
  return {
    editor: await world.as('FORBUND_EDITOR', organisationNumber),
    approver: await world.as('FORBUND_APPROVER', organisationNumber),
    secretariat: await world.as('SECRETARIAT'),
  };
}

/** Sends cells and takes them all the way to accepted. Answers with the submission's id. */
export async function getAccepted(team: Team, input: Submit): Promise<string> {
  const { submission, report, userErrors } = await submit(team.editor, input);
  if (!submission) throw new Error(`Not stored: ${JSON.stringify([userErrors, report])}`);
  for (const [caller, step] of [
    [team.approver, 'approve'],
    [team.secretariat, 'accept'],
  ] as const) {
    const { userErrors: refused } = await review(caller, step, submission.id);
    if (refused.length > 0) throw new Error(`${step}: ${JSON.stringify(refused)}`);
  }
  return submission.id;
}

export interface ReadCell {
  readonly measure: string;
  readonly dimension: string;
  readonly category: string;
  readonly n: number;
  readonly sum: string;
  readonly sumOfSquares: string | null;
}

interface CellsAnswer {
  readonly submission: {
    readonly cells: {
      readonly nodes: readonly ReadCell[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly totalCount: number;
    };
  };
}

/** All cells of a submission, page by page. */
export async function cellsOf(caller: Caller, id: string, pageSize = 100): Promise<ReadCell[]> {
  const found: ReadCell[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { submission }: CellsAnswer = await caller.data<CellsAnswer>(
      `query ($id: String!, $first: Int, $after: String) { submission(id: $id) { cells(first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { measure dimension category n sum sumOfSquares } } } }`,
      { id, first: pageSize, after },
    );
    found.push(...submission.cells.nodes);
    after = submission.cells.pageInfo.endCursor;
    more = submission.cells.pageInfo.hasNextPage;
    if (!more && found.length !== submission.cells.totalCount) throw new Error('The pages are not the whole.');
  }
  return found;
}

const COLUMNS = [
  'measure',
  'dimension',
  'category',
  'n',
  'numerator',
  'sum',
  'sum_of_squares',
  'mean',
  'sd',
  'count',
  'amount',
] as const;
const FIELD = { sum_of_squares: 'sumOfSquares' } as const;

/** The cells as a results file. */
export function toCsv(cells: readonly SentCell[], delimiter = ','): string {
  const line = (cell: SentCell) =>
    COLUMNS.map((column) => String(cell[column === 'sum_of_squares' ? FIELD[column] : column] ?? '')).join(delimiter);
  return `${[COLUMNS.join(delimiter), ...cells.map(line)].join('\n')}\n`;
}

export async function uploaded(
  response: Response,
): Promise<SubmitAnswer & { errors?: { extensions: { code: string } }[] }> {
  return (await response.json()) as SubmitAnswer & { errors?: { extensions: { code: string } }[] };
}

/** A share with its total and, when they are given, its split by sex. */
export function share(measure: string, n: number, numerator: number): SentCell {
  return { measure, n, numerator };
}

export function bySex(
  measure: string,
  women: [n: number, numerator: number],
  men: [n: number, numerator: number],
): SentCell[] {
  return [
    share(measure, women[0] + men[0], women[1] + men[1]),
    { measure, dimension: 'SEX', category: 'WOMAN', n: women[0], numerator: women[1] },
    { measure, dimension: 'SEX', category: 'MAN', n: men[0], numerator: men[1] },
  ];
}

export const codesOf = (report: SentReport): string[] => report.findings.map((finding) => finding.code);

/** Takes away what the förbund have sent and what was released of it, so that tests can share a world. */
export async function forgetResults({ hub }: World): Promise<void> {
  for (const table of ['released_cell', 'released_forbund', 'released_category', 'reply', 'cell', 'submission_key'])
    await hub.db.query(`DELETE FROM ${table}`);
  for (const table of ['upload', 'submission', 'release']) await hub.db.query(`DELETE FROM ${table}`);
  await forgetPublic({ hub });
}

/** As if no release had been public yet: what a date in the future then makes of one is an embargo. */
export async function forgetPublic({ hub }: Pick<World, 'hub'>): Promise<void> {
  await hub.db.query('UPDATE public_mark SET number = 0');
}
