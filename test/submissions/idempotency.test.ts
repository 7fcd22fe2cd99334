import { forgetResults, share, submit, teamOf, toCsv, uploaded, type Team } from '../support/results';
import { changesNothing, countRows } from '../support/whole-database';
import { A_DAY, startWorld, UMEA, type World } from '../support/world';

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
    expect(both).toEqual([first, first]);
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
    expect(await changesNothing(world.hub, send)).toEqual(first);
  });

  it.each([
    ['', 'nothing'],
    ['x'.repeat(10_000), 'a whole page'],
  ])('is refused when the key is %p', async (idempotencyKey) => {
    const answer = await changesNothing(world.hub, () => submit(team.editor, { ...input, idempotencyKey }));
    expect(answer.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['idempotencyKey'] }]);
  });

  it('belongs to its förbund and is tried anew after a refusal', async () => {
    const refused = await submit(team.editor, { ...input, cells: [share('FIN-I01', 30, 31)] });
    expect(refused.userErrors).toMatchObject([{ code: 'REPORT_HAS_ERRORS' }]);
    expect((await submit(team.editor, input)).submission).toMatchObject({ version: 1 });
  });
});
