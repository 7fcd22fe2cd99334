import type { Hub } from '../../src/database/hub';
import { seed } from '../../src/demo/seed';
import { countRows } from '../support/whole-database';
import { startWorld, type World } from '../support/world';

/**
 * A load that was cut off is what a killed first start leaves behind: part of the demo, and nothing that says it is
 * whole.
 */
describe('loading the demo nation', () => {
  // Two rounds of the eight: the first is released when the load is cut off, the second half sent.
  const demo = { demo: true, rounds: ['2017', '2018'] };
  let cutOff: World;
  let whole: World;
  beforeAll(async () => {
    [cutOff, whole] = await Promise.all([startWorld('SEEDED'), startWorld('SEEDED')]);
  });
  afterAll(() => Promise.all([cutOff.close(), whole.close()]));

  it('takes a load that was cut off up again, and ends with the same figures as an uncut one', async () => {
    const cut = (step: string, done: number, of: number) => {
      if (step === 'resultat' && done === Math.floor(of * 0.8)) throw new Error('cut off');
    };
    await expect(seed(cutOff.hub, demo, cut)).rejects.toThrow('cut off');
    expect(await figures(cutOff.hub)).toMatchObject({ rounds: 1 });
    // Once more, when two authorities have answered.
    const inDialogue: Hub = {
      ...cutOff.hub,
      transaction: async (work, options) => {
        if ((await countRows(cutOff.hub, 'system_error_answer')) === 2) throw new Error('cut off in the dialogue');
        return cutOff.hub.transaction(work, options);
      },
    };
    await expect(seed(inDialogue, demo)).rejects.toThrow('cut off in the dialogue');
    expect((await seed(cutOff.hub, demo)).demo).toBe(false);

    expect((await seed(whole.hub, demo)).demo).toBe(true);
    expect(await dialogue(cutOff.hub)).toEqual(await dialogue(whole.hub));
    expect(await figures(cutOff.hub)).toEqual(await figures(whole.hub));
    expect(await figures(whole.hub)).toMatchObject({ rounds: 2 });
  }, 600_000);
});

async function figures({ db }: Hub): Promise<unknown> {
  const [found] = await db.query<unknown[]>(`
    SELECT md5(string_agg(row::text, ',' ORDER BY row::text)) AS hash, count(DISTINCT round)::integer AS rounds FROM (
      SELECT r.code AS round,
        (r.code, m.measure_id, k.code, c.unit_kind, c.release_from, c.release_to, c.status, c.n, c.sum)::text AS row
      FROM released_cell c JOIN round r ON r.id = c.round_id JOIN measure_version m ON m.id = c.measure_version_id
      JOIN category k ON k.id = c.category_id AND k.dimension_code <> 'INTERVENTION') rows`);
  return found;
}

const dialogue = async (hub: Hub): Promise<unknown> =>
  hub.db.query(
    `SELECT e.title_sv, e.state, e.revision, (SELECT count(*) FROM system_error_vote v WHERE v.system_error_id = e.id) AS votes,
       (SELECT string_agg(concat_ws(' ', q.authority, q.sent_at, a.answer, a.answered_at), ',' ORDER BY q.id, a.id) FROM
        system_error_question q LEFT JOIN system_error_answer a ON a.question_id = q.id WHERE q.system_error_id = e.id) AS said,
       (SELECT count(*) FROM system_error_note n WHERE n.system_error_id = e.id) AS notes
     FROM system_error e WHERE e.origin = 'REPORTED' ORDER BY e.id`,
  );
