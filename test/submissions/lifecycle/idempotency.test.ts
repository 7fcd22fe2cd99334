import { PERSONAL_NUMBER } from '../../support/forbund';
import {
  cellsOf,
  forgetResults,
  review,
  share,
  submit,
  teamOf,
  toCsv,
  uploaded,
  type Team,
} from '../../support/results';
import { changesNothing, countRows, wholeDatabase } from '../../support/whole-database';
import { A_DAY, startWorld, UMEA, type World } from '../../support/world';

describe('an upload with an idempotency key', () => {
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

  const input = { cells: [share('FIN-I01', 30, 20)], idempotencyKey: 'a-key' };

  it('is answered the same however often it is sent, even when the round has closed meanwhile', async () => {
    const first = await submit(team.editor, input);
    const both = await changesNothing(world.hub, async () => {
      const second = await submit(team.editor, input);
      world.setClock(new Date('2024-12-10T12:00:00Z'));
      return [second, await submit(team.editor, input)];
    });
    expect(first.replayed).toBe(false);
    expect(both).toEqual([1, 2].map(() => ({ ...first, replayed: true })));
    expect(await countRows(world.hub, 'submission')).toBe(1);
  });

  it('is refused with other content', async () => {
    await submit(team.editor, input);
    const others = [
      { cells: [share('FIN-I01', 30, 21)] },
      { round: '2022' },
      { scope: ['FIN-I01'] },
      { comment: 'Nu med kommentar.' },
    ];
    for (const other of others) {
      const answer = await changesNothing(world.hub, () => submit(team.editor, { ...input, ...other }));
      expect(answer.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }]);
    }
  });

  it('may be sent as a header with a file', async () => {
    const send = async () =>
      uploaded(
        await team.editor.upload(
          toCsv(input.cells),
          { forbund: UMEA, round: '2024' },
          { 'Idempotency-Key': 'another-key' },
        ),
      );
    const first = await send();
    expect(first).toMatchObject({ replayed: false });
    expect(await changesNothing(world.hub, send)).toEqual({ ...first, replayed: true });
    // A closed round is told before a file is read, but not to whoever repeats what was answered.
    world.setClock(new Date('2024-12-10T12:00:00Z'));
    expect(await changesNothing(world.hub, send)).toEqual({ ...first, replayed: true });
  });

  it('gives a late repeat the answer it had, when another has been sent since, and changes nothing', async () => {
    const [a, b] = [
      { cells: [share('FIN-I01', 30, 20)], key: 'key-a' },
      { cells: [share('FIN-I01', 30, 25)], key: 'key-b' },
    ];
    const send = async ({ cells, key }: typeof a) =>
      uploaded(await team.editor.upload(toCsv(cells), { forbund: UMEA, round: '2024' }, { 'Idempotency-Key': key }));
    const first = await send(a);
    const second = await send(b);
    const late = await changesNothing(world.hub, () => send(a));
    expect(late.report).toEqual(first.report);
    expect(late.submission).toMatchObject({ id: first.submission?.id, version: 1 });
    expect(await cellsOf(team.editor, second.submission?.id ?? '')).toMatchObject([{ sum: '25' }]);
    const other = await changesNothing(world.hub, () => send({ ...b, key: 'key-a' }));
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('is remembered also when it changed nothing, so that a late repeat does not put old figures back', async () => {
    const { submission } = await submit(team.editor, { cells: input.cells });
    const unchanged = await submit(team.editor, { ...input, idempotencyKey: 'key-c' });
    expect(unchanged).toMatchObject({ submission: { id: submission?.id }, report: { created: 0, unchanged: 1 } });
    await submit(team.editor, { cells: [share('FIN-I01', 30, 29)] });
    const late = await changesNothing(world.hub, () => submit(team.editor, { ...input, idempotencyKey: 'key-c' }));
    expect(late.report).toEqual(unchanged.report);
    expect(late.submission).toMatchObject({ version: 1, state: 'REPLACED' });
    const other = { cells: [share('FIN-I01', 30, 1)], idempotencyKey: 'key-c' };
    const refused = await changesNothing(world.hub, () => submit(team.editor, other));
    expect(refused.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('that is a rehearsal leaves its key free', async () => {
    await changesNothing(world.hub, () => submit(team.editor, { ...input, dryRun: true }));
    const sent = await submit(team.editor, { ...input, cells: [share('FIN-I01', 40, 20)] });
    expect(sent).toMatchObject({ userErrors: [], submission: { version: 1 } });
  });

  it.each([false, true])('is refused when the key holds a personal number, also in a rehearsal: %p', async (dryRun) => {
    const asked = { ...input, dryRun, idempotencyKey: `upload-${PERSONAL_NUMBER}` };
    const byMutation = await changesNothing(world.hub, () => submit(team.editor, asked));
    const parameters = { forbund: UMEA, round: '2024', dryRun: String(dryRun) };
    const byFile = await changesNothing(world.hub, async () =>
      uploaded(await team.editor.upload(toCsv(input.cells), parameters, { 'Idempotency-Key': asked.idempotencyKey })),
    );
    for (const answer of [byMutation, byFile])
      expect(answer.userErrors).toMatchObject([{ code: 'PERSONAL_DATA_IN_TEXT', path: ['idempotencyKey'] }]);
  });

  it.each(['', 'x'.repeat(201)])('is refused as a header of %p', async (key) => {
    const answer = await changesNothing(world.hub, async () =>
      uploaded(
        await team.editor.upload(toCsv(input.cells), { forbund: UMEA, round: '2024' }, { 'Idempotency-Key': key }),
      ),
    );
    expect(answer.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['idempotencyKey'] }]);
  });

  it.each([
    ['', 'nothing'],
    ['x'.repeat(10_000), 'a whole page'],
  ])('is refused when the key is %p', async (idempotencyKey) => {
    const answer = await changesNothing(world.hub, () => submit(team.editor, { ...input, idempotencyKey }));
    expect(answer.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['idempotencyKey'] }]);
  });

  it('changes nothing when the key is new and the figures are not: an approval stands', async () => {
    const { submission } = await submit(team.editor, input);
    await review(team.approver, 'approve', submission?.id ?? '');
    const before: Record<string, unknown> = { ...(await wholeDatabase(world.hub)) };
    delete before.submission_key;
    const again = await submit(team.editor, { ...input, idempotencyKey: 'a-new-key' });
    expect(await wholeDatabase(world.hub)).toMatchObject(before);
    expect(again).toMatchObject({
      submission: { id: submission?.id, version: 1, state: 'APPROVED' },
      report: { created: 0, updated: 0, unchanged: 1, removed: 0, findings: [] },
      userErrors: [],
    });
  });

  it.each([undefined, 'a-new-key'])(
    'and the same figures with another declared scope are a new version, under key %p',
    async (idempotencyKey) => {
      await submit(team.editor, { ...input, scope: ['FIN-I01'] });
      const again = await submit(team.editor, { ...input, scope: ['FIN-I02', 'FIN-I01'], idempotencyKey });
      expect(again).toMatchObject({ submission: { version: 2, state: 'SUBMITTED' }, report: { unchanged: 1 } });
      const third = await changesNothing(world.hub, () =>
        submit(team.editor, { ...input, scope: ['FIN-I01', 'FIN-I02'], idempotencyKey: undefined }),
      );
      expect(third).toMatchObject({ submission: { version: 2 } });
    },
  );

  it.each([undefined, 'a-new-key'])(
    'and the same figures with a new comment are a new version that says it, under key %p',
    async (idempotencyKey) => {
      await submit(team.editor, { ...input, comment: 'Som förra året.' });
      const comment = 'Enkäten gick ut sent.';
      const again = await submit(team.editor, { ...input, comment, idempotencyKey });
      expect(again).toMatchObject({ submission: { version: 2, state: 'SUBMITTED' }, report: { unchanged: 1 } });
      expect(await countRows(world.hub, 'submission', `version = 2 AND comment = '${comment}'`)).toBe(1);
      const silent = await changesNothing(world.hub, () => submit(team.editor, { cells: input.cells, comment: null }));
      expect(silent).toMatchObject({ submission: { version: 2 } });
    },
  );

  it('belongs to its förbund and is tried anew after a refusal', async () => {
    const refused = await submit(team.editor, { ...input, cells: [share('FIN-I01', 30, 31)] });
    expect(refused.userErrors).toMatchObject([{ code: 'REPORT_HAS_ERRORS' }]);
    expect((await submit(team.editor, input)).submission).toMatchObject({ version: 1 });
  });
});
