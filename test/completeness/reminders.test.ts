import { COMMAND_LINE } from '../../src/permissions/actor';
import { applyCatalogue } from '../../src/catalogue/file/apply-catalogue.use-case';
import { announceDue } from '../../src/completeness/announce-due.use-case';
import { catalogueFile } from '../support/catalogue-file';
import { registerForbund } from '../support/forbund';
import { forgetPublic, getAccepted, publish, share, submit, teamOf, type Team } from '../support/results';
import { startWorld, UMEA, type World } from '../support/world';

const REMIND = `mutation ($input: RemindInput!) { done: remind(input: $input) { reminded already userErrors { code } } }`;
const GIVE_TIME = `mutation ($input: GrantRoundExceptionInput!) {
  done: grantRoundException(input: $input) { userErrors { code } } }`;
const OPENS = '2024-11-15T00:00:00Z';
const at = (day: string) => new Date(`${day}T12:00:00Z`);

describe('what the clock brings about', () => {
  let world: World;
  let team: Team;
  let other: string;
  let waitedFor: number;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    const file = catalogueFile();
    for (const round of file.rounds)
      if (round.code === '2024') Object.assign(round, { opensAt: OPENS, closesAt: '2024-12-01T00:00:00Z' });
    expect((await applyCatalogue(world.hub, COMMAND_LINE, file)).faults).toEqual([]);
    team = await teamOf(world);
    [other = ''] = await registerForbund(world, ['01']);
    const { completeness } = await team.secretariat.data<{ completeness: { counts: { missing: number } } }>(
      '{ completeness(round: "2024") { counts { missing } } }',
    );
    waitedFor = completeness.counts.missing;
  });
  afterAll(() => world.close());
  beforeEach(() => world.hub.db.query('DELETE FROM outbox_event'));

  const kinds = async () => {
    const { submissionEvents } = await team.secretariat.data<{ submissionEvents: { nodes: { kind: string }[] } }>(
      '{ submissionEvents(first: 500) { nodes { kind } } }',
    );
    return submissionEvents.nodes.map(({ kind }) => kind);
  };
  const remind = async (forbund?: string, round = '2024') =>
    (await team.secretariat.data<{ done: object }>(REMIND, { input: { round, forbund } })).done;

  it('is announced once, however often and by however many it is looked for: that a round opened', async () => {
    world.setClock(at('2024-11-16'));
    await Promise.all([announceDue(world.hub), announceDue(world.hub)]);
    await announceDue(world.hub);
    expect(await kinds()).toEqual(['ROUND_OPENED']);
    world.setClock(at('2024-11-23'));
    await world.hub.db.query('DELETE FROM outbox_event');
    expect(await announceDue(world.hub)).toBe(0);
  });

  it('reminds whom the round waits for, once a day, by hand or by the clock, and nobody else', async () => {
    world.setClock(at('2024-11-25'));
    await submit(team.editor, { cells: [share('FIN-I01', 20, 15)] });
    expect(await remind(other)).toEqual({ reminded: 1, already: 0, userErrors: [] });
    expect(await remind(UMEA)).toEqual({ reminded: null, already: null, userErrors: [{ code: 'NOBODY_TO_REMIND' }] });
    expect(await remind()).toEqual({ reminded: waitedFor - 2, already: 1, userErrors: [] });
    expect(await remind()).toEqual({ reminded: 0, already: waitedFor - 1, userErrors: [] });
    // Three days before the closing the clock reminds, too.
    expect(await announceDue(world.hub)).toBe(0);
    world.setClock(at('2024-11-28'));
    expect(await remind(other)).toMatchObject({ reminded: 1 });
    expect(await announceDue(world.hub)).toBe(waitedFor - 2);
    expect(await announceDue(world.hub)).toBe(0);
  });

  it('does not remind of what can no longer be sent, except whoever has more time', async () => {
    const nobody = { reminded: null, already: null, userErrors: [{ code: 'NOBODY_TO_REMIND' }] };
    world.setClock(at('2024-12-10'));
    expect([await remind(), await remind(other)]).toEqual([nobody, nobody]);
    const given = {
      round: '2024',
      forbund: other,
      kind: 'EXTENSION',
      until: '2024-12-12T00:00:00Z',
      reason: 'Ny i rollen.',
    };
    expect(await team.secretariat.data(GIVE_TIME, { input: given })).toEqual({ done: { userErrors: [] } });
    expect([await remind(), await remind(UMEA)]).toEqual([{ reminded: 1, already: 0, userErrors: [] }, nobody]);
    world.setClock(at('2024-12-12'));
    expect(await remind(other)).toEqual(nobody);
  });

  it('says that a round closed, and that a release became public, when it has', async () => {
    world.setClock(at('2024-11-29'));
    await getAccepted(team, { cells: [share('FIN-I01', 20, 16)] });
    await publish(team.secretariat);
    world.setClock(at('2024-12-01'));
    await world.hub.db.query('DELETE FROM outbox_event');
    await announceDue(world.hub);
    expect((await kinds()).filter((kind) => kind !== 'REMINDER')).toEqual(['ROUND_CLOSED', 'RELEASED']);
    // Under embargo it is not news yet: the database's clock decides.
    await world.hub.db.query(`DELETE FROM outbox_event`);
    await forgetPublic(world);
    await world.hub.db.query(`UPDATE release SET published_at = now() + interval '1 day'`);
    await announceDue(world.hub);
    expect(await kinds()).not.toContain('RELEASED');
  });
});
