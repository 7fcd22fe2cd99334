import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceOf, signed, type Finding } from '../../src/benchmarks/family/certain-words';
import { NOT_ASSESSED_REASONS } from '../../src/benchmarks/family/comparator';
import {
  AGAINST,
  CATEGORIES,
  categoryFor,
  colourOf,
  QUALITY_CATEGORIES,
  sentenceFor,
  type Against,
} from '../../src/benchmarks/family/category-words';
import { dispersionSentence } from '../../src/benchmarks/figures/methods-used';
import { trendSentence } from '../../src/benchmarks/series/series';
import { projectRoot } from '../../src/platform/settings/project-root';
import { COUNT, SHARE } from './families';

const interval95 = { lower: -12.3, upper: 1, confidence: 0.95 };
const name = { sv: 'Samspelet', en: 'Samspelet' };
const compared = { reason: null, difference: -5.04, interval95 };
/** An interval that says what a category does. */
const fitting = (category: string) => ({
  ...compared,
  interval95: category === 'SIMILAR' ? interval95 : { ...interval95, upper: -1 },
});

/** Every sentence about a unit that can be said. */
const sentences = CATEGORIES.flatMap((category) =>
  (Object.keys(AGAINST) as Against[]).flatMap((against) =>
    category === 'NOT_ASSESSED'
      ? NOT_ASSESSED_REASONS.map((reason) =>
          sentenceFor(name, against, category, { reason, difference: null, interval95: null }),
        )
      : [sentenceFor(name, against, category, fitting(category))],
  ),
);

describe('categories', () => {
  it('say better and worse by the direction of the measure, higher and lower where it has none', () => {
    const positions = ['MUCH_HIGHER', 'HIGHER', 'SIMILAR', 'LOWER', 'MUCH_LOWER', 'NOT_ASSESSED'] as const;
    const words = (direction: 'HIGHER' | 'LOWER' | 'NONE') => positions.map((one) => categoryFor(direction, one));
    expect(words('HIGHER')).toEqual(['MUCH_BETTER', 'BETTER', 'SIMILAR', 'WORSE', 'MUCH_WORSE', 'NOT_ASSESSED']);
    expect(words('LOWER')).toEqual(['MUCH_WORSE', 'WORSE', 'SIMILAR', 'BETTER', 'MUCH_BETTER', 'NOT_ASSESSED']);
    expect(words('NONE')).toEqual(positions);
    expect(words('NONE').filter((word) => QUALITY_CATEGORIES.includes(word))).toEqual([]);
  });
});

describe('sentences', () => {
  it('never say best or worst, nor that two are equal', () => {
    const kinds = [
      { kind: 'TOO_FEW_OCCASIONS', occasions: 2 },
      { kind: 'KIND_NOT_COMPARED' },
      { kind: 'NO_SPREAD' },
    ] as const;
    const others = [
      ...[SHARE, COUNT].map((version) => dispersionSentence(null, version)),
      dispersionSentence({ target: 50, phi: 2.31, tau: 4.2, within: null }, SHARE),
      dispersionSentence({ target: 50, phi: 0.9, tau: 0, within: null }, SHARE),
      ...kinds.map(trendSentence),
    ];
    for (const { sv, en } of [...sentences, ...others]) {
      expect(sv).not.toMatch(/\bbäst|\bsämst|samma nivå|lika bra|\bnull\b|undefined|\{/i);
      expect(en).not.toMatch(/\bbest\b|\bworst\b|same level|\bnull\b|undefined|\{/i);
      expect(sv).toMatch(/^[\p{Lu}].*[.]$/u);
      expect(en).toMatch(/^[\p{Lu}].*[.]$/u);
    }
  });

  it('nor does the schema', () => {
    const schema = readFileSync(join(projectRoot, 'schema/schema.graphql'), 'utf8');
    expect(schema).not.toMatch(/\b(best|worst)\b|\bbäst|\bsämst/i);
  });

  it('read as one would say them', () => {
    const said = (category: (typeof CATEGORIES)[number], against: Against = 'NATION') =>
      sentenceFor(name, against, category, fitting(category));
    expect(said('SIMILAR')).toEqual({
      sv: 'Ingen säkerställd skillnad mellan Samspelet och övriga landet: skillnad −5,0 (95 % intervall −12,3 till +1,0).',
      en: 'No certain difference between Samspelet and the rest of the country: difference −5.0 (95% interval −12.3 to +1.0).',
    });
    expect(said('WORSE', 'PEERS').sv).toBe(
      'Samspelet har ett säkerställt sämre värde än liknande förbund: skillnad −5,0 (95 % intervall −12,3 till −1,0).',
    );
    expect(said('MUCH_HIGHER', 'OTHER_INSATSER').sv).toMatch(
      /^Samspelet ligger med stor säkerhet högre än övriga insatser/,
    );
    const reason = { reason: 'WITHHELD', difference: null, interval95: null } as const;
    expect(sentenceFor(name, 'NATION', 'NOT_ASSESSED', reason).sv).toBe(
      'Samspelet bedöms inte: värdet visas inte, för att skydda de svarande.',
    );
  });

  it('say that the uncertainty cannot be stated where there is no interval', () => {
    expect(sentenceFor(name, 'NATION', 'SIMILAR', { reason: null, difference: 1, interval95: null }).en).toBe(
      'Samspelet and the rest of the country: difference +1.0; the answers are all alike, so that its uncertainty cannot be stated.',
    );
  });

  it('say among how many comparisons a difference was judged', () => {
    expect(sentenceFor(name, 'NATION', 'SIMILAR', compared, 83).sv).toMatch(
      /\(95 % intervall −12,3 till \+1,0, justerat för 83 jämförelser\)\.$/,
    );
  });

  it('never print an interval that refutes them, by any finding', () => {
    const judged = (lower: number, upper: number) => ({ difference: 1, interval: { lower, upper, confidence: 0.95 } });
    const certain: Finding[] = ['BETTER', 'MUCH_LOWER', 'CHANGE', 'RISE', 'GROUP_HIGHER'];
    const not: Finding[] = ['SIMILAR', 'NO_CHANGE', 'NO_TREND', 'GROUPS_SIMILAR'];
    for (const finding of certain) expect(() => sentenceOf(finding, judged(-1, 2))).toThrow(/contains 0/);
    for (const finding of not) expect(() => sentenceOf(finding, judged(0.5, 2))).toThrow(/leaves out 0/);
    for (const finding of not) expect(sentenceOf(finding, judged(-0.0004, 2)).sv).toMatch(/−0,0004 till \+2,0/);
  });

  it('write a difference with its sign, and nothing without one', () => {
    const shown = [3.14159, -0.126, 0, -0.001, 0.999, -12].map((value) => signed(value).sv);
    expect(shown).toEqual(['+3,1', '−0,13', '0,00', '0,00', '+1,00', '−12,0']);
    expect(signed(-1.25).en).toMatch(/^−1\.[23]$/);
  });

  it('say that there is no spread to state for a count, not that there are too few', () => {
    expect(dispersionSentence(null, COUNT).sv).toMatch(/inget slumpfel/);
    expect(dispersionSentence(null, SHARE).sv).toMatch(/färre än fem/);
  });
});

describe('colours', () => {
  const hue = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
    const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
    if (most - least < 0.15) return null;
    const turn =
      most === r
        ? ((g - b) / (most - least)) % 6
        : most === g
          ? 2 + (b - r) / (most - least)
          : 4 + (r - g) / (most - least);
    return (60 * turn + 360) % 360;
  };
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  it('have a key and a colour each, all different', () => {
    const all = CATEGORIES.map(colourOf);
    expect(new Set(all.map(({ key }) => key)).size).toBe(CATEGORIES.length);
    expect(new Set(all.map(({ hex }) => hex)).size).toBe(CATEGORIES.length);
    all.forEach(({ hex }) => expect(hex).toMatch(/^#[0-9a-f]{6}$/));
  });

  it('hold neither a red nor a green', () => {
    for (const category of CATEGORIES) {
      const found = hue(colourOf(category).hex);
      if (found === null) continue;
      expect(found > 75 && found < 170 ? `${category} is green` : '').toBe('');
      expect(found < 15 || found > 330 ? `${category} is red` : '').toBe('');
    }
  });

  it.each([
    ['MUCH_BETTER', 'MUCH_WORSE'],
    ['BETTER', 'WORSE'],
    ['MUCH_HIGHER', 'MUCH_LOWER'],
    ['HIGHER', 'LOWER'],
  ] as const)('%s and %s lie on either side of the blue–yellow axis, which the colour-blind see', (one, other) => {
    const [a, b] = [hue(colourOf(one).hex) as number, hue(colourOf(other).hex) as number];
    expect([a > 180 && a < 300, b > 15 && b < 75]).toEqual([true, true]);
  });

  it('are darker for the more certain', () => {
    for (const word of ['BETTER', 'WORSE', 'HIGHER', 'LOWER'] as const) {
      expect(luminance(colourOf(`MUCH_${word}`).hex)).toBeLessThan(luminance(colourOf(word).hex));
    }
  });
});
