import { startWorld, type World } from '../support/world';
import { seed } from '../../src/demo/seed';

/** A load that was cut off is what a killed first start leaves behind: part of the demo, and nothing that says it is whole. */
describe('loading the demo nation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  it('takes a load that was cut off up again, and ends with the same figures as an uncut one', async () => {
    const { hub } = world;
    let steps = 0;
    const cut = (step: string) => {
      if (step === 'resultat' && (steps += 1) === 25) throw new Error('cut off');
    };
    await expect(seed(hub, { demo: true }, cut)).rejects.toThrow('cut off');
    expect((await seed(hub, { demo: true })).demo).toBe(true);
    expect((await seed(hub, { demo: true })).demo).toBe(false);

    const uncut = await startWorld('DEMO');
    const figures = `SELECT md5(string_agg(row::text, ',' ORDER BY row::text)) AS hash FROM (
      SELECT (r.code, m.measure_id, k.code, c.unit_kind, c.release_from, c.release_to, c.status, c.n, c.sum)::text AS row
      FROM released_cell c JOIN round r ON r.id = c.round_id JOIN measure_version m ON m.id = c.measure_version_id
      JOIN category k ON k.id = c.category_id AND k.dimension_code <> 'INTERVENTION') rows`;
    const hashOf = async (one: World) => (await one.hub.db.query<{ hash: string }[]>(figures))[0]?.hash;
    expect(await hashOf(world)).toBe(await hashOf(uncut));
    await uncut.close();
  }, 180_000);
});
