import fc from 'fast-check';
import type { Measure, MeasureVersion, Round } from '../../src/catalogue/catalogue';
import { plus, restOf, type Cell } from '../../src/benchmarks/family/comparator';
import type { Unit } from '../../src/benchmarks/family/test-unit';
import { ReleasedValue } from '../../src/releases/figures/released-value';
import { seededRandom } from '../../src/statistics/numbers/seeded-random';

/** A measure with the versions given, and what else a test says; nothing of it is in a catalogue. */
export function versionsOf(...facts: Partial<MeasureVersion>[]): MeasureVersion[] {
  const versions: MeasureVersion[] = [];
  const measure = { code: 'M', goal: 80, versions } as unknown as Measure;
  facts.forEach((some, index) =>
    versions.push({
      key: index + 1,
      measure,
      version: index + 1,
      kind: 'SHARE',
      direction: 'HIGHER',
      base: 'RESPONDENTS',
      perUnit: false,
      scaleMin: null,
      scaleMax: null,
      definitionSv: `definition ${index + 1}`,
      definitionEn: `definition ${index + 1}`,
      firstRound: '2017',
      lastRound: null,
      comparableWithPrevious: true,
      breakReasonSv: null,
      breakReasonEn: null,
      ...some,
    } as MeasureVersion),
  );
  return versions;
}

export const versionOf = (facts: Partial<MeasureVersion> = {}) => versionsOf(facts)[0] as MeasureVersion;

export const SHARE = versionOf();
export const SHARE_LOWER = versionOf({ direction: 'LOWER' });
export const SHARE_NONE = versionOf({ direction: 'NONE' });
export const MEAN = versionOf({ kind: 'MEAN', scaleMin: 1, scaleMax: 4 });
export const INDEX = versionOf({ kind: 'INDEX', scaleMin: 0, scaleMax: 100 });
export const COUNT = versionOf({ kind: 'COUNT', direction: 'NONE', base: 'EVENTS' });
export const AMOUNT = versionOf({ kind: 'AMOUNT', direction: 'NONE', base: 'SEK' });
export const SEK_SHARE = versionOf({ base: 'SEK' });

export const shareOf = (sum: number, n: number): Cell => ({ n, sum, sumOfSquares: 0 });
export const answersOf = (...answers: number[]): Cell => ({
  n: answers.length,
  sum: answers.reduce((total, value) => total + value, 0),
  sumOfSquares: answers.reduce((total, value) => total + value ** 2, 0),
});

/** Units that together are the country, each compared with the rest of it. */
export function inTheCountry(cells: readonly (Cell | null)[], others: readonly Cell[] = []): Unit[] {
  const published = cells.flatMap((cell) => cell ?? []);
  const rest = restOf([...published, ...others].reduce(plus, { n: 0, sum: 0, sumOfSquares: 0 }), published);
  return cells.map((cell) => ({ cell, reference: rest(cell) }));
}

/** A published figure. */
export const published = (version: MeasureVersion, { n, sum, sumOfSquares }: Cell): ReleasedValue =>
  ReleasedValue.ofCell(version, {
    status: 'PUBLISHED',
    n,
    sum: String(sum),
    sumOfSquares: version.kind === 'MEAN' || version.kind === 'INDEX' ? String(sumOfSquares) : null,
    unitsReporting: 1,
    unitsExisting: 1,
    origin: 'SYNTHETIC',
    release: 3,
  });

export const withheld = (version: MeasureVersion): ReleasedValue =>
  ReleasedValue.ofCell(version, {
    status: 'SUPPRESSED',
    n: null,
    sum: null,
    sumOfSquares: null,
    unitsReporting: 1,
    unitsExisting: 1,
    origin: 'SYNTHETIC',
    release: 3,
  });

export const roundOf = (code: string): Round => ({
  key: Number(code.slice(0, 4)),
  code,
  year: Number(code.slice(0, 4)),
  half: code.includes('H') ? Number(code.slice(5)) : null,
  opensAt: new Date(0),
  closesAt: null,
  lateDays: 0,
});

/** Answers on a scale of 1 to 4, as cells. */
export const meanCells = (from: number, to: number) =>
  fc
    .array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 }), {
      minLength: from,
      maxLength: to,
    })
    .map((lists) => lists.map((answers) => answersOf(...answers)));

/** `count` förbund of 12 to 24 answers whose true shares are `share` ± `spread`, the first of them given. */
export function drawFamily(
  seed: number,
  count: number,
  share: number,
  spread: number,
  given: readonly number[] = [],
): Cell[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const n = 12 + Math.floor(13 * random.uniform());
    const truth = given[index] ?? share + spread * random.normal();
    return shareOf(Array.from({ length: n }, () => random.uniform()).filter((u) => u < truth).length, n);
  });
}
