import { forgetResults, share, teamOf, toCsv, uploaded, type Team } from '../../support/results';
import { A_DAY, startWorld, UMEA, type World } from '../../support/world';

describe('a small file', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    world.setClock(A_DAY);
  });
  afterAll(() => world.close());

  const upload = async () => {
    const file = toCsv([share('FIN-I01', 30, 20)]);
    return uploaded(await team.editor.upload(file, { forbund: UMEA, round: '2024' }));
  };

  it('takes sixteen statements when it is the first, from the token to the commit', async () => {
    // The first of all reads the catalogue as well.
    await upload();
    await forgetResults(world);
    const before = world.statements();
    expect(await upload()).toMatchObject({ report: { created: 1 }, userErrors: [] });
    expect(world.statements() - before).toBe(16);
  });
});
