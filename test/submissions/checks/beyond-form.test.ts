import { COMMAND_LINE } from '../../../src/permissions/actor';
import { applyCatalogue } from '../../../src/catalogue/file/apply-catalogue.use-case';
import { breakSeries, catalogueFile, versionIn } from '../../support/catalogue-file';
import { means, releaseEarlierRound } from '../../support/earlier-round';
import { PERSONAL_NUMBER } from '../../support/forbund';
import { bySex, codesOf, forgetPublic, getAccepted, share, submit, teamOf } from '../../support/results';
import type { SentReport, Submit, Team } from '../../support/results';
import { changesNothing } from '../../support/whole-database';
import { startWorld, UMEA, type World } from '../../support/world';
import { describeInPieces, FELL, sentInPieces } from './beyond-in-pieces';
import { describeConsequences } from '../lifecycle/consequences';

const SEND = `mutation ($input: SubmitDraftInput!) { submitDraft(input: $input) { submission { state comment report { findings { code } } }
  report { findings { code severity count rows } } userErrors { code path message } } }`;

interface Sent {
  readonly submission: { readonly state: string; readonly comment: string; readonly report: SentReport } | null;
  readonly report: SentReport | null;
  readonly userErrors: readonly { code: string; path: readonly string[]; message: string }[];
}

describe('figures whose form is right', () => {
  let world: World;
  let team: Team;
  let others: string[];
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    others = await releaseEarlierRound(world);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    // What was released stays; each test begins the round 2024 anew, and with the catalogue of the project.
    for (const table of ['submission_key', 'upload', 'cell', 'submission'])
      await world.hub.db.query(
        table === 'submission_key' || table === 'upload'
          ? `DELETE FROM ${table}`
          : `DELETE FROM ${table} WHERE round_id = (SELECT id FROM round WHERE code = '2024')`,
      );
    await applyCatalogue(world.hub, COMMAND_LINE, catalogueFile());
  });

  /** Takes the second version away again, which applying the project's own file does not. */
  const mendSeries = async () => {
    await world.hub.db.query(`DELETE FROM cell WHERE round_id = (SELECT id FROM round WHERE code = '2024')`);
    await world.hub.db.query('DELETE FROM measure_version WHERE version = 2 AND first_round = $1', ['2024']);
  };
  const send = (input: object) =>
    team.editor.data<{ submitDraft: Sent }>(SEND, { input }).then((data) => data.submitDraft);
  const draft = async (input: Submit) => (await submit(team.editor, { ...input, draft: true })).submission?.id ?? '';
  const without = { comment: null };

  describe('and that chance does not explain', () => {
    it('are sent in with a comment only; a rehearsal and a draft need none', async () => {
      const refused = await changesNothing(world.hub, () => submit(team.editor, { cells: FELL, ...without }));
      expect(refused).toMatchObject({ submission: null, report: { created: 0, rejected: 1 } });
      expect(refused.userErrors).toMatchObject([{ code: 'COMMENT_REQUIRED', path: ['comment'] }]);
      expect(codesOf(refused.report)).toEqual(['VALUE_UNLIKE_BEFORE', 'VALUE_UNLIKE_OTHERS']);
      // The others, and not oneself among them.
      expect(refused.report.findings[1]?.occurrences[0]?.args).toMatchObject({ others: others.length });
      expect(refused.report.findings[0]?.occurrences[0]?.text.sv).toBe(
        'FIN-I01 TOTAL TOTAL: 20 (n = 50) mot 70 (n = 50) i omgång 2022. Skillnaden (95 % intervall −64 till −31,1, p < 0,001) är större än slumpen förklarar.',
      );
      for (const [comment, code] of [
        [' \n', 'COMMENT_REQUIRED'],
        [`Ring ${PERSONAL_NUMBER}`, 'PERSONAL_DATA_IN_TEXT'],
      ] as const)
        expect((await submit(team.editor, { cells: FELL, comment })).userErrors).toMatchObject([{ code }]);
      const dry = await changesNothing(world.hub, () => submit(team.editor, { cells: FELL, dryRun: true, ...without }));
      expect([dry.userErrors, codesOf(dry.report)]).toEqual([[], codesOf(refused.report)]);
      expect((await submit(team.editor, { cells: FELL, draft: true, ...without })).submission?.state).toBe('DRAFT');
      expect((await submit(team.editor, { cells: FELL, comment: 'Ny målgrupp.' })).submission?.state).toBe('SUBMITTED');
      const file = 'measure,n,numerator\nFIN-I01,50,11\n';
      const upload = (more: object) => team.editor.upload(file, { forbund: UMEA, round: '2024', ...more });
      const bare = await upload({});
      expect(bare.status).toBe(422);
      expect(await bare.json()).toMatchObject({ userErrors: [{ code: 'COMMENT_REQUIRED' }] });
      expect((await upload({ comment: 'Ny målgrupp.' })).status).toBe(200);
    });

    it('pass without a word when nothing is unlikely, and notices never need one', async () => {
      const like = [...bySex('FIN-I01', [46, 34], [4, 3]), means('FIN-M06', 45, 3.05)];
      const { submission, report } = await submit(team.editor, { cells: like, ...without });
      expect([submission?.state, codesOf(report)]).toEqual(['SUBMITTED', ['SMALL_NUMBER']]);
    });

    it.each([
      ['accepted of one’s own', 'VALUE_UNLIKE_BEFORE', "submission SET state = 'SUBMITTED'", "state = 'ACCEPTED'"],
      [
        'public of others',
        'VALUE_UNLIKE_OTHERS',
        "release SET published_at = published_at + interval '100 years'",
        "published_at = published_at - interval '100 years'",
      ],
    ])('are compared with what is %s only', async (_, code, hide, show) => {
      const found = async () => codesOf((await submit(team.editor, { cells: FELL, dryRun: true })).report);
      expect(await found()).toContain(code);
      await forgetPublic(world);
      await world.hub.db.query(`UPDATE ${hide}`);
      const hidden = await found();
      await world.hub.db.query(`UPDATE ${hide.split(' ')[0]} SET ${show}`);
      expect(hidden).not.toContain(code);
    });

    it('are not compared across a break of the series', async () => {
      const file = catalogueFile();
      breakSeries(file, 'FIN-I01', '2024');
      expect(await applyCatalogue(world.hub, COMMAND_LINE, file)).toMatchObject({ stored: true });
      const { submission } = await submit(team.editor, { cells: FELL, ...without });
      expect(submission?.state).toBe('SUBMITTED');
      await mendSeries();
    });
  });

  describe('that were there before', () => {
    it('are not asked about again when something else is corrected', async () => {
      await submit(team.editor, { cells: [...FELL, means('FIN-M06', 50, 3)] });
      const corrected = await submit(team.editor, { cells: [...FELL, means('FIN-M06', 50, 3.1)], ...without });
      expect(corrected).toMatchObject({ submission: { version: 2 }, userErrors: [] });
      expect(codesOf(corrected.report)).toEqual(['VALUE_CHANGED']);
    });

    it('do not count as sent when they were only saved', async () => {
      await submit(team.editor, { cells: FELL, draft: true, ...without });
      const [one] = (await submit(team.editor, { cells: FELL, ...without })).userErrors;
      expect(one).toMatchObject({ code: 'COMMENT_REQUIRED' });
      const [other] = (await submit(team.editor, { cells: [means('FIN-M06', 50, 3)], basedOnVersion: 1, ...without }))
        .userErrors;
      expect(other).toMatchObject({ code: 'COMMENT_REQUIRED' });
    });

    it('with an old fault do not block a correction of others, and are a fault when they are touched', async () => {
      const old = bySex('FIN-I01', [30, 22], [20, 13]);
      await submit(team.editor, { cells: [...old, means('FIN-M06', 50, 3)] });
      // As if it had been taken in by other rules: more who count than there are, in a split that does not add up.
      await world.hub.db.query(
        `UPDATE cell SET sum = 25 WHERE round_id = (SELECT id FROM round WHERE code = '2024') AND n = 20`,
      );
      const faulty = old.map((cell) => (cell.n === 20 ? { ...cell, numerator: 25 } : cell));
      const other = [means('FIN-M06', 50, 3.1)];
      const corrected = await submit(team.editor, { cells: [...faulty, ...other], ...without });
      expect(corrected).toMatchObject({
        submission: { version: 2 },
        report: { updated: 1, unchanged: 3 },
        userErrors: [],
      });
      const touched = faulty.map((cell) => (cell.n === 30 ? { ...cell, numerator: 21 } : cell));
      expect(codesOf((await submit(team.editor, { cells: touched })).report)).toEqual(['SPLIT_DOES_NOT_SUM']);
      const fewer = faulty.filter(({ n }) => n !== 30);
      expect(codesOf((await submit(team.editor, { cells: fewer })).report)).toContain('SPLIT_DOES_NOT_SUM');
      expect((await submit(team.editor, { cells: old })).report).toMatchObject({ updated: 1 });
    });

    it('and break a rule that came later do not block either, until one of its measures changes', async () => {
      const left = { measure: 'FIN-S14', n: 50, amount: '100000' };
      const parts = { measure: 'FIN-S13-DELTAGARE', count: 40 };
      const rules = (keep: boolean) => ({ ...catalogueFile(), ...(keep ? {} : { measureRules: [] }) });
      await applyCatalogue(world.hub, COMMAND_LINE, rules(false));
      await submit(team.editor, { cells: [left, parts] });
      await applyCatalogue(world.hub, COMMAND_LINE, rules(true));
      const more = await submit(team.editor, { cells: [left, parts, means('FIN-M06', 50, 3)], ...without });
      expect(more.submission?.version).toBe(2);
      const wrong = await submit(team.editor, { cells: [{ ...left, n: 45 }] });
      expect([codesOf(wrong.report), wrong.userErrors[0]?.code]).toEqual([['RULE_BROKEN'], 'REPORT_HAS_ERRORS']);
      expect((await submit(team.editor, { cells: [{ ...parts, count: 50 }] })).submission?.version).toBe(3);
    });
  });

  describe('in a draft', () => {
    it('are checked again when it is sent in, and need a comment then', async () => {
      const id = await draft({ cells: FELL, ...without });
      const refused = await changesNothing(world.hub, () => send({ submission: id }));
      expect(refused.userErrors).toMatchObject([{ code: 'COMMENT_REQUIRED', path: ['comment'] }]);
      expect(refused.report?.findings).toMatchObject([
        { code: 'VALUE_UNLIKE_BEFORE', severity: 'WARNING', rows: [1] },
        { code: 'VALUE_UNLIKE_OTHERS' },
      ]);
      const personal = await send({ submission: id, comment: PERSONAL_NUMBER });
      expect(personal.userErrors).toMatchObject([{ code: 'PERSONAL_DATA_IN_TEXT', path: ['comment'] }]);
      const sent = await send({ submission: id, comment: 'Ny målgrupp.' });
      expect(sent).toMatchObject({
        submission: { state: 'SUBMITTED', comment: 'Ny målgrupp.' },
        report: null,
        userErrors: [],
      });
    });

    it('meet the figures and the rules of the day it is sent in', async () => {
      const file = catalogueFile();
      await applyCatalogue(world.hub, COMMAND_LINE, { ...file, measureRules: [] });
      const id = await draft({
        cells: [
          ...bySex('FIN-I01', [30, 22], [20, 13]),
          { measure: 'FIN-S14', n: 50, amount: '100000' },
          { measure: 'FIN-S13-DELTAGARE', count: 40 },
        ],
      });
      await applyCatalogue(world.hub, COMMAND_LINE, file);
      const broken = await send({ submission: id });
      expect([broken.userErrors[0]?.code, broken.report?.findings.map(({ code }) => code)]).toEqual([
        'REPORT_HAS_ERRORS',
        ['RULE_BROKEN'],
      ]);
      versionIn(file, 'FIN-I01').dimensions = [];
      await applyCatalogue(world.hub, COMMAND_LINE, { ...file, measureRules: [] });
      const unknown = await send({ submission: id });
      expect(unknown.report?.findings).toMatchObject([{ code: 'UNKNOWN_DIMENSION', count: 2 }]);
      const again = catalogueFile();
      versionIn(again, 'FIN-I01').lastRound = '2023';
      await applyCatalogue(world.hub, COMMAND_LINE, again);
      expect((await send({ submission: id })).report?.findings).toMatchObject([
        { code: 'MEASURE_NOT_IN_ROUND', count: 3 },
      ]);
    });

    it('of an earlier version of the measure are not sent in, and are to be sent anew', async () => {
      const cells = [...bySex('FIN-I01', [30, 22], [20, 13]), means('FIN-M06', 50, 3)];
      const id = await draft({ cells });
      const file = catalogueFile();
      breakSeries(file, 'FIN-I01', '2024');
      await applyCatalogue(world.hub, COMMAND_LINE, file);
      const outdated = await changesNothing(world.hub, () => send({ submission: id, comment: 'Kontrollerat.' }));
      expect(outdated).toMatchObject({ submission: null, userErrors: [{ code: 'DRAFT_OUTDATED', path: [] }] });
      expect(outdated.userErrors[0]?.message).toContain('FIN-I01');
      expect((await send({ submission: await draft({ cells }) })).submission?.state).toBe('SUBMITTED');
      await mendSeries();
    });
  });

  describeInPieces(() => ({ world, team }));

  describeConsequences(() => ({ world, team, others }));

  it('are those of insatser too, but not in a file in pieces', async () => {
    const insats = { nameSv: 'Arbetsspåret', kind: 'INDIVIDUAL', form: 'PROJECT', focus: 'PREVENTION' };
    const more = { targetGroup: 'SICK_LISTED', startsOn: '2021-01-01', parties: ['AF'] };
    const interventions = ['A', 'B'].map((code) => ({ code, ...insats, ...more }));
    await team.editor.data(
      'mutation ($input: RegisterInterventionsInput!) { registerInterventions(input: $input) { userErrors { code } } }',
      { input: { forbund: UMEA, interventions } },
    );
    const split = (numerator: number) => [
      share('FIN-I02', 100, 76),
      { ...share('FIN-I02', 50, numerator), dimension: 'INTERVENTION', category: 'A' },
      { ...share('FIN-I02', 50, 76 - numerator), dimension: 'INTERVENTION', category: 'B' },
    ];
    await getAccepted(team, { round: '2022', cells: split(46) });
    const atOnce = await submit(team.editor, { cells: split(30), dryRun: true });
    expect(atOnce.report.findings).toMatchObject([{ code: 'VALUE_UNLIKE_BEFORE', rows: [2, 3] }]);
    expect((await sentInPieces({ world, team }).inOnePiece(split(30))).submission?.state).toBe('SUBMITTED');
  });
});
