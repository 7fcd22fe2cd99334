import { parse } from 'csv-parse/sync';
import { AuditEventsDocument, type AuditEventsQuery, type AuditEventsQueryVariables } from '../../src/client/generated';
import { auditKinds } from '../../src/access/audit-catalogue';
import { fetchExport, refusalOf } from '../exports/support/exports';
import { registerForbund } from '../support/forbund';
import { getAccepted, publish, review, share, submit, teamOf, type Team } from '../support/results';
import { startWorld, UMEA, type Caller, type World } from '../support/world';

type Event = AuditEventsQuery['auditEvents']['nodes'][number];

describe('the audit trail', () => {
  let world: World;
  let team: Team;
  let other: string;
  let submission: string;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    [other = ''] = await registerForbund(world, ['01'], 0, { forbund: '=1+1' });
    const otherTeam = await teamOf(world, other);
    // Umeå is released in 2024 and sent back in 2022; the other is released only under embargo.
    submission = await getAccepted(team, { cells: [share('FIN-I01', 40, 20)] });
    await publish(team.secretariat);
    const { submission: sent } = await submit(team.editor, { round: '2022', cells: [share('FIN-I01', 31, 20)] });
    await review(team.secretariat, 'return', sent?.id ?? '', 'Totalen saknas.');
    await team.secretariat.data(`{ submission(id: "${sent?.id ?? ''}") { cells { totalCount } } }`);
    await team.editor.data(
      `mutation { replyToFigure(input: { forbund: "${UMEA}", round: "2024", measure: "FIN-I01", text: "Hej." }) { waits } }`,
    );
    await getAccepted(otherTeam, { forbund: other, cells: [share('FIN-I01', 30, 15)] });
    world.setClock(new Date('2024-11-20T12:00:00Z'));
    const publishAt = new Date(Date.now() + 3_600_000).toISOString();
    await team.secretariat.data(
      `mutation { publishRelease(input: { publishAt: "${publishAt}" }) { release { number } userErrors { code } } }`,
    );
  });
  afterAll(() => world.close());

  const ask = async (by: Caller, filter: AuditEventsQueryVariables = {}) =>
    (await by.data(AuditEventsDocument, { ...filter, first: 500 })).auditEvents.nodes;
  const actions = (events: readonly Event[]) => [...new Set(events.map(({ action }) => action))].sort();
  const file = (by: Caller, more: Record<string, string> = {}) =>
    fetchExport(world, { question: 'audit', ...more }, { as: by });

  it('is divided by kind: each event is of one, and they are all', async () => {
    const all = await ask(team.secretariat);
    const kinds = auditKinds();
    expect(kinds).toHaveLength(8);
    const byKind = await Promise.all(
      kinds.map((kind) => ask(team.secretariat, { kind: kind as AuditEventsQueryVariables['kind'] })),
    );
    byKind.forEach((events, index) => {
      expect(events.length).toBeGreaterThan(0);
      expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set([kinds[index]]));
    });
    expect(byKind.flat().sort((a, b) => b.id - a.id)).toEqual(all);
    expect(actions(await ask(team.secretariat, { kind: 'RELEASED' }))).toEqual(['release:publish']);
  });

  it('is asked by round, by who, and by time', async () => {
    const [of2022, of2024] = [
      await ask(team.secretariat, { round: '2022' }),
      await ask(team.secretariat, { round: '2024' }),
    ];
    expect(actions(of2022)).toEqual(['results:read-unreleased', 'results:return', 'results:submit']);
    expect(actions(of2024)).toEqual([
      'release:publish',
      'reply:write',
      'results:accept',
      'results:approve',
      'results:submit',
    ]);
    const all = await ask(team.secretariat);
    const { actor = '' } = of2022.find(({ action }) => action === 'results:return') ?? {};
    expect(actor).toMatch(/^token:\d+$/);
    expect(await ask(team.secretariat, { actor })).toEqual(all.filter((event) => event.actor === actor));
    const noon = '2024-11-20T12:00:00.000Z';
    const [before, since] = [await ask(team.secretariat, { until: noon }), await ask(team.secretariat, { from: noon })];
    expect([...since, ...before].sort((a, b) => b.id - a.id)).toEqual(all);
    expect(since.map(({ subject }) => subject)).toContain('release:2');
    expect(since.every(({ at }) => at >= noon)).toBe(true);
    expect(before.some(({ at }) => at >= noon)).toBe(false);
    const unknown = await team.secretariat.ask(AuditEventsDocument, { round: '1999' });
    expect(unknown.errors?.[0]?.extensions.code).toBe('UNKNOWN_ROUND');
  });

  it('tells a förbund who saw, sent and released what is its own, and nothing of a release that is not public', async () => {
    const own = await ask(team.editor);
    expect(new Set(own.map(({ forbund }) => forbund?.organisationNumber))).toEqual(new Set([UMEA, undefined]));
    expect(own.filter(({ forbund }) => forbund === null)).toMatchObject([{ subject: 'release:1', after: null }]);
    const stranger = await world.as('FORBUND_APPROVER', other);
    expect((await ask(stranger)).filter(({ subject }) => subject.startsWith('release:'))).toEqual([]);
    const known = await ask(team.secretariat, { forbund: other, kind: 'RELEASED' });
    expect(known).toMatchObject([{ subject: 'release:2', after: { number: 2 } }]);
    await world.hub.db.query('UPDATE release SET published_at = now() WHERE number = 2');
    expect(await ask(stranger, { kind: 'RELEASED' })).toMatchObject([{ subject: 'release:2', after: null }]);
  });

  it('is a file of the same, and that it was taken out is in the trail', async () => {
    const events = await ask(team.secretariat, { kind: 'MANAGED' });
    const csv = await file(team.secretariat, { kind: 'MANAGED' });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const rows: Record<string, string>[] = parse(await csv.text(), { columns: true });
    expect(rows.map(({ id, action, at }) => [Number(id), action, at])).toEqual(
      events.map(({ id, action, at }) => [id, action, at]),
    );
    expect(Object.keys(rows[0] ?? {})).toEqual([
      ...['id', 'at', 'kind', 'action', 'subject', 'forbund_organisation_number', 'forbund_name'],
      ...['actor', 'role', 'request_id', 'before', 'after'],
    ]);
    // What a spreadsheet would take for a formula is text.
    expect(rows.some((row) => row.forbund_name === "'=1+1")).toBe(true);
    const lines = (await (await file(team.secretariat, { kind: 'MANAGED', format: 'jsonl' })).text())
      .trimEnd()
      .split('\n');
    const objects = lines.map((line) => JSON.parse(line) as { id: number; after: string | null });
    expect(objects.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(objects.map(({ after }) => after && (JSON.parse(after) as object))).toEqual(
      events.map(({ after }) => after),
    );
    const [noted] = await ask(team.secretariat);
    expect(noted).toMatchObject({
      action: 'audit:export',
      kind: 'SAW',
      after: { rows: lines.length, kind: 'MANAGED' },
    });
  });

  it('is taken out by a förbund for what is its own, and by nobody who may not read it', async () => {
    const rows: Record<string, string>[] = parse(await (await file(team.editor)).text(), { columns: true });
    expect(new Set(rows.map((row) => row.forbund_organisation_number))).toEqual(new Set([UMEA, '']));
    expect(await ask(team.approver, { kind: 'SAW' })).toMatchObject([
      { action: 'audit:export', forbund: { organisationNumber: UMEA } },
      { action: 'results:read-unreleased' },
    ]);
    expect(await refusalOf(await file(team.editor, { forbund: other }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(await file(world.anybody))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await refusalOf(await file(team.secretariat, { kind: 'SEEN' }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refusalOf(await file(team.secretariat, { from: 'igår' }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refusalOf(await file(team.secretariat, { groupBy: 'SEX' }))).toMatchObject({
      code: 'UNKNOWN_PARAMETER',
    });
  });

  it('has it, too, when a förbund takes its own figures out as a file before they are public', async () => {
    const query = `{ submission(id: "${submission}") { cells { nodes { measure n } } } }`;
    expect(await (await fetchExport(world, { query }, { as: team.editor })).text()).toContain('FIN-I01,40');
    const [event] = await ask(team.editor, { kind: 'SAW', round: '2024' });
    expect(event).toMatchObject({
      action: 'results:export',
      forbund: { organisationNumber: UMEA },
      after: { rows: 1 },
    });
  });
});
