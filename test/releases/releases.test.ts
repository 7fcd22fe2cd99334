import { createHash } from 'node:crypto';
import { PublishReleaseDocument } from '../../src/client/generated';
import { COMMAND_LINE } from '../../src/permissions/actor';
import type { Hub } from '../../src/database/hub';
import { writeMark } from '../../src/database/statements/write-mark';
import { publishRelease } from '../../src/releases/publishing/publish-release.use-case';
import { registerForbund } from '../support/forbund';
import {
  bySex,
  forgetResults,
  getAccepted,
  publish,
  share,
  submit,
  teamOf,
  type SentCell,
  type Team,
} from '../support/results';
import { changesNothing, countRows } from '../support/whole-database';
import { startWorld, type World } from '../support/world';

const MEASURES = ['FIN-I01', 'FIN-I02', 'FIN-I04', 'FIN-M06', 'FIN-S14'];

const VALUE =
  'status value amount n interval { lower upper } coverage { unitsReporting unitsExisting respondents } unreliable origin';

/** Everything that can be asked of figures, with the release to read. */
const EVERYTHING = `query ($release: Int, $measure: String!, $number: String!) {
  results(measure: $measure, round: "2024", release: $release) { totalCount nodes { release forbund { name } value { ${VALUE} } } }
  men: results(measure: $measure, round: "2024", dimension: "SEX", category: "MAN", release: $release) { totalCount nodes { value { ${VALUE} } } }
  nationalValue(measure: $measure, round: "2024", release: $release) { release pooled { ${VALUE} } unweighted { ${VALUE} } }
  county: nationalValue(measure: $measure, round: "2024", county: "01", release: $release) { pooled { ${VALUE} } unweighted { ${VALUE} } }
  forbundByNumber(organisationNumber: $number) { results(round: "2024", measures: [$measure], release: $release) { value { ${VALUE} } } }
}`;

describe('a release', () => {
  let world: World;
  let numbers: string[];
  let teams: Team[];
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    numbers = await registerForbund(world, ['01', '01', '12']);
    teams = await Promise.all(numbers.map((number) => teamOf(world, number)));
  });
  beforeEach(() => forgetResults(world));
  afterAll(() => world.close());

  const accept = (index: number, cells: readonly SentCell[]) =>
    getAccepted(teams[index] as Team, { forbund: numbers[index], cells });
  const secretariat = () => (teams[0] as Team).secretariat;

  async function answers(release?: number): Promise<unknown[]> {
    const asked = MEASURES.flatMap((measure) => numbers.map((number) => ({ measure, number, release })));
    return Promise.all(asked.map((variables) => world.anybody.data(EVERYTHING, variables)));
  }
  const hashed = async (release?: number) =>
    createHash('sha256')
      .update(JSON.stringify(await answers(release)))
      .digest('hex');

  it('is replayed for ever: what was asked of it is answered the same after corrections and later releases', async () => {
    await accept(0, [
      ...bySex('FIN-I01', [20, 15], [10, 5]),
      share('FIN-I02', 30, 20),
      { measure: 'FIN-S14', n: 12, amount: '9007199254740993' },
    ]);
    await accept(1, [share('FIN-I01', 25, 20), { measure: 'FIN-M06', n: 20, sum: 60, sumOfSquares: 190 }]);
    expect((await publish(secretariat(), 'Första publiceringen.')).release).toMatchObject({
      number: 1,
      changed: 0,
      withdrawn: 0,
    });
    const first = await hashed(1);
    expect(await hashed()).toBe(first);

    await accept(0, [...bySex('FIN-I01', [20, 16], [10, 5]), share('FIN-I02', 30, 20)]);
    await submit((teams[2] as Team).editor, { forbund: numbers[2], cells: [share('FIN-I01', 40, 1)] });
    expect((await publish(secretariat())).release).toMatchObject({ number: 2, withdrawn: 0 });
    const second = await hashed(2);
    await accept(2, [...bySex('FIN-I01', [4, 3], [30, 10]), share('FIN-I04', 30, 20)]);
    await accept(1, [share('FIN-I01', 3, 2)]);
    expect((await publish(secretariat())).release).toMatchObject({ number: 3 });

    expect([await hashed(1), await hashed(2)]).toEqual([first, second]);
    expect(new Set([first, second, await hashed(3)]).size).toBe(3);
    expect(await hashed()).toBe(await hashed(3));
  });

  it('counts what it adds, changes and withdraws, and a correction ends the old figure where the new begins', async () => {
    await accept(0, bySex('FIN-I01', [20, 15], [10, 5]));
    // Total, women and men of the förbund, its county and the nation.
    expect((await publish(secretariat())).release).toEqual({ number: 1, added: 9, changed: 0, withdrawn: 0 });
    await accept(0, [share('FIN-I01', 30, 21)]);
    expect((await publish(secretariat())).release).toEqual({ number: 2, added: 0, changed: 3, withdrawn: 6 });
    const rows = await world.hub.db.query<{ from: number; to: number | null; sum: string }[]>(
      `SELECT release_from AS from, release_to AS to, sum FROM released_cell c JOIN category k ON k.id = category_id
       WHERE unit_kind = 'NATION' AND k.code = 'TOTAL' ORDER BY 1`,
    );
    expect(rows).toEqual([
      { from: 1, to: 2, sum: '20' },
      { from: 2, to: null, sum: '21' },
    ]);
    const overlapping = `EXISTS (SELECT FROM released_cell d WHERE (d.round_id, d.measure_version_id, d.category_id, d.unit_kind, d.unit_id) =
        (c.round_id, c.measure_version_id, c.category_id, c.unit_kind, c.unit_id) AND d.release_from > c.release_from AND (c.release_to IS NULL OR c.release_to > d.release_from))`;
    expect(await countRows(world.hub, 'released_cell c', overlapping)).toBe(0);
  });

  it('is not made of nothing', async () => {
    const nothing = () =>
      changesNothing(world.hub, async () => (await publish(secretariat())).userErrors.map((error) => error.code));
    expect(await nothing()).toEqual(['NOTHING_TO_RELEASE']);
    await submit((teams[0] as Team).editor, { forbund: numbers[0], cells: [share('FIN-I01', 30, 20)] });
    expect(await nothing()).toEqual(['NOTHING_TO_RELEASE']);
    await accept(1, [share('FIN-I01', 30, 20)]);
    expect((await publish(secretariat())).release?.number).toBe(1);
    expect(await nothing()).toEqual(['NOTHING_TO_RELEASE']);
  });

  it('holds what was accepted while it was decided, which is decided again', async () => {
    await accept(0, [share('FIN-I01', 30, 20)]);
    const { hub } = world;
    const late: Hub = {
      ...hub,
      transaction: async (work, options) => {
        await accept(1, [share('FIN-I01', 40, 10)]);
        return hub.transaction(work, options);
      },
    };
    const outcome = await publishRelease(late, COMMAND_LINE, {});
    expect(outcome).toMatchObject({ ok: true, value: { number: 1, added: 4 } });
    const asked = '{ results(measure: "FIN-I01", round: "2024") { totalCount } }';
    expect(await world.anybody.data(asked)).toEqual({ results: { totalCount: 2 } });
  });

  it('is decided once when nobody wrote meanwhile: the mark stays through reading, and changes with what is written', async () => {
    const before = await writeMark(world.hub.db);
    await countRows(world.hub, 'cell');
    // On a server, the other tests write beside this one.
    if (!process.env.TEST_DATABASE_URL) expect(await writeMark(world.hub.db)).toBe(before);
    await accept(0, [share('FIN-I01', 30, 20)]);
    expect(await writeMark(world.hub.db)).not.toBe(before);
  });

  it('is listed with its note, newest first, and one that does not exist is refused rather than empty', async () => {
    await accept(0, [share('FIN-I01', 30, 20)]);
    await publish(secretariat(), 'Preliminär.');
    await accept(0, [share('FIN-I01', 30, 22)]);
    await publish(secretariat(), 'Rättad.');
    expect(
      await world.anybody.data('{ releases { totalCount nodes { number note } } release(number: 9) { number } }'),
    ).toEqual({
      releases: {
        totalCount: 2,
        nodes: [
          { number: 2, note: 'Rättad.' },
          { number: 1, note: 'Preliminär.' },
        ],
      },
      release: null,
    });
    const answer = await world.anybody.ask(
      '{ nationalValue(measure: "FIN-I01", round: "2024", release: 9) { pooled { value coverage { unitsReporting } } } }',
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('UNKNOWN_RELEASE');
  });

  it('is made by the secretariat only', async () => {
    await accept(0, [share('FIN-I01', 30, 20)]);
    const others = [
      world.anybody,
      await world.as('ADMINISTRATOR'),
      await world.as('ANALYST'),
      (teams[0] as Team).editor,
      (teams[0] as Team).approver,
    ];
    const told = await changesNothing(world.hub, () =>
      Promise.all(others.map((caller) => caller.ask(PublishReleaseDocument, { input: {} }))),
    );
    expect(told.map((answer) => answer.errors?.[0]?.extensions.code)).toEqual([
      'UNAUTHENTICATED',
      ...Array<string>(4).fill('FORBIDDEN'),
    ]);
  });

  it('counts the förbund of its county and nation that existed on the last day of the round, not those of today', async () => {
    await registerForbund(world, ['01'], 10, { existsUntil: '2024-12-31' });
    await registerForbund(world, ['01'], 11, { existsFrom: '2024-12-31' });
    await registerForbund(world, ['01'], 12, { existsFrom: '2025-01-01' });
    await accept(0, [share('FIN-I01', 30, 20)]);
    await publish(secretariat());
    const { county } = await world.anybody.data<{ county: object }>(
      '{ county: nationalValue(measure: "FIN-I01", round: "2024", county: "01") { pooled { value coverage { unitsReporting unitsExisting } } } }',
    );
    expect(county).toMatchObject({ pooled: { coverage: { unitsReporting: 1, unitsExisting: 3 } } });
  });
});
