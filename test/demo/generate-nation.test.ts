import { byCode } from '../../src/demo/nation/demo-nation';
import { generateNation } from '../../src/demo/nation/generate-nation';
import { catalogue, existingIn, fingerprint, geography, nation } from './demo-world';

/** Changes with the generator, the catalogue's codes and the map: look at the nation again, then pin the new value. */
const PINNED = '6f4fb423decc265f9598ee9673bd59c04821fa4b7664ced0e31942f7afb5d7df';
/** Of the same nation when nobody had said how many were asked. */
const PINNED_WITHOUT_ASKED = '9af266cc5d497f5a71d4f819ea16bdfbf5d149b799d3256105d555abb4a57f6d';

const takingPart = (round: string) =>
  new Set(nation.submissions.filter((each) => each.round === round).map(({ forbund }) => forbund));

describe('the demo nation', () => {
  it('is the same every time, whatever order the geography comes in', () => {
    const reversed = {
      counties: [...geography.counties].reverse(),
      municipalities: [...geography.municipalities].reverse(),
      taken: [...geography.taken].reverse(),
    };
    expect(fingerprint(generateNation(catalogue, reversed))).toBe(fingerprint(nation));
  });

  it('is the nation that was looked at', () => {
    expect(fingerprint(nation)).toBe(PINNED);
  });

  it('says how many were asked beside the answers, in most förbund, and the answers are what they were without', () => {
    const before = nation.submissions.map((each) => ({
      ...each,
      cells: each.cells.map((cell) => ({ ...cell, asked: undefined })),
    }));
    expect(fingerprint({ ...nation, submissions: before })).toBe(PINNED_WITHOUT_ASKED);
    const [stated, rates] = [new Set<string>(), [] as number[]];
    for (const { forbund, round, cells } of nation.submissions)
      for (const { asked, n, dimension, measure } of cells) {
        if (typeof asked !== 'number') continue;
        expect([dimension, asked >= Number(n)]).toEqual(['TOTAL', true]);
        stated.add(`${forbund} ${round}`);
        if (measure === 'FIN-I01') rates.push(Number(n) / asked);
      }
    expect(stated.size / nation.submissions.length).toBeGreaterThan(0.8);
    expect(Math.min(...rates)).toBeGreaterThan(0.4);
    expect(Math.max(...rates)).toBeLessThan(0.95);
  });

  it('is another nation with another seed', () => {
    const other = generateNation(catalogue, geography, { seed: 7 });
    expect(other.seed).toBe(7);
    expect(fingerprint(other.submissions)).not.toBe(fingerprint(nation.submissions));
    expect(fingerprint(other.forbund)).not.toBe(fingerprint(nation.forbund));
  });

  it('leaves all other cells as they were when the catalogue gains a measure', () => {
    const [first] = catalogue.measures;
    if (first === undefined) throw new Error('The catalogue has no measure.');
    const more = { ...catalogue, measures: [{ ...first, code: 'NEW-MEASURE' }, ...catalogue.measures] };
    const { submissions } = generateNation(more, geography);
    const without = submissions.map((each) => ({
      ...each,
      cells: each.cells.filter((c) => c.measure !== 'NEW-MEASURE'),
    }));
    expect(fingerprint(without)).toBe(fingerprint(nation.submissions));
    expect(submissions[0]?.cells[0]?.measure).toBe('NEW-MEASURE');
  });

  it('is sent in by 13 förbund in 2017, 39 of 76 in 2021 and 36 of 75 in 2022', () => {
    const counts = catalogue.rounds.map(({ code }) => [code, takingPart(code).size, existingIn(Number(code)).length]);
    expect(counts).toEqual([
      ['2017', 13, 83],
      ['2018', 20, 83],
      ['2019', 27, 82],
      ['2020', 32, 79],
      ['2021', 39, 76],
      ['2022', 36, 75],
      ['2023', 38, 75],
      ['2024', 40, 75],
    ]);
  });

  it('has one submission per förbund and round, from förbund that exist', () => {
    const keys = nation.submissions.map(({ forbund, round }) => `${forbund} ${round}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { code } of catalogue.rounds) {
      const existing = new Set(existingIn(Number(code)).map(({ organisationNumber }) => organisationNumber));
      expect([...takingPart(code)].filter((each) => !existing.has(each))).toEqual([]);
    }
  });

  it('has förbund that keep to their habit: most of those who took part do so again, most of the others do not', () => {
    for (const [before, after] of [
      ['2019', '2020'],
      ['2021', '2022'],
      ['2023', '2024'],
    ] as const) {
      const existing = existingIn(Number(after)).map(({ organisationNumber }) => organisationNumber);
      const [earlier, later] = [takingPart(before), takingPart(after)];
      const again = existing.filter((each) => earlier.has(each));
      const anew = existing.filter((each) => !earlier.has(each));
      const shareTaking = (of: string[]) => of.filter((each) => later.has(each)).length / of.length;
      expect(shareTaking(again)).toBeGreaterThan(0.75);
      expect(shareTaking(anew)).toBeLessThan(0.4);
    }
  });

  it.each([10, 300])('can have %i förbund', (forbund) => {
    const scaled = generateNation(catalogue, geography, { forbund });
    expect(scaled.forbund.filter(({ existsUntil }) => existsUntil === null)).toHaveLength(forbund);
    expect(new Set(scaled.forbund.map(({ name }) => name)).size).toBe(scaled.forbund.length);
    const current = scaled.forbund.flatMap(({ members }) => members).filter(({ until }) => until === null);
    expect(new Set(current.map(({ municipalityCode }) => municipalityCode)).size).toBe(current.length);
    const rounds = new Set(scaled.submissions.map(({ round }) => round));
    expect([...rounds].sort(byCode)).toEqual(catalogue.rounds.map(({ code }) => code));
  });
});
