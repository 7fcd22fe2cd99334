import {
  ABSENT_ASSUMPTIONS,
  boundsIfAll,
  typicalAnswers,
  whatIfSentence,
} from '../../src/benchmarks/participation/bounds-if-all';

describe('the value if all had taken part', () => {
  it('adds what is supposed of the absent, each weighted by the answers it is given (by hand)', () => {
    // 100 answers with 60 per cent, two absent with 20 answers each: (6000 + 20·90) / 140 and (6000 + 20·150) / 140.
    const found = boundsIfAll({ value: 60, n: 100 }, 20, [
      { lowest: 40, highest: 80 },
      { lowest: 50, highest: 70 },
    ]);
    expect(found.lower).toBeCloseTo(7800 / 140, 12);
    expect(found.upper).toBeCloseTo(9000 / 140, 12);
  });

  it('is the worst and the best possible: 30 of 40 with one absent of 10 answers is 60 to 80 (by hand)', () => {
    expect(boundsIfAll({ value: 75, n: 40 }, 10, [{ lowest: 0, highest: 100 }])).toEqual({ lower: 60, upper: 80 });
  });

  it('is the value where nobody is absent, or nobody has answers', () => {
    expect(boundsIfAll({ value: 60, n: 100 }, 20, [])).toEqual({ lower: 60, upper: 60 });
    expect(boundsIfAll({ value: 60, n: 100 }, 0, [{ lowest: 0, highest: 100 }])).toEqual({ lower: 60, upper: 60 });
  });

  it('weights each absent one by the median of those who answered', () => {
    expect(typicalAnswers([10, 30, 20, 0])).toBe(20);
    expect(typicalAnswers([10, 30])).toBe(20);
    expect(typicalAnswers([0])).toBeNull();
  });

  it.each(ABSENT_ASSUMPTIONS)('is told as what if and never as certain (%s)', (assumption) => {
    const told = { assumption, value: 61.25, lower: 40, upper: 75.5, absent: 3, answers: 18, withoutPeers: 1 };
    const { sv, en } = whatIfSentence(told);
    expect(sv).toMatch(
      /^Tänk om de förbund som inte deltog \(3\) .* med 18 svarande var: .* mellan 40,0 och 75,5, i stället för 61,3\./,
    );
    expect(en).toMatch(
      /^What if the förbund .* with 18 respondents each: .* between 40\.0 and 75\.5, instead of 61\.3\./,
    );
    for (const text of [sv, en, whatIfSentence({ ...told, absent: 0 }).sv])
      expect(text).not.toMatch(/säker|certain|[{}[\]]/);
    expect(sv.includes('utan liknande')).toBe(assumption === 'AS_PEERS');
  });
});
