import { PublishReleaseDocument } from '../../src/client/generated';
import { registerForbund } from '../support/forbund';
import {
  forgetResults,
  getAccepted,
  publish,
  share,
  teamOf,
  bySex,
  type SentCell,
  type Team,
} from '../support/results';
import { changesNothing } from '../support/whole-database';
import { startWorld, type Caller, type World } from '../support/world';

const CHANGES = `query ($from: Int!, $to: Int, $first: Int, $after: String) { changes(from: $from, to: $to, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { kind reason reasonText { sv } madeIn note measure { code } round { code } dimension category unitKind unitCode unitName
    before { status value n coverage { respondents } } after { status value n coverage { respondents } } } } }`;
const REHEARSE = `{ rehearseRelease { submissions dataVersion shown withheld added changed withdrawn newlyWithheld newlyShown smallCorrections revealed
  usefulness { unitKind figures shown small withheldBesides respondentsSeen }
  changes { kind unitKind unitName before { status n } after { status n } } } }`;
const WITHDRAW = `mutation ($number: Int!, $reason: String!) {
  withdrawRelease(input: { number: $number, reason: $reason }) { release { number withdrawnReason withdrawnAt } userErrors { code path } } }`;
const RELEASE = '{ releases(first: 1) { nodes { number dataVersion rulesVersion shown withheld } } }';

interface Change {
  readonly kind: string;
  readonly reason: string;
  readonly madeIn: number;
  readonly note: string | null;
  readonly unitKind: string;
  readonly unitCode: string | null;
  readonly before: { status: string; n: number | null } | null;
  readonly after: { status: string; n: number | null } | null;
}
interface Changes {
  readonly changes: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Change[] };
}

describe('a release, before and after', () => {
  let world: World;
  let numbers: string[];
  let teams: Team[];
  let secretariat: Caller;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    numbers = await registerForbund(world, ['01', '01', '12']);
    teams = await Promise.all(numbers.map((number) => teamOf(world, number)));
    secretariat = (teams[0] as Team).secretariat;
  });
  beforeEach(() => forgetResults(world));
  afterAll(() => world.close());

  const accept = (index: number, cells: readonly SentCell[]) =>
    getAccepted(teams[index] as Team, { forbund: numbers[index], cells });
  const changes = async (variables: object) => (await world.anybody.data<Changes>(CHANGES, variables)).changes;

  it('says what it changed, with old and new, page by page, and nothing that is withheld', async () => {
    await accept(0, [share('FIN-I01', 30, 20), share('FIN-I02', 40, 20)]);
    await accept(1, [share('FIN-I01', 20, 10)]);
    await publish(secretariat);
    await accept(0, [share('FIN-I01', 40, 25)]);
    await accept(2, [share('FIN-I01', 3, 2)]);
    await publish(secretariat, 'rättat');
    const all = await changes({ from: 1, to: 2 });
    expect(all.nodes.map(({ kind, unitKind, unitCode }) => [kind, unitKind, unitCode]).sort()).toEqual(
      [
        // The third förbund is withheld, and with it its county; the nation keeps still, or the difference would tell.
        ['ADDED', 'COUNTY', '12'],
        ['ADDED', 'FORBUND', numbers[2]],
        ['CHANGED', 'COUNTY', '01'],
        ['CHANGED', 'FORBUND', numbers[0]],
        ['CHANGED', 'NATION', null],
        ['WITHDRAWN', 'COUNTY', '01'],
        ['WITHDRAWN', 'FORBUND', numbers[0]],
        ['WITHDRAWN', 'NATION', null],
      ].filter(([kind]) => kind !== 'WITHDRAWN'),
    );
    const own = all.nodes.find(({ unitCode, kind }) => unitCode === numbers[0] && kind === 'CHANGED');
    expect([own?.before?.n, own?.after?.n]).toEqual([30, 40]);
    expect(own).toMatchObject({ reason: 'CORRECTED', madeIn: 2, note: 'rättat' });
    const added = all.nodes.filter(({ kind }) => kind === 'ADDED');
    expect(added.map(({ before, after }) => [before, after?.status, after?.n])).toEqual(
      added.map(() => [null, 'SUPPRESSED', null]),
    );
    const paged: Change[] = [];
    for (let after: string | undefined; ;) {
      const page = await changes({ from: 1, to: 2, first: 2, after });
      expect(page.totalCount).toBe(all.totalCount);
      paged.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(all.nodes);
    expect((await changes({ from: 0, to: 1 })).nodes.every(({ kind }) => kind === 'ADDED')).toBe(true);
    expect(await changes({ from: 2 })).toMatchObject({ totalCount: 0 });
    for (const [variables, code] of [
      [{ from: 2, to: 1 }, 'FROM_AFTER_TO'],
      [{ from: 1, to: 9 }, 'UNKNOWN_RELEASE'],
      [{ from: 0, to: 1, after: 'forged' }, 'INVALID_CURSOR'],
    ] as const) {
      expect((await world.anybody.ask(CHANGES, variables)).errors?.[0]?.extensions.code).toBe(code);
    }
  });

  it('is rehearsed: the same counts as it has when it is made, and nothing is stored but who looked', async () => {
    await accept(0, bySex('FIN-I01', [20, 15], [12, 5]));
    await accept(1, [share('FIN-I01', 25, 20)]);
    await publish(secretariat);
    await accept(1, [share('FIN-I01', 3, 2)]);
    const { rehearseRelease } = await secretariat.data<{ rehearseRelease: Record<string, unknown> }>(REHEARSE);
    expect(rehearseRelease).toMatchObject({ submissions: 1, revealed: 0, dataVersion: '2.0.0' });
    expect(rehearseRelease.newlyWithheld).toBeGreaterThan(0);
    // Women and men of the first are shown. Of the second all is withheld, and with it what would tell: nothing else is
    // small.
    const usefulness = rehearseRelease.usefulness as {
      unitKind: string;
      figures: number;
      shown: number;
      small: number;
      withheldBesides: number;
    }[];
    const total = (of: (one: (typeof usefulness)[number]) => number) =>
      usefulness.reduce((sum, one) => sum + of(one), 0);
    expect(total(({ shown }) => shown)).toBe(rehearseRelease.shown);
    expect(total(({ small, withheldBesides }) => small + withheldBesides)).toBe(rehearseRelease.withheld);
    expect(total(({ figures, shown, small, withheldBesides }) => figures - shown - small - withheldBesides)).toBe(0);
    expect(usefulness.find(({ unitKind }) => unitKind === 'FORBUND')).toMatchObject({ small: 1 });
    const { release } = await publish(secretariat);
    const { added, changed, withdrawn } = rehearseRelease;
    expect(release).toMatchObject({ number: 2, added, changed, withdrawn });
    const { releases } = await secretariat.data<{ releases: { nodes: object[] } }>(RELEASE);
    const { shown, withheld, dataVersion } = rehearseRelease;
    expect(releases.nodes).toEqual([{ number: 2, shown, withheld, dataVersion, rulesVersion: '2026-2' }]);
    const looked = await world.hub.db.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM audit_event WHERE action = 'release:rehearse'`,
    );
    expect(looked[0]?.count).toBe(1);
    for (const [caller, code] of [
      [world.anybody, 'UNAUTHENTICATED'],
      [(teams[0] as Team).editor, 'FORBIDDEN'],
    ] as const) {
      expect((await caller.ask(REHEARSE)).errors?.[0]?.extensions.code).toBe(code);
    }
  });

  it('with a correction of a few persons waits for somebody to confirm it', async () => {
    await accept(0, [share('FIN-I01', 30, 20)]);
    await publish(secretariat);
    await accept(0, [share('FIN-I01', 31, 20)]);
    const asked = await changesNothing(world.hub, () => secretariat.data(PublishReleaseDocument, { input: {} }));
    const refused = asked.publishRelease.userErrors.map(({ code, path }) => ({ code, path }));
    expect(refused).toEqual([{ code: 'SMALL_CORRECTIONS', path: ['confirmSmallCorrections'] }]);
    expect((await publish(secretariat)).release).toMatchObject({ number: 2, changed: 3 });
  });

  it('can be withdrawn with a reason, which everybody reads; the one before is the latest again, and the next follows both', async () => {
    await accept(0, [share('FIN-I01', 30, 20)]);
    await publish(secretariat);
    await accept(0, [share('FIN-I01', 50, 20)]);
    await publish(secretariat);
    const value =
      '{ nationalValue(measure: "FIN-I01", round: "2024") { release pooled { n value coverage { respondents } } } }';
    const read = async () =>
      (await world.anybody.data<{ nationalValue: { release: number; pooled: { n: number } } }>(value)).nationalValue;
    expect(await read()).toMatchObject({ release: 2, pooled: { n: 50 } });
    const reason = 'Ett förbund hade lämnat fel fil.';
    const refused = async (caller: Caller, variables: object) => {
      const { data, errors } = await caller.ask<{ withdrawRelease: { userErrors: { code: string }[] } }>(
        WITHDRAW,
        variables,
      );
      return errors?.[0]?.extensions.code ?? data?.withdrawRelease.userErrors[0]?.code;
    };
    expect(await refused((teams[0] as Team).editor, { number: 2, reason })).toBe('FORBIDDEN');
    expect(await refused(secretariat, { number: 7, reason })).toBe('UNKNOWN_RELEASE');
    expect(await refused(secretariat, { number: 2, reason: '  ' })).toBe('REASON_REQUIRED');
    expect(await refused(secretariat, { number: 2, reason: 'Gäller 19121212-1212' })).toBe('PERSONAL_DATA_IN_TEXT');
    expect(await secretariat.data(WITHDRAW, { number: 2, reason })).toMatchObject({
      withdrawRelease: { release: { number: 2, withdrawnReason: reason }, userErrors: [] },
    });
    expect(await refused(secretariat, { number: 2, reason })).toBe('ALREADY_WITHDRAWN');
    expect(await read()).toMatchObject({ release: 1, pooled: { n: 30 } });
    for (const question of [
      value.replace('round: "2024"', 'round: "2024", release: 2'),
      '{ results(measure: "FIN-I01", round: "2024", release: 2) { totalCount } }',
      '{ changes(from: 1, to: 2) { totalCount } }',
    ]) {
      expect((await world.anybody.ask(question)).errors?.[0]?.extensions.code).toBe('RELEASE_WITHDRAWN');
    }
    expect(await world.anybody.data('{ release(number: 2) { withdrawnReason } }')).toEqual({
      release: { withdrawnReason: reason },
    });
    await accept(1, [share('FIN-I01', 40, 10)]);
    expect((await publish(secretariat)).release).toMatchObject({ number: 3 });
    expect(await read()).toMatchObject({ release: 3, pooled: { n: 90 } });
  });

  it('is found by the day it was the latest', async () => {
    await accept(0, [share('FIN-I01', 30, 20)]);
    await publish(secretariat);
    const asOf =
      '{ before: asOf(date: "2020-01-01T00:00:00Z") { number } then: asOf(date: "2031-01-01T00:00:00Z") { number } }';
    expect(await world.anybody.data(asOf)).toEqual({ before: null, then: { number: 1 } });
  });
});
