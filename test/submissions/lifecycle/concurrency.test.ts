import { registerForbund } from '../../support/forbund';
import { cellsOf, getAccepted, publish, review, share, submit, teamOf, type Team } from '../../support/results';
import { countRows } from '../../support/whole-database';
import { startWorld, type World } from '../../support/world';

describe('at the same time', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
  });
  afterAll(() => world.close());

  it('one förbund’s submissions queue up: each makes its version, and the last is whole', async () => {
    const sums = Array.from({ length: 12 }, (_, index) => index);
    const answers = await Promise.all(
      sums.map((numerator) =>
        submit(team.editor, { cells: [share('FIN-I01', 20, numerator), share('FIN-I02', 20, numerator)] }),
      ),
    );
    expect(answers.flatMap((answer) => answer.userErrors)).toEqual([]);
    expect(answers.map((answer) => answer.submission?.version).sort((a, b) => Number(a) - Number(b))).toEqual(
      sums.map((index) => index + 1),
    );
    for (const { submission } of answers) {
      const cells = await cellsOf(team.editor, submission?.id ?? '');
      expect(cells).toHaveLength(2);
      expect(cells[0]?.sum).toBe(cells[1]?.sum);
    }
    expect(await countRows(world.hub, 'submission', `state = 'SUBMITTED'`)).toBe(1);
    expect(await countRows(world.hub, 'submission', `state = 'REPLACED'`)).toBe(11);
  });

  it('the same request with the same key is one submission', async () => {
    const input = { round: '2022', cells: [share('FIN-I01', 20, 5)], idempotencyKey: 'only-once' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(team.editor, input)));
    expect(new Set(answers.map((answer) => answer.submission?.id)).size).toBe(1);
    expect(await countRows(world.hub, 'submission_key', `key = 'only-once'`)).toBe(1);
  });

  it('only one of several approvals, and one of several acceptances, is done', async () => {
    const { submission } = await submit(team.editor, { round: '2022', cells: [share('FIN-I02', 20, 5)] });
    const id = submission?.id ?? '';
    const events = await countRows(world.hub, 'audit_event');
    const done = async (step: 'approve' | 'accept', caller = step === 'approve' ? team.approver : team.secretariat) =>
      (await Promise.all(Array.from({ length: 5 }, () => review(caller, step, id)))).filter(
        (answer) => answer.submission !== null,
      ).length;
    expect([await done('approve'), await done('accept')]).toEqual([1, 1]);
    expect(await countRows(world.hub, 'audit_event')).toBe(events + 2);
  });

  it('publishing makes one release of what waits, and says to the others that nothing does', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => publish(team.secretariat)));
    expect(answers.filter((answer) => answer.release !== null)).toHaveLength(1);
    expect(answers.flatMap((answer) => answer.userErrors.map((error) => error.code))).toEqual(
      Array(4).fill('NOTHING_TO_RELEASE'),
    );
    expect(await countRows(world.hub, 'release')).toBe(1);
  });

  it('many förbund submit, are accepted and are released without loss', async () => {
    const numbers = await registerForbund(
      world,
      Array.from({ length: 8 }, () => '01'),
    );
    const teams = await Promise.all(numbers.map((number) => teamOf(world, number)));
    const work = teams.map(async (one, index) =>
      getAccepted(one, { forbund: numbers[index], cells: [share('FIN-I04', 20 + index, 10)] }),
    );
    const releases = Array.from({ length: 3 }, () => publish(team.secretariat));
    await Promise.all([...work, ...releases]);
    await publish(team.secretariat);
    const { results } = await world.anybody.data<{ results: { nodes: { value: { n: number } }[] } }>(
      '{ results(measure: "FIN-I04", round: "2024") { nodes { value { n } } } }',
    );
    expect(results.nodes.map((node) => node.value.n).sort()).toEqual([20, 21, 22, 23, 24, 25, 26, 27]);
    expect(await countRows(world.hub, 'submission', `state = 'ACCEPTED' AND release_number IS NULL`)).toBe(0);
  });

  it('a draft is no part of what is sent in beside it, but of what goes on with it, and its hand is remembered then', async () => {
    const [forbund] = await registerForbund(world, ['01']);
    const { editor } = await teamOf(world, forbund);
    const measured = (code: string, numerator: number) => share(code, 60, numerator);
    const scope = ['FIN-I01', 'FIN-I02'];
    const sent = async (input: object) => {
      const { submission, userErrors } = await submit(editor, { forbund, round: '2022', cells: [], ...input });
      expect(userErrors).toEqual([]);
      return (await cellsOf(editor, submission?.id ?? '')).map(({ measure, sum }) => `${measure} ${sum}`);
    };
    await sent({ cells: [measured('FIN-I01', 48)] });
    // It takes one figure away, and adds another.
    expect(await sent({ cells: [measured('FIN-I02', 51)], scope, draft: true })).toEqual(['FIN-I02 51']);
    expect(await sent({ cells: [measured('FIN-I04', 40)] })).toEqual(['FIN-I01 48', 'FIN-I04 40']);
    await sent({ cells: [measured('FIN-I01', 50), measured('FIN-I02', 51)], scope, draft: true });
    expect(await sent({ cells: [measured('FIN-I04', 41)], basedOnVersion: 4 })).toEqual([
      'FIN-I01 50',
      'FIN-I02 51',
      'FIN-I04 41',
    ]);
    const hands = await world.hub.db.query<{ drafted: boolean }[]>(
      `SELECT drafted_by IS NOT NULL AS drafted FROM submission s JOIN forbund f ON f.id = s.forbund_id
       JOIN round r ON r.id = s.round_id WHERE organisation_number = $1 AND r.code = '2022' ORDER BY version`,
      [forbund],
    );
    expect(hands.map(({ drafted }) => drafted)).toEqual([false, true, false, true, true]);
  });
});
