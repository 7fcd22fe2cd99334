import {
  bySex,
  cellsOf,
  codesOf,
  forgetResults,
  getAccepted,
  publish,
  share,
  submit,
  teamOf,
  toCsv,
  uploaded,
  type SentCell,
  type SubmitAnswer,
  type Team,
} from '../../support/results';
import { PERSONAL_NUMBER } from '../../support/forbund';
import { changesNothing } from '../../support/whole-database';
import { A_DAY, startWorld, UMEA, type World } from '../../support/world';

const TO = { forbund: UMEA, round: '2024', comment: 'Kontrollerat.' };

/** One of every kind, in every form it can be sent in. */
const EVERY_KIND: readonly SentCell[] = [
  ...bySex('FIN-I01', [20, 15], [10, 5]),
  { measure: 'FIN-M06', n: 20, sum: 61.5, sumOfSquares: 200.25 },
  { measure: 'FIN-M08', n: 12, mean: 66.7, sd: 12.5 },
  { measure: 'FIN-S13-DELTAGARE', count: 55 },
  { measure: 'FIN-S14', n: 55, amount: '12345678' },
  { measure: 'FIN-S14-MEDEL', amount: '9007199254740993' },
];

describe('an upload', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
  });
  beforeEach(async () => {
    world.setClock(A_DAY);
    await forgetResults(world);
  });
  afterAll(() => world.close());

  const upload = async (
    file: string | Uint8Array,
    more: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) => uploaded(await team.editor.upload(file, { ...TO, ...more }, headers));

  it('gets the same report and stores the same cells by mutation and by file, each kind in each form', async () => {
    const byMutation = await submit(team.editor, { cells: EVERY_KIND });
    const stored = await cellsOf(team.editor, byMutation.submission?.id ?? '');
    expect(stored).toHaveLength(EVERY_KIND.length);
    expect(stored).toContainEqual({
      measure: 'FIN-S14-MEDEL',
      dimension: 'TOTAL',
      category: 'TOTAL',
      n: 0,
      sum: '9007199254740993',
      sumOfSquares: null,
    });
    expect(stored).toContainEqual({
      measure: 'FIN-M06',
      dimension: 'TOTAL',
      category: 'TOTAL',
      n: 20,
      sum: '61.5',
      sumOfSquares: '200.25',
    });
    await forgetResults(world);
    const byFile = await upload(toCsv(EVERY_KIND));
    const told = ({ report }: SubmitAnswer) => ({ ...report, findings: codesOf(report) });
    expect(told(byFile)).toEqual(told(byMutation));
    expect(await cellsOf(team.editor, byFile.submission?.id ?? '')).toEqual(stored);
  });

  it.each<[string, (csv: string) => string | Uint8Array]>([
    ['semicolons', (csv) => csv.replaceAll(',', ';')],
    ['tabs', (csv) => csv.replaceAll(',', '\t')],
    ['semicolons and decimal commas', (csv) => csv.replaceAll(',', ';').replaceAll('.', ',')],
    ['a byte order mark', (csv) => `\uFEFF${csv}`],
    ['CRLF', (csv) => csv.replaceAll('\n', '\r\n')],
    ['no last line break', (csv) => csv.trimEnd()],
    ['blank lines', (csv) => csv.replaceAll('\n', '\n\n')],
    ['quoted fields', (csv) => csv.replaceAll(/[^,\n]+/g, '"$&"')],
    ['spaces around the values', (csv) => csv.replaceAll(',', ' , ')],
    ['thousands apart', (csv) => csv.replace('12345678', '12\u00a0345\u00a0678')],
    [
      'a Swedish header',
      (csv) =>
        csv.replace(
          /^.*\n/,
          'Mått,Redovisning,Kategori,Antal svarande,Täljare,Summa,Kvadratsumma,Medelvärde,Standardavvikelse,Antal,Belopp\n',
        ),
    ],
    [
      'an English header in capitals',
      (csv) =>
        csv.replace(
          /^.*\n/,
          'MEASURE-CODE,Dimension,Category,Respondents,Numerator,Sum,Sum of squares,Mean,SD,Count,SEK\n',
        ),
    ],
    [
      'columns in another order',
      (csv) =>
        csv
          .split('\n')
          .map((line) => line.split(',').reverse().join(','))
          .join('\n'),
    ],
  ])('with %s says what it says', async (_, rewrite) => {
    const plain = await upload(toCsv(EVERY_KIND), { dryRun: 'true' });
    const other = await upload(rewrite(toCsv(EVERY_KIND)), { dryRun: 'true' });
    expect(plain.report).toMatchObject({ created: 8, rejected: 0 });
    expect({ ...other.report, findings: codesOf(other.report) }).toEqual({
      ...plain.report,
      findings: codesOf(plain.report),
    });
  });

  it('may ask by question in place of measure, and name its insatser in a column', async () => {
    const file = 'Fråga;Antal svarande;Täljare\nHur blev du bemött?;30;20\n';
    const { submission } = await upload(file);
    expect(await cellsOf(team.editor, submission?.id ?? '')).toMatchObject([
      { measure: 'FIN-I01-BEMOTANDE', n: 30, sum: '20' },
    ]);
    const byInsats = await upload('measure;insats;n;numerator\nFIN-I01;;30;20\nFIN-I01;UNKNOWN;30;20\n');
    expect(byInsats.report).toMatchObject({ created: 2 });
  });

  it('that is a rehearsal says what the real one will say, and stores nothing', async () => {
    const rehearsed = await changesNothing(world.hub, () => submit(team.editor, { cells: EVERY_KIND, dryRun: true }));
    const real = await submit(team.editor, { cells: EVERY_KIND });
    expect(rehearsed.submission).toBeNull();
    expect(rehearsed.report).toEqual(real.report);
  });

  it('may say something to those who review it, by file as by mutation, and no personal number', async () => {
    const { submission } = await upload(toCsv(EVERY_KIND), { comment: 'Två enkäter kom för sent.' });
    const read = '{ submissions(first: 1) { nodes { comment } } }';
    expect(submission).not.toBeNull();
    expect(await team.editor.data(read)).toEqual({
      submissions: { nodes: [{ comment: 'Två enkäter kom för sent.' }] },
    });
    const refused = await upload(toCsv(EVERY_KIND), { comment: `om ${PERSONAL_NUMBER}` });
    expect(refused.userErrors).toMatchObject([{ code: 'PERSONAL_DATA_IN_TEXT', path: ['comment'] }]);
  });

  it('has a comment of at most 2000 characters', async () => {
    expect((await upload(toCsv(EVERY_KIND), { comment: 'å'.repeat(2000), dryRun: 'true' })).userErrors).toEqual([]);
    const refused = await upload(toCsv(EVERY_KIND), { comment: 'å'.repeat(2001), dryRun: 'true' });
    expect(refused.userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['comment'], message: expect.stringContaining('längre än 2000 tecken') as string },
    ]);
  });

  it('may write organisation numbers without their hyphens, in the address and in the file', async () => {
    const plain = UMEA.replace('-', '');
    const file = `measure,n,numerator,orgnr\nFIN-I01,30,20,${plain}\n`;
    expect(await upload(file, { forbund: plain, dryRun: 'true' })).toMatchObject({
      report: { created: 1, rejected: 0 },
    });
  });

  it('with a misspelt rehearsal is refused rather than stored', async () => {
    const answer = await changesNothing(world.hub, () => upload(toCsv(EVERY_KIND), { dryRun: '1' }));
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('sent again leaves every stored cell alone, counts it, and neither makes a version nor undoes an approval', async () => {
    await getAccepted(team, { cells: EVERY_KIND });
    const again = await changesNothing(world.hub, () => submit(team.editor, { cells: [...EVERY_KIND].reverse() }));
    expect(again).toMatchObject({
      submission: { version: 1, state: 'ACCEPTED' },
      report: { created: 0, updated: 0, unchanged: 8, removed: 0 },
    });
  });

  it('rewrites only what changed, and the earlier version can still be read', async () => {
    const first = await submit(team.editor, {
      cells: [share('FIN-I02', 30, 20), ...bySex('FIN-I01', [20, 15], [10, 5])],
    });
    const changed = [share('FIN-I02', 30, 20), ...bySex('FIN-I01', [20, 16], [10, 5])];
    const second = await submit(team.editor, { cells: changed });
    expect(second.report).toMatchObject({ created: 0, updated: 2, unchanged: 2, removed: 0 });
    expect(codesOf(second.report)).toEqual(['VALUE_CHANGED']);
    const versions = await world.hub.db.query<{ from: number; to: number | null; n: number }[]>(
      'SELECT version_from AS from, version_to AS to, count(*)::integer AS n FROM cell GROUP BY 1, 2 ORDER BY 1, 2',
    );
    expect(versions).toEqual([
      { from: 1, to: 2, n: 2 },
      { from: 1, to: null, n: 2 },
      { from: 2, to: null, n: 2 },
    ]);
    const sums = async (id: string | undefined) => (await cellsOf(team.editor, id ?? '')).map((cell) => cell.sum);
    expect(await sums(first.submission?.id)).toEqual(['20', '15', '5', '20']);
    expect(await sums(second.submission?.id)).toEqual(['21', '16', '5', '20']);
  });

  it('replaces what it declares to cover, so that a shorter one leaves nothing stale, and no more than that', async () => {
    const first = await submit(team.editor, {
      cells: [share('FIN-I02', 30, 20), share('FIN-I04', 30, 20), ...bySex('FIN-I01', [20, 15], [10, 5])],
    });
    const shorter = await submit(team.editor, { cells: [share('FIN-I01', 30, 20)], scope: ['FIN-I01', 'FIN-I04'] });
    expect(shorter.report).toMatchObject({ created: 0, updated: 0, unchanged: 1, removed: 3 });
    const places = async (id: string | undefined) =>
      (await cellsOf(team.editor, id ?? '')).map((cell) => `${cell.measure} ${cell.category}`);
    expect(await places(shorter.submission?.id)).toEqual(['FIN-I01 TOTAL', 'FIN-I02 TOTAL']);
    expect(await places(first.submission?.id)).toEqual([
      'FIN-I01 TOTAL',
      'FIN-I01 WOMAN',
      'FIN-I01 MAN',
      'FIN-I02 TOTAL',
      'FIN-I04 TOTAL',
    ]);
  });

  it('that declares to cover what is no measure is refused', async () => {
    const answer = await changesNothing(world.hub, () =>
      submit(team.editor, { cells: [share('FIN-I01', 30, 20)], scope: ['FIN-I01', 'FIN-I99'] }),
    );
    expect(answer.userErrors).toMatchObject([
      { code: 'UNKNOWN_CODE', path: ['scope', '1'], message: 'Koden FIN-I99 finns inte i listan över mått.' },
    ]);
  });

  describe('is refused and changes nothing', () => {
    const cells = [share('FIN-I01', 30, 20)];

    it.each([
      ['to a round that has closed', '2023', A_DAY],
      ['to a round that has not opened', '2024', new Date('2024-09-30T23:59:59Z')],
      ['at the moment a round closes', '2024', new Date('2024-12-01T00:00:00Z')],
    ])('%s', async (_, round, now) => {
      world.setClock(now);
      const answer = await changesNothing(world.hub, () => submit(team.editor, { round, cells }));
      expect(answer.userErrors).toMatchObject([{ code: 'ROUND_NOT_OPEN', path: ['round'] }]);
    });

    it('by a förbund that did not exist on the last day of the round', async () => {
      await world.hub.db.query(`UPDATE forbund SET exists_until = '2024-12-31' WHERE organisation_number = '${UMEA}'`);
      const answer = await changesNothing(world.hub, () => submit(team.editor, { cells }));
      await world.hub.db.query('UPDATE forbund SET exists_until = NULL');
      expect(answer.userErrors).toMatchObject([{ code: 'FORBUND_DOES_NOT_EXIST_THEN', path: ['forbund'] }]);
    });

    it.each([
      [{ round: '1999' }, 'UNKNOWN_ROUND'],
      [{ forbund: '222000-0001' }, 'UNKNOWN_FORBUND'],
      [{ round: '' }, 'INVALID_INPUT'],
      [{ forbund: '222000\u00001834' }, 'INVALID_INPUT'],
    ])('as a file to %p', async (where, code) => {
      const answer = await changesNothing(world.hub, () => upload(toCsv(cells), where));
      expect(answer.errors).toMatchObject([{ extensions: { code } }]);
    });

    it('by anybody but the förbund’s own editor', async () => {
      const callers = [
        world.anybody,
        team.approver,
        team.secretariat,
        await world.as('ANALYST'),
        await world.as('ADMINISTRATOR'),
      ];
      const answers = await changesNothing(world.hub, () =>
        Promise.all(callers.map((caller) => caller.upload(toCsv(cells), TO))),
      );
      expect(answers.map((answer) => answer.status)).toEqual([401, 403, 403, 403, 403]);
    });
  });

  it('reaches the public as it was sent, kronor beyond 2^53 exactly', async () => {
    await getAccepted(team, { cells: EVERY_KIND });
    await publish(team.secretariat);
    const { results } = await world.anybody.data<{ results: { nodes: { value: { amount: string; n: number } }[] } }>(
      '{ results(measure: "FIN-S14-MEDEL", round: "2024") { nodes { value { amount n } } } }',
    );
    expect(results.nodes).toEqual([{ value: { amount: '9007199254740993', n: 0 } }]);
  });
});
