import {
  AcceptSubmissionDocument,
  ApproveSubmissionDocument,
  AuditEventsDocument,
  PublishReleaseDocument,
  ReturnSubmissionDocument,
} from '../../src/client/generated';
import { COMMAND_LINE } from '../../src/permissions/actor';
import { createToken, revokeToken } from '../../src/access/manage-tokens.use-case';
import { listTokens } from '../../src/access/token.store';
import { applyCatalogue } from '../../src/catalogue/file/apply-catalogue.use-case';
import { readCatalogueFile } from '../../src/demo/seed';
import { numberFor, registerForbund } from '../support/forbund';
import { publish, review, share, SUBMIT, submit, submitInput, teamOf, type Team } from '../support/results';
import { changesNothing, countRows } from '../support/whole-database';
import { startWorld, UMEA, type World } from '../support/world';

interface Event {
  readonly id: number;
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly subject: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly request_id: string | null;
}

describe('the audit trail', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
  });
  afterAll(() => world.close());

  /** The events that something leaves. */
  async function eventsOf(work: () => Promise<unknown>): Promise<Event[]> {
    const [last] = await world.hub.db.query<{ id: number }[]>('SELECT max(id) AS id FROM audit_event');
    await work();
    return world.hub.db.query('SELECT * FROM audit_event WHERE id > $1 ORDER BY id', [last?.id]);
  }

  it.each([
    'UPDATE audit_event SET actor = NULL',
    `UPDATE audit_event SET action = 'x' WHERE false`,
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    'TRUNCATE audit_event CASCADE',
  ])('only grows: the database refuses %s', async (statement) => {
    await changesNothing(world.hub, () => expect(world.hub.db.query(statement)).rejects.toThrow(/can only grow/));
  });

  it('tells the förbund who else has looked at its figures before they were released', async () => {
    const { submission } = await submit(team.editor, { round: '2022', cells: [share('FIN-I01', 31, 20)] });
    const read = `{ submission(id: "${submission?.id ?? ''}") { cells { totalCount } } }`;
    const withoutCells = `{ submission(id: "${submission?.id ?? ''}") { state } }`;
    expect(await eventsOf(() => team.editor.data(read))).toEqual([]);
    expect(await eventsOf(() => team.secretariat.data(withoutCells))).toEqual([]);
    const [event, ...others] = await eventsOf(() => team.secretariat.data(read));
    expect(others).toEqual([]);
    expect(event).toMatchObject({ action: 'results:read-unreleased', role: 'SECRETARIAT', after: { cells: 1 } });
    const { auditEvents } = await team.editor.data(AuditEventsDocument, { first: 1 });
    expect(auditEvents.nodes.map(({ action }) => action)).toEqual(['results:read-unreleased']);
  });

  it('has exactly one event of every write, made of the state before and the state after', async () => {
    const cells = [share('FIN-I01', 30, 20)];
    let id = '';
    const steps: [string, () => Promise<unknown>, object][] = [
      [
        'submit',
        async () => (id = (await submit(team.editor, { cells })).submission?.id ?? ''),
        {
          action: 'results:submit',
          role: 'FORBUND_EDITOR',
          before: null,
          after: { version: 1, state: 'SUBMITTED', round: '2024', created: 1, updated: 0, unchanged: 0, removed: 0 },
        },
      ],
      [
        'return',
        () => review(team.secretariat, 'return', id, 'Nej.'),
        {
          action: 'results:return',
          role: 'SECRETARIAT',
          before: { version: 1, state: 'SUBMITTED', reason: null },
          after: { version: 1, state: 'RETURNED', reason: 'Nej.' },
        },
      ],
      [
        'resend',
        async () => (id = (await submit(team.editor, { cells })).submission?.id ?? ''),
        {
          action: 'results:submit',
          before: { version: 1, state: 'RETURNED' },
          after: { version: 2, state: 'SUBMITTED', round: '2024', created: 0, updated: 0, unchanged: 1, removed: 0 },
        },
      ],
      [
        'approve',
        () => review(team.approver, 'approve', id),
        {
          action: 'results:approve',
          role: 'FORBUND_APPROVER',
          before: { version: 2, state: 'SUBMITTED', reason: null },
          after: { version: 2, state: 'APPROVED', reason: null },
        },
      ],
      [
        'accept',
        () => review(team.secretariat, 'accept', id),
        {
          action: 'results:accept',
          before: { version: 2, state: 'APPROVED', reason: null },
          after: { version: 2, state: 'ACCEPTED', reason: null },
        },
      ],
      [
        'publish',
        () => publish(team.secretariat),
        {
          action: 'release:publish',
          subject: 'release:1',
          before: null,
          after: { number: 1, submissions: 1, added: 3, changed: 0 },
        },
      ],
      [
        'insats',
        () => registerInsats('Stöd'),
        {
          action: 'interventions:register',
          before: { interventions: [] },
          after: { interventions: [{ code: 'A1', nameSv: 'Stöd' }] },
        },
      ],
      [
        'insats again',
        () => registerInsats('Bättre stöd'),
        { before: { interventions: [{ nameSv: 'Stöd' }] }, after: { interventions: [{ nameSv: 'Bättre stöd' }] } },
      ],
      [
        'register',
        () => registerForbund(world, ['03'], 1),
        {
          action: 'register:import',
          role: 'ADMINISTRATOR+SECRETARIAT',
          before: null,
          after: { name: 'Förbund 1', organisationNumber: numberFor(1), countyCode: '03' },
        },
      ],
      [
        'register again',
        () => registerForbund(world, ['12'], 1),
        { before: { countyCode: '03' }, after: { countyCode: '12' } },
      ],
      [
        'catalogue',
        () => applyCatalogue(world.hub, COMMAND_LINE, readCatalogueFile()),
        { action: 'catalogue:apply', before: { revision: 1 }, after: { revision: 2 } },
      ],
      [
        'token',
        () =>
          createToken(world.hub, COMMAND_LINE, {
            name: 'ny',
            role: 'ANALYST',
            forbundId: null,
            authority: null,
            validDays: 3,
          }),
        { action: 'token:create', before: null, after: { name: 'ny', role: 'ANALYST', revokedAt: null } },
      ],
      [
        'revoke',
        async () => revokeToken(world.hub, COMMAND_LINE, (await listTokens(world.hub.db)).at(-1)?.id ?? 0),
        { action: 'token:revoke', before: { revokedAt: null }, after: { revokedAt: '2024-11-15T12:00:00.000Z' } },
      ],
    ];
    for (const [step, work, expected] of steps) {
      const events = await eventsOf(work);
      expect({ step, events }).toMatchObject({ step, events: [expected] });
    }
    expect(await eventsOf(() => registerForbund(world, ['12'], 1))).toEqual([]);
    expect(await eventsOf(() => submit(team.editor, { cells }))).toEqual([]);
  });

  const insats = (nameSv: string) => ({
    code: 'A1',
    nameSv,
    kind: 'INDIVIDUAL',
    form: 'PROJECT',
    focus: 'PREVENTION',
    targetGroup: 'SICK_LISTED',
    startsOn: '2024-01-01',
    parties: ['AF'],
  });
  const registerInsats = (nameSv: string) =>
    team.editor.data(
      'mutation ($input: RegisterInterventionsInput!) { registerInterventions(input: $input) { userErrors { code } } }',
      { input: { forbund: UMEA, interventions: [insats(nameSv)] } },
    );

  it('names the request as the log does', async () => {
    const input = submitInput({ round: '2022', cells: [share('FIN-I01', 30, 20)] });
    const [event] = await eventsOf(() => team.editor.ask(SUBMIT, { input }, { 'x-request-id': 'request-0001' }));
    expect(event?.request_id).toBe('request-0001');
    expect(event?.actor).toMatch(/^token:\d+$/);
  });

  it('has nothing of what was refused or rehearsed', async () => {
    const { submission } = await submit(team.editor, { round: '2022', cells: [share('FIN-I01', 30, 21)] });
    const input = { submission: submission?.id ?? '' };
    await changesNothing(world.hub, async () => {
      await submit(team.editor, { cells: [share('FIN-I01', 30, 31)] });
      await submit(team.editor, { round: '2022', cells: [share('FIN-I01', 30, 22)], dryRun: true });
      await team.secretariat.ask(AcceptSubmissionDocument, { input });
      await team.editor.ask(ApproveSubmissionDocument, { input });
      await team.secretariat.ask(ReturnSubmissionDocument, { input: { ...input, reason: '' } });
      await team.editor.ask(PublishReleaseDocument, { input: {} });
      await team.secretariat.data('mutation { importRegister(input: { rows: [{ forbundName: "X" }] }) { stored } }');
      await team.secretariat.data(
        'mutation { importRegister(input: { rows: [{ forbundName: "X", countyCode: "01" }], dryRun: true }) { stored } }',
      );
      await applyCatalogue(world.hub, COMMAND_LINE, {});
    });
  });

  it('is read by a förbund about itself, by the secretariat and the administrator about all, and by nobody else', async () => {
    const [other] = await registerForbund(world, ['01'], 7);
    const ask = (more = '') =>
      `{ auditEvents(first: 500${more}) { totalCount nodes { id action subject before after role actor at requestId forbund { organisationNumber } } } }`;
    type Answer = {
      auditEvents: { totalCount: number; nodes: { id: number; forbund: { organisationNumber: string } | null }[] };
    };
    const all = await countRows(world.hub, 'audit_event');
    for (const caller of [team.secretariat, await world.as('ADMINISTRATOR')]) {
      const { auditEvents } = await caller.data<Answer>(ask());
      expect(auditEvents.totalCount).toBeGreaterThanOrEqual(all);
      expect(auditEvents.nodes.map((node) => node.id)).toEqual(
        [...auditEvents.nodes.map((node) => node.id)].sort((a, b) => b - a),
      );
    }
    for (const caller of [team.editor, team.approver]) {
      const { auditEvents } = await caller.data<Answer>(ask());
      // Its own, and the release that has its figures.
      expect(new Set(auditEvents.nodes.map((node) => node.forbund?.organisationNumber))).toEqual(
        new Set([UMEA, undefined]),
      );
      expect(await caller.data<Answer>(ask(`, forbund: "${UMEA}"`))).toEqual({ auditEvents });
      expect((await caller.ask(ask(`, forbund: "${other}"`))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    for (const role of ['ANALYST', 'AUTHORITY'] as const)
      expect((await (await world.as(role)).ask(ask())).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.anybody.ask(ask())).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
