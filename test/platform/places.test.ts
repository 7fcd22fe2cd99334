import { Places } from '../../src/platform/work/places';

const LIMITS = { atOnce: 2, waiting: 2, longestWaitMs: 60_000 };
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('places for large files', () => {
  it('are so many at once, and let in who has waited longest', async () => {
    const places = new Places(LIMITS);
    const told: string[] = [];
    const come = async (caller: string) => {
      const end = await places.take(caller);
      told.push(caller);
      return end;
    };
    const [first, second] = [await come('a'), await come('b')];
    const [third, fourth] = [come('c'), come('d')];
    await turn();
    expect(told).toEqual(['a', 'b']);
    second();
    // Ended twice, it is given back once.
    second();
    await third;
    await turn();
    expect(told).toEqual(['a', 'b', 'c']);
    first();
    await fourth;
    expect(told).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are never all of one caller’s, who waits behind itself once', async () => {
    const places = new Places(LIMITS);
    const end = await places.take('a');
    const again = places.take('a');
    await expect(places.take('a')).rejects.toMatchObject({ code: 'TOO_MANY_LARGE_FILES', httpStatus: 503 });
    await places.take('b');
    end();
    await again;
  });

  it('refuse whom too many wait before, and who has waited too long', async () => {
    const places = new Places({ ...LIMITS, atOnce: 1, longestWaitMs: 20 });
    const end = await places.take('a');
    const waiting = [places.take('b'), places.take('c')];
    const refused = { code: 'TOO_MANY_LARGE_FILES', args: { resetsInSeconds: expect.any(Number) as number } };
    await expect(places.take('d')).rejects.toMatchObject(refused);
    for (const one of waiting) await expect(one).rejects.toMatchObject(refused);
    end();
    (await places.take('d'))();
  });
});
