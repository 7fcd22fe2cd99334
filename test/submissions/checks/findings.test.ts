import { FINDINGS } from '../../../src/submissions/checks/finding-catalogue';
import { releaseEarlierRound } from '../../support/earlier-round';
import { tellsPersonalNumber } from '../../support/forbund';
import { registerGroups } from '../../support/local-groups';
import { bySex, share, submit, toCsv, type SentCell } from '../../support/results';
import { changesNothing } from '../../support/whole-database';
import { startWorld, UMEA, type Caller, type TestDocument, type World } from '../../support/world';
import { ASKED_CASES } from './asked-findings';
import { BEYOND_CASES, EXTRA_RULE } from './beyond-findings';
import { file, good, header, type Send } from './finding-cases';
import { FORM_CASES } from './form-findings';
import { NUMBER_CASES } from './number-findings';

/** What is stored before each case, so that a case can be about what changes. */
const STORED = [share('FIN-I05-IMPACT', 40, 30), ...bySex('FIN-I01', [20, 15], [10, 5])];

describe('an upload', () => {
  let world: World;
  let editor: Caller;
  const produced = new Set<string>();

  beforeAll(async () => {
    world = await startWorld('SEEDED');
    editor = await world.as('FORBUND_EDITOR');
    await world.hub.db.query(`UPDATE round SET closes_at = NULL WHERE code = '2020'`);
    await world.hub.db.query(
      'UPDATE catalogue SET revision = revision + 1, measure_rules = measure_rules || $1::jsonb',
      [JSON.stringify([EXTRA_RULE])],
    );
    await releaseEarlierRound(world);
    await registerGroups(editor, UMEA, '2480', ['ENDED'], '2022-01-01');
    expect((await submit(editor, { cells: STORED })).userErrors).toEqual([]);
  });
  afterAll(() => world.close());

  it.each([...FORM_CASES, ...NUMBER_CASES, ...ASKED_CASES, ...BEYOND_CASES])(
    'is told $code of $of',
    async ({ code, send, rows, args }) => {
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
        expect(
          answer.report.findings.filter((finding) => finding.severity === 'ERROR').map((one) => one.code),
        ).toContain(code);
      }
      expect(tellsPersonalNumber(JSON.stringify(answer))).toBe(false);
    },
  );

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
    const answer = await changesNothing(world.hub, () =>
      file(`${toCsv([share('FIN-I02', 30, 20)])}${',x'.repeat(30)}\n`)(editor),
    );
    expect(answer.report).toMatchObject({ created: 0, rejected: 2 });
  });

  it('is told of a place that is taken also where a row, or the row that took it, has another fault', async () => {
    const wrong = share('FIN-I02', 10, 11);
    const { report, userErrors } = await submit(editor, { cells: [wrong, share('FIN-I02', 10, 5), wrong] });
    expect(report.findings.map(({ code, rows }) => [code, rows])).toEqual([
      ['NUMERATOR_EXCEEDS_N', [1, 3]],
      ['DUPLICATE_CELL', [2, 3]],
    ]);
    expect(report).toMatchObject({ rejected: 3 });
    expect(userErrors).toMatchObject([{ code: 'REPORT_HAS_ERRORS' }]);
  });

  it.each(['1.5', '3.125', '61.500'])('reads %s as a decimal where a sum may have one', async (sum) => {
    const answer = await file(`measure;n;sum;sum_of_squares\nFIN-M06;30;${sum};10000\n`)(editor);
    expect(answer.report.findings.map(({ code }) => code)).not.toContain('THOUSANDS_SEPARATOR');
  });

  it.each([
    ['measure', { ...share('FIN-I01', 10, 5), measure: 'fin-i01' }, 'UNKNOWN_MEASURE', 'FIN-I01'],
    [
      'dimension',
      { measure: 'FIN-I01', dimension: 'sex', category: 'MAN', n: 10, numerator: 5 },
      'UNKNOWN_DIMENSION',
      'SEX',
    ],
  ])(
    'is told which %s was meant when only its case is wrong, and not that the rest does not add up',
    async (_, wrong, code, meant) => {
      const [total, women] = bySex('FIN-I01', [20, 15], [10, 5]);
      const sent =
        wrong.measure === 'FIN-I01'
          ? [total, women, wrong]
          : [wrong, women, { ...women, category: 'MAN', n: 10, numerator: 5 }];
      const { report } = await submit(editor, { cells: sent as SentCell[] });
      expect(report.findings.filter(({ severity }) => severity === 'ERROR')).toMatchObject([
        {
          code,
          occurrences: [
            { args: { meant }, text: { sv: expect.stringMatching(`men väl (på )?${meant}\\.$`) as string } },
          ],
        },
      ]);
    },
  );

  it('quotes no more of a field than it takes to know it by', async () => {
    const answer = await submit(editor, { cells: [share(`FIN-${'x'.repeat(5000)}`, 10, 5)] });
    const [found] = answer.report.findings;
    expect(found?.occurrences[0]?.text.sv).toBe(`Det finns inget mått FIN-${'x'.repeat(56)}….`);
    expect(JSON.stringify(answer).length).toBeLessThan(1000);
  });
});

/** The same caller, whose submissions are all dry runs. */
function rehearsing(caller: Caller): Partial<Caller> {
  return {
    data: <T, V extends object>(document: TestDocument<T, V>, variables?: object) =>
      caller.data<T>(document as string, { input: { ...(variables as { input: object }).input, dryRun: true } }),
    upload: (content, parameters) => caller.upload(content, { ...parameters, dryRun: 'true' }),
  };
}
