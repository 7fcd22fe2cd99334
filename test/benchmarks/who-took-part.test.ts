import { participationSentence, statusIn, whoTookPart } from '../../src/benchmarks/participation/who-took-part';
import type { Round } from '../../src/catalogue';
import type { Forbund } from '../../src/register';

const round = (year: number): Round => ({ key: year, code: String(year), year, half: null }) as Round;
const forbund = (key: number, facts: Partial<Forbund> = {}): Forbund =>
  ({ key, name: `F${key}`, existsFrom: null, existsUntil: null, successorId: null, ...facts }) as Forbund;
const keys = (some: readonly Forbund[]) => some.map(({ key }) => key);

// 4 and 5 became 6 when 2024 began; 1 took over 7 then; 8 was born in 2024.
const ALL = [
  ...[1, 2, 3].map((key) => forbund(key)),
  ...[4, 5].map((key) => forbund(key, { existsUntil: '2024-01-01', successorId: 6 })),
  forbund(6, { existsFrom: '2024-01-01' }),
  forbund(7, { existsUntil: '2024-01-01', successorId: 1 }),
  forbund(8, { existsFrom: '2024-03-01' }),
];
const told = (then: number[], now: number[], members = ALL) =>
  whoTookPart(
    [
      { round: round(2023), reported: new Set(then) },
      { round: round(2024), reported: new Set(now) },
    ],
    members,
    ALL,
  );

describe('who took part', () => {
  it('is told of each round against the one before, and of the first alone', () => {
    const [first, second] = told([1, 2], [2, 3]);
    expect(first).toMatchObject({
      since: null,
      existing: 6,
      stayed: [],
      came: [],
      left: [],
      ceased: [],
      continued: [],
    });
    expect(keys(first?.tookPart ?? [])).toEqual([1, 2]);
    expect([second?.since?.code, second?.existing]).toEqual(['2023', 5]);
    const lists = [second?.stayed, second?.came, second?.left].map((some) => keys(some ?? []));
    expect(lists).toEqual([[2], [3], [1]]);
  });

  it('counts a merger neither as come nor as left: parts cease, and what they became continues', () => {
    const [, second] = told([2, 4, 5], [2, 6, 8]);
    expect(keys(second?.ceased ?? [])).toEqual([4, 5]);
    expect(keys(second?.continued ?? [])).toEqual([6]);
    expect(keys(second?.came ?? [])).toEqual([8]);
    expect(second?.left).toEqual([]);
    // One that took another over and did not take part before takes part in its place.
    const [, taken] = told([7], [1]);
    expect([keys(taken?.continued ?? []), keys(taken?.came ?? []), keys(taken?.ceased ?? [])]).toEqual([[1], [], [7]]);
  });

  it('adds up: before − left − ceased + came + continued', () => {
    for (let mask = 0; mask < 1 << 16; mask += 37) {
      const pick = (shift: number, from: number[]) => from.filter((_, index) => mask & (1 << (index + shift)));
      const then = pick(0, [1, 2, 3, 4, 5, 7]);
      const [, now] = told(then, pick(8, [1, 2, 3, 6, 8]));
      const { tookPart, left, ceased, came, continued, stayed } = now!;
      expect(tookPart.length).toBe(then.length - left.length - ceased.length + came.length + continued.length);
      expect(tookPart.length).toBe(stayed.length + came.length + continued.length);
    }
  });

  it('does not apply to a förbund before its birth or after its merger', () => {
    const [first, second] = told([1, 4], [2]);
    const of = (key: number) => ALL.find((one) => one.key === key)!;
    expect([first, second].map((found) => statusIn(found!, of(8)))).toEqual(['NOT_APPLICABLE', 'DID_NOT']);
    expect([first, second].map((found) => statusIn(found!, of(4)))).toEqual(['TOOK_PART', 'NOT_APPLICABLE']);
  });

  it('is said in words, mergers only where there are some', () => {
    const [first, second] = told([1, 2], [2, 3]);
    expect(participationSentence(first!).sv).toBe('2023: 2 av 6 förbund deltog.');
    expect(participationSentence(second!).sv).toBe(
      '2024: 2 av 5 förbund deltog. Sedan 2023: 1 deltog båda gångerna, 1 har tillkommit och 1 har fallit bort.',
    );
    const [, merged] = told([4, 5], [6]);
    expect(participationSentence(merged!).en).toMatch(/2 no longer exist and 1 take part in the place of merged ones/);
  });
});
