import { PublishReleaseDocument } from '../../src/client/generated';
import { getAccepted, share, teamOf, type Team } from '../support/results';
import { startWorld, type Caller, type World } from '../support/world';

describe('a release under embargo', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    await getAccepted(team, { cells: [share('FIN-I01', 40, 20)] });
  });
  afterAll(() => world.close());

  const nameOf = async (caller: Caller) =>
    (await caller.data<{ viewer: { name: string } }>('{ viewer { name } }')).viewer.name;
  const publishFor = async (earlyReaders: readonly string[]) => {
    const input = { publishAt: new Date(Date.now() + 3_600_000).toISOString(), earlyReaders };
    return (await team.secretariat.data(PublishReleaseDocument, { input })).publishRelease;
  };
  const end = (column: string, name: string) =>
    world.hub.db.query(`UPDATE token SET ${column} = $1 WHERE id = $2`, [world.hub.clock(), name.split(':')[1]]);

  it('has only early readers that can be: tokens in force, and names of the form that a sign-in has', async () => {
    const callers = [await world.as('ANALYST'), await world.as('ANALYST'), await world.as('ANALYST')];
    const [reader = '', revoked = '', expired = ''] = await Promise.all(callers.map(nameOf));
    await end('revoked_at', revoked);
    await end('expires_at', expired);
    const unknown = ['token:99999', revoked, expired, 'token:1x', 'oidc:abc', 'anna', '811228-9874', ''];
    const { release, userErrors } = await publishFor([reader, ...unknown]);
    expect(release).toBeNull();
    expect(userErrors.map(({ code, path }) => [code, path])).toEqual(
      unknown.map((_, index) => ['UNKNOWN_EARLY_READER', ['earlyReaders', String(index + 1)]]),
    );
    expect(userErrors[0]?.message).toContain('token:99999');
    expect(JSON.stringify(userErrors)).not.toContain('811228');
    expect(await team.secretariat.data('{ releases { totalCount } }')).toEqual({ releases: { totalCount: 0 } });
    const made = await publishFor([reader, `oidc:${'0a'.repeat(8)}`]);
    expect([made.release?.number, made.userErrors]).toEqual([1, []]);
  });
});
