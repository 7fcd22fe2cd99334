import { eachOf, inSlices, mapped } from '../../src/platform/work/slices';

describe('work in slices', () => {
  it('lets others have their turn, however long it is', async () => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 1);
    const busy = (ms: number) => {
      for (const end = performance.now() + ms; performance.now() < end;);
    };
    await inSlices(
      (function* () {
        for (let part = 0; part < 10; part += 1) {
          busy(20);
          yield;
        }
      })(),
    );
    clearInterval(others);
    expect(turns).toBeGreaterThanOrEqual(5);
  });

  it('gives all that it makes, in order', async () => {
    const rows = Array.from({ length: 2345 }, (_, at) => at);
    expect(await inSlices(mapped(rows, (row, at) => row + at))).toEqual(rows.map((row) => 2 * row));
    const taken: number[] = [];
    await inSlices(eachOf(rows, (row) => taken.push(row)));
    expect(taken).toEqual(rows);
  });

  it('throws what the work throws', async () => {
    const broken = (function* (): Generator<undefined, void> {
      yield;
      throw new RangeError('in the middle');
    })();
    await expect(inSlices(broken)).rejects.toThrow('in the middle');
  });
});
