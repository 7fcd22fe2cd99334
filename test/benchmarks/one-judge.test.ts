import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { categoryFor, sentenceFor } from '../../src/benchmarks/family/category-words';
import { goalReference, type Cell, type Comparator } from '../../src/benchmarks/family/comparator';
import { compareUnits, type ComparedFamily } from '../../src/benchmarks/family/compare-units';
import { decidingBand } from '../../src/benchmarks/family/deciding-band';
import type { Unit } from '../../src/benchmarks/family/test-unit';
import { projectRoot } from '../../src/platform/settings/project-root';
import { reproducible, shareCells } from '../statistics/support/arbitraries';
import { inTheCountry, INDEX, meanCells, SHARE, shareOf } from './families';

const sourceFiles = (folder: string) =>
  readdirSync(join(projectRoot, folder), { recursive: true })
    .map((file) => `${folder}/${String(file)}`)
    .filter((file) => file.endsWith('.ts'))
    .sort();
const many = { ...reproducible, numRuns: 120 };
const name = { sv: 'Samspelet', en: 'Samspelet' };

/** Nations of which some förbund are large and some stand out. */
const shares = shareCells(5, 40, 120).map((cells) => cells.map(({ n, sum }) => shareOf(sum, n)));
const means = meanCells(5, 25);

/** What a reader finds in a sentence: the bounds of its interval. */
function printedInterval(sentence: string): [number, number] | null {
  const found = /intervall (\S+) till ([^,)]+(?:,\d+)?)/.exec(sentence);
  const numberOf = (text = '') => Number(text.replace('−', '-').replace('+', '').replace(',', '.'));
  return found && [numberOf(found[1]), numberOf(found[2])];
}

function holds(version: typeof SHARE, comparator: Comparator, units: readonly Unit[], family: ComparedFamily): void {
  const band = decidingBand(version, comparator, units, family);
  family.units.forEach((unit, index) => {
    if (unit.category === 'NOT_ASSESSED') return;
    const { interval95, interval998, category } = unit;
    // The interval is that of the test: it leaves out 0 exactly where something is said.
    if (interval95) expect(interval95.lower > 0 || interval95.upper < 0).toBe(category !== 'SIMILAR');
    if (interval998) expect(interval998.lower > 0 || interval998.upper < 0).toBe(category.startsWith('MUCH'));
    // And so does the sentence, read as it is printed.
    const sentence = sentenceFor(name, 'NATION', categoryFor('NONE', category), unit, family.assessed).sv;
    const printed = printedInterval(sentence);
    if (interval95) expect(printed).not.toBeNull();
    if (printed) expect(printed[0] > 0 || printed[1] < 0).toBe(category !== 'SIMILAR');
    // And the point lies outside the curve that is drawn as deciding exactly where something is said.
    const cell = units[index]?.cell as Cell;
    const at = (level: 'certain' | 'highly') => band?.at(cell.n, level) ?? null;
    const value = (version.kind === 'SHARE' ? 100 : 1) * (cell.sum / cell.n);
    const [certain, highly] = [at('certain'), at('highly')];
    const isOutside = (limits: { lower: number; upper: number }) =>
      value < limits.lower - 1e-9 ? 'LOWER' : value > limits.upper + 1e-9 ? 'HIGHER' : 'SIMILAR';
    if (certain) expect(isOutside(certain)).toBe(category.replace('MUCH_', ''));
    if (highly) expect(isOutside(highly) !== 'SIMILAR').toBe(category.startsWith('MUCH'));
  });
  expect(band).not.toBeNull();
}

describe('one judge', () => {
  it.each([
    ['shares', SHARE, shares],
    ['means', INDEX, means],
  ] as const)(
    'says the same by category, interval, sentence and curve, against the nation: %s',
    (_, version, nations) => {
      fc.assert(
        fc.property(nations, (cells) => {
          const units = inTheCountry(cells);
          const family = compareUnits(version, 'NATION', units);
          fc.pre(family.assessed > 0);
          holds(version, 'NATION', units, family);
        }),
        many,
      );
    },
  );

  it('says the same against a goal', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 99 }), (cells, goal) => {
        const units = cells.map((cell) => ({ cell, reference: goalReference(SHARE, goal) }));
        const family = compareUnits(SHARE, 'GOAL', units);
        fc.pre(family.assessed > 0);
        holds(SHARE, 'GOAL', units, family);
      }),
      many,
    );
  });

  it('draws no deciding curve where each unit has a reference of its own', () => {
    const cells = [shareOf(5, 20), shareOf(9, 30), shareOf(4, 10), shareOf(8, 12), shareOf(3, 25)];
    const units = cells.map((cell, index) => ({ cell, reference: { ...shareOf(index + 3, 40), concentration: 1 } }));
    const family = compareUnits(SHARE, 'PEERS', units);
    expect(family.assessed).toBe(5);
    expect(decidingBand(SHARE, 'PEERS', units, family)).toBeNull();
    expect(decidingBand(SHARE, 'OWN_EARLIER', units, compareUnits(SHARE, 'OWN_EARLIER', units))).toBeNull();
  });
});

describe('the words for certainty', () => {
  const certain = /säkerställ|med stor säkerhet|\bcertain(ly)?\b|high certainty/i;
  const strings = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

  it('stand in one file, and in the descriptions of the schema', () => {
    const elsewhere = sourceFiles('src')
      .filter((file) => !/certain-words\.ts$|\.types\.ts$|client\/generated\.ts$/.test(file))
      .flatMap((file) => {
        const code = readFileSync(join(projectRoot, file), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
        return (code.match(strings) ?? [])
          .filter((text) => text.includes(' ') && certain.test(text))
          .map((text) => `${file}: ${text}`);
      });
    expect(elsewhere).toEqual([]);
  });

  it('are said by one function, for these callers', () => {
    const callers = sourceFiles('src').filter((file) =>
      /\bsentenceOf\(/.test(readFileSync(join(projectRoot, file), 'utf8')),
    );
    expect(callers).toEqual([
      'src/benchmarks/differences/judge-difference.ts',
      'src/benchmarks/family/category-words.ts',
      'src/benchmarks/family/certain-words.ts',
      'src/benchmarks/series/change-of.use-case.ts',
      'src/benchmarks/series/judge-change.ts',
      'src/benchmarks/series/series.ts',
      'src/system-errors/evidence/evidence.ts',
    ]);
  });
});
