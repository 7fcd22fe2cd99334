import { FINDINGS, type FindingCode } from '../../src/submissions/finding-catalogue';
import { PERSONAL_NUMBER, tellsPersonalNumber } from '../support/forbund';
import {
  bySex,
  share,
  submit,
  toCsv,
  uploaded,
  type SentCell,
  type Submit,
  type SubmitAnswer,
} from '../support/results';
import { changesNothing } from '../support/whole-database';
import { startWorld, UMEA, type Caller, type World } from '../support/world';

/** What is stored before each case, so that a case can be about what changes. */
const STORED = [share('FIN-I05-IMPACT', 40, 30), ...bySex('FIN-I01', [20, 15], [10, 5])];

type Send = (editor: Caller) => Promise<SubmitAnswer>;

interface Case {
  readonly code: FindingCode;
  readonly of: string;
  readonly send: Send;
  /** Where it is found. */
  readonly rows: readonly number[];
  readonly args?: Record<string, unknown>;
}

const cells =
  (...sent: SentCell[]): Send =>
  (editor) =>
    submit(editor, { cells: sent });

const asked =
  (input: Submit): Send =>
  (editor) =>
    submit(editor, input);

const file =
  (content: string | Uint8Array, more: Record<string, string> = {}): Send =>
  async (editor) =>
    uploaded(await editor.upload(content, { forbund: UMEA, round: '2024', ...more }));

const mean = (more: object): SentCell => ({ measure: 'FIN-M06', ...more });
const good = 'FIN-I01,TOTAL,TOTAL,30,20';
const header = 'measure,dimension,category,n,numerator';

const CASES: readonly Case[] = [
  { code: 'EMPTY_FILE', of: 'a file of nothing', send: file(''), rows: [1] },
  { code: 'EMPTY_FILE', of: 'a file of blank lines', send: file('\n\n  \n'), rows: [1] },
  { code: 'EMPTY_FILE', of: 'a file of a header only', send: file(`${header}\n`), rows: [0] },
  { code: 'EMPTY_FILE', of: 'a list of no cells', send: cells(), rows: [0] },
  {
    code: 'NOT_UTF8',
    of: 'a file in ISO-8859-1',
    send: file(Buffer.from(`${header},mått\n${good},x\n${good},två\n`, 'latin1')),
    rows: [1],
  },
  {
    code: 'NOT_UTF8',
    of: 'one line in ISO-8859-1',
    send: file(Buffer.concat([Buffer.from(`${header}\n${good}\n`), Buffer.from('FIN-I02,KÖN,TOTAL,1,1\n', 'latin1')])),
    rows: [3],
  },
  { code: 'NOT_UTF8', of: 'UTF-16', send: file(Buffer.from(`${header}\n${good}\n`, 'utf16le')), rows: [1] },
  {
    code: 'BROKEN_LINE',
    of: 'a line of too few columns',
    send: file(`${header}\n${good}\nFIN-I02,TOTAL\n`),
    rows: [3],
    args: { expected: 5, found: 2 },
  },
  {
    code: 'BROKEN_LINE',
    of: 'a quote that never ends',
    send: file(`${header}\n${good}\nFIN-I02,"TOTAL,TOTAL,1,1\n`),
    rows: [3],
  },
  {
    code: 'MISSING_COLUMN',
    of: 'a file about something else',
    send: file('a;b\n1;2\n3;4\n'),
    rows: [1],
    args: { column: 'measure' },
  },
  {
    code: 'UNKNOWN_COLUMN',
    of: 'a column of one’s own',
    send: file(`${header},färg\n${good},blå\n`),
    rows: [1],
    args: { column: 'färg' },
  },
  {
    code: 'UNKNOWN_MEASURE',
    of: 'a measure that is none',
    send: cells(share('FIN-I99', 10, 5)),
    rows: [1],
    args: { measure: 'FIN-I99' },
  },
  {
    code: 'UNKNOWN_QUESTION',
    of: 'a question that nobody asks',
    send: file('question,n,numerator\nHur är vädret?,10,5\n'),
    rows: [2],
  },
  {
    code: 'MEASURE_NOT_IN_ROUND',
    of: 'a measure that came later',
    send: asked({ round: '2020', cells: [share('FIN-I05-IMPACT', 9, 8)] }),
    rows: [1],
  },
  {
    code: 'UNKNOWN_RESPONDENT_GROUP',
    of: 'somebody else’s measure',
    send: file('measure,n,numerator,respondent_group\nFIN-I01,30,20,MANAGER\n'),
    rows: [2],
    args: { group: 'MANAGER', measure: 'FIN-I01' },
  },
  {
    code: 'UNKNOWN_DIMENSION',
    of: 'a dimension the measure has not',
    send: cells(share('FIN-I05-IMPACT', 40, 30), {
      measure: 'FIN-I05-IMPACT',
      dimension: 'SEX',
      category: 'MAN',
      n: 40,
      numerator: 30,
    }),
    rows: [2],
  },
  {
    code: 'UNKNOWN_DIMENSION',
    of: 'an insats split by sex, which is not stored',
    send: file(
      'measure,dimension,category,intervention,n,numerator\nFIN-I01,SEX,MAN,UNKNOWN,30,20\nFIN-I01,,,,30,20\n',
    ),
    rows: [2],
    args: { dimension: 'SEX × INTERVENTION' },
  },
  {
    code: 'UNKNOWN_CATEGORY',
    of: 'a category that is none',
    send: cells(share('FIN-I01', 30, 20), {
      measure: 'FIN-I01',
      dimension: 'SEX',
      category: 'BOTH',
      n: 30,
      numerator: 20,
    }),
    rows: [2],
  },
  {
    code: 'UNKNOWN_INTERVENTION',
    of: 'an insats that is not registered',
    send: cells(share('FIN-I01', 30, 20), {
      measure: 'FIN-I01',
      dimension: 'INTERVENTION',
      category: 'X1',
      n: 30,
      numerator: 20,
    }),
    rows: [2],
  },
  {
    code: 'OTHER_FORBUND',
    of: 'a row of another förbund',
    send: file(`${header},orgnr\n${good},222000-0000\n`),
    rows: [2],
  },
  {
    code: 'OTHER_ROUND',
    of: 'a row of another round',
    send: file(`${header},år\n${good},2022\n`),
    rows: [2],
    args: { found: '2022', round: '2024' },
  },
  {
    code: 'OUTSIDE_SCOPE',
    of: 'a measure that was not declared',
    send: asked({ scope: ['FIN-I02'], cells: [share('FIN-I01', 30, 20)] }),
    rows: [1],
  },
  {
    code: 'NOT_A_NUMBER',
    of: 'words',
    send: file(`${header}\nFIN-I01,TOTAL,TOTAL,many,20\n`),
    rows: [2],
    args: { field: 'n', value: 'many' },
  },
  ...['NaN', 'inf', '-Infinity', '1e999', '1.234,5', '12,5,5', '0x10'].map((value): Case => ({
    code: 'NOT_A_NUMBER',
    of: value,
    send: file(`${header.replaceAll(',', ';')}\nFIN-I01;TOTAL;TOTAL;30;${value}\n`),
    rows: [2],
    args: { field: 'numerator' },
  })),
  {
    code: 'NOT_A_NUMBER',
    of: 'öre',
    send: file('measure,amount\nFIN-S14-MEDEL,1200.50\n'),
    rows: [2],
    args: { field: 'amount' },
  },
  {
    code: 'NEGATIVE_NUMBER',
    of: 'n below zero',
    send: cells(share('FIN-I01', -5, 0)),
    rows: [1],
    args: { field: 'n', value: '-5' },
  },
  { code: 'NEGATIVE_NUMBER', of: 'a numerator below zero', send: cells(share('FIN-I01', 5, -1)), rows: [1] },
  {
    code: 'NEGATIVE_NUMBER',
    of: 'a standard deviation below zero',
    send: cells(mean({ n: 9, mean: 3, sd: -1 })),
    rows: [1],
  },
  {
    code: 'FRACTIONAL_COUNT',
    of: 'half a respondent',
    send: cells(share('FIN-I01', 30.5, 20)),
    rows: [1],
    args: { field: 'n', value: '30.5' },
  },
  { code: 'FRACTIONAL_COUNT', of: 'half an event', send: cells({ measure: 'FIN-S15', count: 2.5 }), rows: [1] },
  { code: 'NUMBER_TOO_LARGE', of: 'n beyond what a number holds', send: cells(share('FIN-I01', 1e17, 20)), rows: [1] },
  {
    code: 'NUMBER_TOO_LARGE',
    of: 'kronor beyond 64 bits',
    send: file(`measure,amount\nFIN-S14-MEDEL,${2n ** 63n}\n`),
    rows: [2],
  },
  {
    code: 'MISSING_NUMBER',
    of: 'no n',
    send: cells({ measure: 'FIN-I01', numerator: 3 }),
    rows: [1],
    args: { field: 'n' },
  },
  {
    code: 'MISSING_NUMBER',
    of: 'a mean without sd',
    send: cells(mean({ n: 9, mean: 3 })),
    rows: [1],
    args: { field: 'sd' },
  },
  {
    code: 'MISSING_NUMBER',
    of: 'a sum without its squares',
    send: cells(mean({ n: 9, sum: 27 })),
    rows: [1],
    args: { field: 'sumOfSquares' },
  },
  {
    code: 'MISSING_NUMBER',
    of: 'kronor per unit without units',
    send: cells({ measure: 'FIN-S14', amount: '5' }),
    rows: [1],
    args: { field: 'n' },
  },
  {
    code: 'MISSING_NUMBER',
    of: 'a row of no measure',
    send: file(`${header}\n,TOTAL,TOTAL,3,2\n`),
    rows: [2],
    args: { field: 'measure' },
  },
  {
    code: 'UNEXPECTED_NUMBER',
    of: 'a mean of a share',
    send: cells({ measure: 'FIN-I01', n: 9, numerator: 3, mean: 2 }),
    rows: [1],
    args: { field: 'mean', kind: 'SHARE' },
  },
  {
    code: 'UNEXPECTED_NUMBER',
    of: 'a sum and a mean',
    send: cells(mean({ n: 9, sum: 27, sumOfSquares: 90, mean: 3 })),
    rows: [1],
  },
  {
    code: 'NUMERATOR_EXCEEDS_N',
    of: 'more who agree than answer',
    send: cells(share('FIN-I01', 10, 11)),
    rows: [1],
    args: { numerator: 11, n: 10 },
  },
  {
    code: 'MEAN_OUTSIDE_SCALE',
    of: 'a mean of 5 on a scale to 4',
    send: cells(mean({ n: 9, mean: 5, sd: 0.1 })),
    rows: [1],
    args: { mean: 5, min: 1, max: 4 },
  },
  {
    code: 'MEAN_OUTSIDE_SCALE',
    of: 'sums of a mean of 0.5',
    send: cells(mean({ n: 10, sum: 5, sumOfSquares: 5 })),
    rows: [1],
  },
  {
    code: 'SD_IMPOSSIBLE',
    of: 'a spread wider than the scale',
    send: cells(mean({ n: 10, mean: 2.5, sd: 3.01 })),
    rows: [1],
    args: { sd: 3.01, mean: 2.5, limit: 1.581 },
  },
  {
    code: 'SD_IMPOSSIBLE',
    of: 'a spread where all gave the top answer',
    send: cells(mean({ n: 10, mean: 4, sd: 1.5 })),
    rows: [1],
  },
  { code: 'SD_IMPOSSIBLE', of: 'a spread of one answer', send: cells(mean({ n: 1, mean: 3, sd: 0.5 })), rows: [1] },
  {
    code: 'SUM_OF_SQUARES_IMPOSSIBLE',
    of: 'squares below the square of the mean',
    send: cells(mean({ n: 10, sum: 30, sumOfSquares: 80 })),
    rows: [1],
  },
  {
    code: 'SUM_OF_SQUARES_IMPOSSIBLE',
    of: 'squares beyond the scale',
    send: cells(mean({ n: 10, sum: 30, sumOfSquares: 120 })),
    rows: [1],
  },
  {
    code: 'SUM_OF_SQUARES_IMPOSSIBLE',
    of: 'a sum of nobody',
    send: cells(mean({ n: 0, sum: 3, sumOfSquares: 9 })),
    rows: [1],
  },
  {
    code: 'SUM_OF_SQUARES_IMPOSSIBLE',
    of: 'one answer and another one’s square',
    send: cells(mean({ n: 1, sum: 2.5, sumOfSquares: 7 })),
    rows: [1],
  },
  {
    code: 'DUPLICATE_CELL',
    of: 'the same place twice',
    send: cells(share('FIN-I01', 30, 20), share('FIN-I01', 30, 20)),
    rows: [2],
    args: { measure: 'FIN-I01', other: 1 },
  },
  {
    code: 'TOTAL_MISSING',
    of: 'a split of no total',
    send: cells(...bySex('FIN-I01', [20, 15], [10, 5]).slice(1)),
    rows: [1],
    args: { measure: 'FIN-I01' },
  },
  {
    code: 'SPLIT_DOES_NOT_SUM',
    of: 'women and men who are not all',
    send: cells(share('FIN-I01', 31, 20), ...bySex('FIN-I01', [20, 15], [10, 5]).slice(1)),
    rows: [2],
    args: { measure: 'FIN-I01', dimension: 'SEX', field: 'n', found: 30, total: 31 },
  },
  {
    code: 'SPLIT_DOES_NOT_SUM',
    of: 'squares that do not add up',
    send: cells(
      mean({ n: 20, sum: 60, sumOfSquares: 190 }),
      mean({ n: 10, sum: 30, sumOfSquares: 92, dimension: 'PARTY', category: 'AF' }),
      mean({ n: 10, sum: 30, sumOfSquares: 92, dimension: 'PARTY', category: 'FK' }),
    ),
    rows: [2],
    args: { field: 'sumOfSquares', found: 184, total: 190 },
  },
  {
    code: 'PERSONAL_IDENTITY_NUMBER',
    of: 'a person as a category',
    send: cells({ measure: 'FIN-I01', dimension: 'SEX', category: PERSONAL_NUMBER, n: 1, numerator: 1 }),
    rows: [1],
  },
  {
    code: 'PUBLISHED_PERCENT_DIFFERS',
    of: 'a percentage that the numbers do not give',
    send: file(`${header},procent\n${good},70\n`),
    rows: [2],
    args: { computed: 67, published: 70 },
  },
  {
    code: 'SMALL_NUMBER',
    of: 'four respondents',
    send: cells(share('FIN-I02', 4, 2)),
    rows: [1],
    args: { measure: 'FIN-I02' },
  },
  { code: 'SMALL_NUMBER', of: 'nine who all agree', send: cells(share('FIN-I02', 9, 9)), rows: [1] },
  {
    code: 'VALUE_CHANGED',
    of: 'another value than is stored',
    send: cells(share('FIN-I05-IMPACT', 40, 31)),
    rows: [1],
    args: { old: '30 (n = 40)', new: '31 (n = 40)' },
  },
  {
    code: 'VALUE_REMOVED',
    of: 'a split that is not sent again',
    send: cells(share('FIN-I01', 30, 20)),
    rows: [0, 0],
    args: { old: '15 (n = 20)' },
  },
];

describe('an upload', () => {
  let world: World;
  let editor: Caller;
  const produced = new Set<string>();

  beforeAll(async () => {
    world = await startWorld('SEEDED');
    editor = await world.as('FORBUND_EDITOR');
    await world.hub.db.query(`UPDATE round SET closes_at = NULL WHERE code = '2020'`);
    await world.hub.db.query('UPDATE catalogue SET revision = revision + 1');
    expect((await submit(editor, { cells: STORED })).userErrors).toEqual([]);
  });
  afterAll(() => world.close());

  it.each(CASES)('is told $code of $of', async ({ code, send, rows, args }) => {
    const isError = FINDINGS[code].severity === 'ERROR';
    const dry: Send = (caller) => send({ ...caller, ...rehearsing(caller) });
    const answer = await changesNothing(world.hub, () => (isError ? send(editor) : dry(editor)));
    const found = answer.report.findings.find((finding) => finding.code === code);
    produced.add(code);
    expect(found).toMatchObject({ severity: FINDINGS[code].severity, rows, count: rows.length });
    expect(found?.occurrences[0]?.args).toMatchObject(args ?? {});
    for (const { text } of found?.occurrences ?? []) {
      expect(text.sv).not.toMatch(/[{}]/);
      expect(text.en).not.toMatch(/[{}]/);
    }
    expect(answer.userErrors.map((error) => error.code)).toEqual(isError ? ['REPORT_HAS_ERRORS'] : []);
    if (isError) {
      expect(answer.submission).toBeNull();
      expect(answer.report).toMatchObject({ created: 0, updated: 0, unchanged: 0, removed: 0 });
      expect(answer.report.findings.filter((finding) => finding.severity === 'ERROR').map((one) => one.code)).toContain(
        code,
      );
    }
    expect(tellsPersonalNumber(JSON.stringify(answer))).toBe(false);
  });

  it('can meet every finding of the catalogue, and each has been met here', () => {
    expect([...produced].sort()).toEqual(Object.keys(FINDINGS).sort());
  });

  it('is told all its faults at once, grouped by code in the order of the catalogue, with the first hundred rows', async () => {
    const wrong = Array.from({ length: 150 }, () => share('FIN-I99', 10, 5));
    const answer = await submit(editor, { cells: [share('FIN-I01', 10, 11), ...wrong, { measure: 'FIN-I02' }] });
    expect(answer.report.findings.map(({ code, count, rows }) => [code, count, rows.length])).toEqual([
      ['UNKNOWN_MEASURE', 150, 100],
      ['MISSING_NUMBER', 2, 2],
      ['NUMERATOR_EXCEEDS_N', 1, 1],
    ]);
    expect(answer.report.rejected).toBe(152);
  });

  it('that spans lines within quotes names each record by its first line', async () => {
    const content = `${header},note\n${good},"one\ntwo\nthree"\nFIN-I99,TOTAL,TOTAL,3,"2\n"\n\nFIN-I98,TOTAL,TOTAL,1,1,\n`;
    const answer = await file(content.replace('"2\n"', '2,"x\ny"'))(editor);
    expect(answer.report.findings.find((finding) => finding.code === 'UNKNOWN_MEASURE')?.rows).toEqual([5, 8]);
  });

  it('that mixes figures and a fault of the file is stored no part of', async () => {
    const answer = await changesNothing(world.hub, () => file(`${toCsv([share('FIN-I02', 30, 20)])}FIN-I02\n`)(editor));
    expect(answer.report).toMatchObject({ created: 0, rejected: 1 });
  });
});

/** The same caller, whose submissions are all dry runs. */
function rehearsing(caller: Caller): Partial<Caller> {
  return {
    data: (query, variables) =>
      caller.data(query, { input: { ...(variables as { input: object }).input, dryRun: true } }),
    upload: (content, parameters) => caller.upload(content, { ...parameters, dryRun: 'true' }),
  };
}
