import type { Caller } from '../../support/world';

export interface Report {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly reason: string | null;
  readonly title: string;
  readonly systemError: { readonly number: number } | null;
}

export interface Payload<T> {
  readonly report?: T | null;
  readonly systemError?: T | null;
  readonly notices?: readonly { readonly path: string[]; readonly replaced: { readonly replacedBy: string } }[];
  readonly userErrors: readonly { readonly code: string; readonly path: string[]; readonly message: string }[];
}

export interface Case {
  readonly number: number;
  readonly state: string;
  readonly revision: number;
  readonly signatures: readonly {
    readonly number: number;
    readonly byReport: boolean;
    readonly personsPerYear: number | null;
    readonly forbund: { readonly organisationNumber: string };
  }[];
}

/** A report with nothing wrong. */
export const aReport = (forbund: string, more: object = {}): object => ({
  forbund,
  title: 'Sekretessen hindrar planeringen',
  description: 'Två myndigheter får inte tala med varandra om samma person.',
  affectedGroup: 'Deltagare hos flera myndigheter',
  consequence: 'Planeringen stannar.',
  kind: 'REGULATION',
  authorities: ['AF', 'FK'],
  legalReferences: [{ act: '2009:400', place: '10 kap. 27 §' }],
  personsPerYear: 40,
  estimateBasis: 'COUNTED',
  hoursLostPerYear: 120,
  sekLostPerYear: '90000',
  proposedChange: 'En sekretessbrytande regel.',
  instrument: 'ACT',
  ...more,
});

export const REPORT = 'id state revision reason title systemError { number }';
export const CASE = `number state revision signatures { number byReport personsPerYear forbund { organisationNumber } }`;

const mutation = (name: string, input: string, answer: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${answer} userErrors { code path message } } }`;

const REPORT_INPUTS = {
  reportSystemError: 'ReportSystemErrorInput',
  withdrawSystemErrorReport: 'WithdrawSystemErrorReportInput',
  triageSystemErrorReport: 'TriageSystemErrorReportInput',
  reconsiderSystemErrorReport: 'ReconsiderSystemErrorReportInput',
} as const;
const CASE_INPUTS = {
  cosignSystemError: 'CosignSystemErrorInput',
  mergeSystemErrors: 'MergeSystemErrorsInput',
  undoSystemErrorMerge: 'UndoSystemErrorMergeInput',
  splitSystemError: 'SplitSystemErrorInput',
  reviseSystemError: 'ReviseSystemErrorInput',
  sendSystemError: 'SendSystemErrorInput',
  answerSystemError: 'AnswerSystemErrorInput',
  followUpSystemError: 'FollowUpSystemErrorInput',
  closeSystemError: 'CloseSystemErrorInput',
} as const;

/** Takes a step with a report, over HTTP. */
export async function stepReport(
  caller: Caller,
  name: keyof typeof REPORT_INPUTS,
  input: object,
): Promise<Payload<Report>> {
  const document = mutation(name, REPORT_INPUTS[name], `report { ${REPORT} } notices { path replaced { replacedBy } }`);
  return (await caller.data<Record<string, Payload<Report>>>(document, { input }))[name] as Payload<Report>;
}

/** Takes a step with a case, over HTTP. */
export async function stepCase(caller: Caller, name: keyof typeof CASE_INPUTS, input: object): Promise<Payload<Case>> {
  const document = mutation(name, CASE_INPUTS[name], `systemError { ${CASE} }`);
  return (await caller.data<Record<string, Payload<Case>>>(document, { input }))[name] as Payload<Case>;
}

/** The report or the case of a step that must not be refused. */
export function granted<T>({ report, systemError, userErrors }: Payload<T>): T {
  expect(userErrors).toEqual([]);
  return (report ?? systemError) as T;
}

export const codes = ({ userErrors }: Payload<unknown>): string[] => userErrors.map(({ code }) => code);

export const ACCEPTING = { lackOfInformation: false, localMatter: false, withinDefinition: true, handledBefore: false };

/** A case of a report, with its number. */
export async function registerCase(editor: Caller, secretariat: Caller, input: object): Promise<number> {
  const report = granted(await stepReport(editor, 'reportSystemError', input));
  const triage = { report: report.id, answers: ACCEPTING, reason: 'Nationell fråga.' };
  const accepted = granted(await stepReport(secretariat, 'triageSystemErrorReport', triage));
  return accepted.systemError?.number ?? 0;
}
