import { gzipSync } from 'node:zlib';
import { MOST_ROWS } from '../../src/guards/sizes';
import { teamOf } from '../support/results';
import { changesNothing } from '../support/whole-database';
import { startWorld, UMEA, type World } from '../support/world';

const ROW = 'FIN-I01,10,5\n';

describe('a small compressed file of very many rows', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  it('is refused with the limit, without being read to its end, and nothing changes', async () => {
    const { editor } = await teamOf(world);
    // What follows the rows can be read by nobody: a reader that went on would complain of that instead.
    const rows = gzipSync(`measure,n,numerator\n${ROW.repeat(MOST_ROWS + 100_000)}`);
    const broken = Buffer.concat([rows.subarray(0, -8), Buffer.alloc(8)]);
    const answer = await changesNothing(world.hub, () =>
      editor.upload(broken, { forbund: UMEA, round: '2024' }, { 'content-encoding': 'gzip' }),
    );
    expect(broken.length).toBeLessThan(40_000);
    expect([answer.status, await answer.json()]).toMatchObject([
      413,
      {
        errors: [
          { extensions: { code: 'TOO_MANY_ROWS', text: { sv: expect.stringContaining(`${MOST_ROWS}`) as string } } },
        ],
      },
    ]);
  });
});
