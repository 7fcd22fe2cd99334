import { AuditEventsDocument } from '../../src/client/generated';
import { COMMAND_LINE } from '../../src/permissions/actor';
import { applyCatalogue } from '../../src/catalogue/file/apply-catalogue.use-case';
import { catalogueFile } from '../support/catalogue-file';
import { PERSONAL_NUMBER, registerForbund } from '../support/forbund';
import { forgetResults, getAccepted, publish, review, share, submit, teamOf, type Team } from '../support/results';
import { changesNothing } from '../support/whole-database';
import { startWorld, UMEA, A_DAY, type World } from '../support/world';

interface Counts {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly exempt: number;
  readonly returned: number;
  readonly accepted: number;
  readonly released: number;
  readonly overdue: number;
}

interface Completeness {
  readonly round: { readonly state: string };
  readonly counts: Counts;
  readonly byForbund: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly {
      readonly forbund: { readonly name: string; readonly organisationNumber: string | null };
      readonly status: string;
      readonly deadline: string | null;
      readonly isOverdue: boolean;
      readonly state: string | null;
      readonly exception: { readonly kind: string; readonly reason: string } | null;
    }[];
  };
  readonly counties: readonly { readonly county: { readonly code: string }; readonly counts: Counts }[];
  readonly measures: readonly { readonly measure: { readonly code: string }; readonly received: number }[];
  readonly trend: readonly { readonly round: { readonly code: string }; readonly counts: Counts }[];
}

const COUNTS = 'counts { expected received onTime late missing exempt returned accepted released overdue }';
const COMPLETENESS = `query ($round: String!, $first: Int, $after: String, $status: CompletenessStatus, $overdue: Boolean) {
  completeness(round: $round) {
    round { state } ${COUNTS}
    byForbund(first: $first, after: $after, status: $status, overdue: $overdue) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { forbund { name organisationNumber } status deadline isOverdue state exception { kind reason } }
    }
    counties { county { code } ${COUNTS} }
    measures { measure { code } received }
    trend { round { code } ${COUNTS} }
  }
}`;
const GRANT = `mutation ($input: GrantRoundExceptionInput!) {
  done: grantRoundException(input: $input) { exception { kind until reason } userErrors { code path } } }`;
const REVOKE = `mutation ($input: RevokeRoundExceptionInput!) {
  done: revokeRoundException(input: $input) { exception { kind } userErrors { code path } } }`;

interface Answer {
  readonly done: {
    readonly exception: { kind: string } | null;
    readonly userErrors: { code: string; path: string[] }[];
  };
}

/** Early enough for the callers' tokens to last until after the late window. */
const CLOSING = { closesAt: '2024-11-20T00:00:00Z', lateDays: 6 };
const IN_TIME = A_DAY;
const LATE = new Date('2024-11-22T12:00:00Z');
const AFTER = new Date('2024-12-01T12:00:00Z');

describe('a round', () => {
  let world: World;
  let team: Team;
  let other: string;
  let otherTeam: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    const file = catalogueFile();
    for (const round of file.rounds) if (round.code === '2024') Object.assign(round, CLOSING);
    expect((await applyCatalogue(world.hub, COMMAND_LINE, file)).faults).toEqual([]);
    team = await teamOf(world);
    [other = ''] = await registerForbund(world, ['01']);
    otherTeam = await teamOf(world, other);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.setClock(IN_TIME);
    await forgetResults(world);
    await world.hub.db.query('DELETE FROM round_exception');
  });

  const completeness = async (caller = team.secretariat, variables: object = {}) =>
    (await caller.data<{ completeness: Completeness }>(COMPLETENESS, { round: '2024', ...variables })).completeness;
  const grant = async (more: object = {}) => {
    const input = { round: '2024', forbund: UMEA, kind: 'EXEMPT', reason: 'Förbundet bildades i november.', ...more };
    return (await team.secretariat.data<Answer>(GRANT, { input })).done;
  };
  const revoke = async (reason = 'Det rörde ett annat förbund.') =>
    (await team.secretariat.data<Answer>(REVOKE, { input: { round: '2024', forbund: UMEA, reason } })).done;
  const send = (to: Team, forbund: string, numerator = 15) =>
    submit(to.editor, { forbund, cells: [share('FIN-I01', 20, numerator)] });
  const umea = async () => (await completeness(team.editor)).byForbund.nodes[0];

  it('takes what comes in its late window, marks it, and refuses what comes after', async () => {
    expect((await completeness()).round.state).toBe('OPEN');
    world.setClock(LATE);
    expect((await send(team, UMEA)).userErrors).toEqual([]);
    expect(await umea()).toMatchObject({ status: 'LATE', isOverdue: false, state: 'SUBMITTED' });
    expect((await completeness()).round.state).toBe('LATE');
    world.setClock(AFTER);
    expect((await changesNothing(world.hub, () => send(otherTeam, other))).userErrors).toMatchObject([
      { code: 'ROUND_NOT_OPEN' },
    ]);
    expect((await completeness()).round.state).toBe('CLOSED');
  });

  it('closes later for the one that has an extension, which is then on time', async () => {
    expect(await grant({ kind: 'EXTENSION', until: '2024-12-05T00:00:00Z' })).toMatchObject({ userErrors: [] });
    world.setClock(AFTER);
    expect((await send(otherTeam, other)).userErrors).toMatchObject([{ code: 'ROUND_NOT_OPEN' }]);
    expect(await umea()).toMatchObject({ status: 'MISSING', isOverdue: false, deadline: '2024-12-05T00:00:00.000Z' });
    expect((await send(team, UMEA)).userErrors).toEqual([]);
    expect(await umea()).toMatchObject({ status: 'ON_TIME' });
    expect((await revoke()).userErrors).toEqual([]);
    expect(await umea()).toMatchObject({ status: 'LATE', exception: null });
  });

  it('expects nothing of an exempt förbund, but counts what it sends', async () => {
    const before = (await completeness()).counts;
    await grant();
    expect((await completeness()).counts).toEqual({
      ...before,
      exempt: 1,
      expected: before.expected - 1,
      missing: before.missing - 1,
    });
    expect(await umea()).toMatchObject({ status: 'EXEMPT', exception: { reason: 'Förbundet bildades i november.' } });
    await send(team, UMEA);
    expect((await completeness()).counts).toMatchObject({ exempt: 0, expected: before.expected, onTime: 1 });
  });

  it('lets one exception stand at a time, each with its reason in the trail', async () => {
    expect((await revoke()).userErrors).toEqual([{ code: 'NO_EXCEPTION', path: ['forbund'] }]);
    const [first, second] = await Promise.all([grant(), grant()]);
    expect([...first.userErrors, ...second.userErrors]).toEqual([{ code: 'EXCEPTION_STANDS', path: ['forbund'] }]);
    await revoke();
    const { auditEvents } = await team.secretariat.data(AuditEventsDocument, { first: 2 });
    expect(auditEvents.nodes).toMatchObject([
      { action: 'round:revoke-exception', before: { kind: 'EXEMPT' }, after: { revoked: true } },
      { action: 'round:exception', subject: 'round:2024', before: null, after: { kind: 'EXEMPT' } },
    ]);
  });

  it.each([
    ['no reason', { reason: ' ' }, 'REASON_REQUIRED', 'reason'],
    ['a reason of many pages', { reason: 'å'.repeat(5001) }, 'INVALID_INPUT', 'reason'],
    ['a personal number', { reason: `Gäller ${PERSONAL_NUMBER}.` }, 'PERSONAL_DATA_IN_TEXT', 'reason'],
    ['an extension without time', { kind: 'EXTENSION' }, 'EXTENSION_TIME', 'until'],
    ['an extension before closing', { kind: 'EXTENSION', until: '2024-11-19T00:00:00Z' }, 'EXTENSION_TIME', 'until'],
    ['an extension without end', { kind: 'EXTENSION', until: '9999-12-31T00:00:00Z' }, 'INVALID_INPUT', 'until'],
    ['an exemption with a time', { until: '2024-12-05T00:00:00Z' }, 'EXTENSION_TIME', 'until'],
    [
      'an extension of a round without closing',
      { round: '2022', kind: 'EXTENSION', until: '2024-12-05T00:00:00Z' },
      'EXTENSION_TIME',
      'until',
    ],
  ])('grants nothing with %s', async (_, input, code, field) => {
    const { exception, userErrors } = await changesNothing(world.hub, () => grant(input));
    expect({ exception, userErrors }).toEqual({ exception: null, userErrors: [{ code, path: [field] }] });
  });

  it('grants no extension that has run out already', async () => {
    world.setClock(AFTER);
    const extension = { kind: 'EXTENSION', until: '2024-11-25T00:00:00Z' };
    expect((await changesNothing(world.hub, () => grant(extension))).userErrors).toEqual([
      { code: 'INVALID_INPUT', path: ['until'] },
    ]);
  });

  it('is followed by förbund, county and measure, and over rounds', async () => {
    await getAccepted(team, { cells: [share('FIN-I01', 20, 15), share('FIN-I02', 20, 15)] });
    const returned = await send(otherTeam, other);
    await review(team.secretariat, 'return', returned.submission?.id ?? '', 'Totalen saknas.');
    // The first version decides whether it was in time; a correction does not make it late.
    world.setClock(LATE);
    await send(otherTeam, other, 16);
    const all = await completeness(undefined, { first: 500 });
    const { expected } = all.counts;
    expect(all.counts).toEqual({
      expected,
      received: 2,
      onTime: 2,
      late: 0,
      missing: expected - 2,
      exempt: 0,
      returned: 0,
      accepted: 1,
      released: 0,
      overdue: expected - 2,
    });
    expect(all.byForbund.nodes).toHaveLength(expected);
    const sum = (of: (counts: Counts) => number) => all.counties.reduce((total, { counts }) => total + of(counts), 0);
    expect([sum((counts) => counts.expected), sum((counts) => counts.received)]).toEqual([expected, 2]);
    const received = new Map(all.measures.map((one) => [one.measure.code, one.received]));
    expect([received.get('FIN-I01'), received.get('FIN-I02'), received.get('FIN-I05')]).toEqual([2, 1, 0]);
    expect(all.trend.at(-1)).toEqual({ round: { code: '2024' }, counts: all.counts });
    expect(all.trend.map(({ round }) => round.code).slice(-2)).toEqual(['2023', '2024']);
    await publish(team.secretariat);
    world.setClock(AFTER);
    expect(await completeness()).toMatchObject({ round: { state: 'RELEASED' }, counts: { released: 1 } });
  });

  it('lists förbund under the name that the field had before, and the same', async () => {
    await send(team, UMEA);
    const page = '(first: 3, overdue: false) { totalCount nodes { forbund { name } status } }';
    const { completeness: both } = await team.secretariat.data<{ completeness: Record<'now' | 'before', object> }>(
      `{ completeness(round: "2024") { now: byForbund${page} before: forbund${page} } }`,
    );
    expect(both.now).toMatchObject({ totalCount: expect.any(Number) as unknown });
    expect(both.before).toEqual(both.now);
  });

  it('has an overdue list, in pages, that names those who sent nothing or were sent back', async () => {
    const { submission } = await send(team, UMEA);
    expect((await completeness(undefined, { overdue: true })).byForbund.totalCount).toBe(0);
    world.setClock(LATE);
    await review(team.secretariat, 'return', submission?.id ?? '', 'Totalen saknas.');
    const names: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { byForbund } = await completeness(undefined, { overdue: true, first: 7, after });
      names.push(...byForbund.nodes.map((node) => node.forbund.name));
      ({ hasNextPage: more, endCursor: after } = byForbund.pageInfo);
    }
    const { counts, byForbund } = await completeness(undefined, { first: 500 });
    expect(names).toEqual(byForbund.nodes.map((node) => node.forbund.name));
    expect(counts).toMatchObject({ returned: 1, overdue: names.length });
  });

  it('shows a förbund itself and nobody else, and the public nothing', async () => {
    await send(team, UMEA);
    const own = await completeness(otherTeam.approver);
    expect(own.counts).toMatchObject({ expected: 1, received: 0, missing: 1 });
    expect(own.byForbund.nodes.map(({ forbund }) => forbund.organisationNumber)).toEqual([other]);
    expect(own.measures.every(({ received }) => received === 0)).toBe(true);
    for (const caller of [world.anybody, await world.as('ANALYST')]) {
      const { errors } = await caller.ask('{ completeness(round: "2024") { counts { expected } } }');
      expect(errors?.[0]?.extensions.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    }
    expect(await world.anybody.data('{ rounds(first: 1) { nodes { state } } }')).toEqual({
      rounds: { nodes: [{ state: 'CLOSED' }] },
    });
  });
});
