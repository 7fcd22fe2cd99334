import { startLeasedWork } from '../../src/platform/work/leased-work';

interface Piece {
  readonly failures: number;
}

/** Work of which each piece goes on until it is told to end; `mend` is done before each look. */
function workOf(due: Piece[], atOnce: number, mend: () => Promise<void> = () => Promise.resolve()) {
  const underWay: Piece[] = [];
  const ended = new Map<Piece, () => void>();
  const faults: unknown[] = [];
  const pool = startLeasedWork<Piece, 'done' | 'lost'>({
    atOnce,
    ends: ['done', 'lost'],
    mend,
    lease: ({ most, mostFailing }) => {
      const failing = due.filter(({ failures }) => failures > 0).slice(0, Math.max(0, mostFailing));
      const leased = [...failing, ...due.filter(({ failures }) => failures === 0)].slice(0, most);
      for (const one of leased) due.splice(due.indexOf(one), 1);
      return Promise.resolve(leased);
    },
    do: async (one, _, count) => {
      underWay.push(one);
      await new Promise<void>((end) => ended.set(one, end));
      count(one.failures > 0 ? 'lost' : 'done');
    },
    onFault: (error) => faults.push(error),
    stopping: { graceMs: 0, limitMs: 1000 },
  });
  return { pool, underWay, faults, endAll: () => ended.forEach((end) => end()) };
}

const pieces = (failing: number, well: number): Piece[] =>
  [...Array<number>(failing).fill(1), ...Array<number>(well).fill(0)].map((failures) => ({ failures }));

describe('work that is leased', () => {
  it.each([
    [1, 1],
    [4, 2],
    [5, 3],
  ])('at most %i at a time has at most %i that failed last', async (atOnce, most) => {
    const { pool, underWay } = workOf(pieces(9, 9), atOnce);
    await pool.look();
    expect(underWay).toHaveLength(atOnce);
    expect(underWay.filter(({ failures }) => failures > 0)).toHaveLength(most);
    await pool.look();
    expect(underWay).toHaveLength(atOnce);
  });

  it('is counted by how it ended, when nothing is under way any more', async () => {
    const { pool, endAll } = workOf(pieces(1, 2), 4);
    await pool.look();
    const idle = pool.idle();
    endAll();
    expect(await idle).toEqual({ done: 2, lost: 1 });
    expect(await pool.stop()).toEqual({ done: 2, lost: 1 });
  });

  it('is looked for although what was put off cannot be mended, and the fault is told', async () => {
    const { pool, underWay, faults } = workOf(pieces(0, 1), 2, () => Promise.reject(new Error('away')));
    await pool.look();
    expect([underWay.length, faults]).toEqual([1, [new Error('away')]]);
  });
});
