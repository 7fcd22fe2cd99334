import { inWords, testSides, type JudgedDifference, type RoundOfUnits } from '../../benchmarks';
import type { Text } from '../../platform';
import { clusterShare, FEWEST_UNITS_OF_A_ROUND } from '../../statistics';
import type { Ratio } from '../resources/ratios';
import type { WholeUnit } from '../resources/unit-figures';

/** What the kronor are divided by. */
export const COMPARED_COSTS = ['PER_PARTICIPANT', 'PER_EXIT', 'PER_OUTCOME'] as const;
export type ComparedCost = (typeof COMPARED_COSTS)[number];

/** Insatser of one form that have everything published, each with the förbund that runs it. */
export interface ComparedForm {
  readonly name: Text;
  readonly whole: readonly OwnedUnit[];
}

type OwnedUnit = WholeUnit & { readonly forbund: { readonly key: number } };

/** One cost of the two forms, first − second, in kronor. */
export interface FormDifference extends JudgedDifference {
  readonly cost: ComparedCost;
}

const DIVISORS: Record<ComparedCost, { readonly of: (unit: WholeUnit) => number; readonly words: Text }> = {
  PER_PARTICIPANT: {
    of: ({ participants }) => participants,
    words: { sv: 'kronor per deltagare', en: 'kronor per participant' },
  },
  PER_EXIT: {
    of: ({ outcome }) => outcome.n,
    words: { sv: 'kronor per avslutad', en: 'kronor per participant who left' },
  },
  PER_OUTCOME: {
    of: ({ outcome }) => outcome.sum,
    words: { sv: 'kronor per person i arbete eller studier', en: 'kronor per person in work or studies' },
  },
};

/** Together they hold at 95 per cent (Bonferroni): the three costs stand beside one another. */
const CONFIDENCE = 1 - 0.05 / COMPARED_COSTS.length;

/**
 * Whether the costs of two forms differ, with förbund as clusters: a förbund that runs insatser of both is one cluster,
 * and those of one förbund are no independent cases.
 *
 * A cost is Σ kronor/Σ persons over the förbund, linearised as every ratio of sums is.
 */
export function compareForms(first: ComparedForm, second: ComparedForm): FormDifference[] {
  return COMPARED_COSTS.map((cost) => {
    const { of, words } = DIVISORS[cost];
    const sides = [sideOf(first.whole, of), sideOf(second.whole, of)] as const;
    const tested = testSides(sides, { kind: 'RATIO', confidence: CONFIDENCE });
    const names = [named(first.name, words), second.name] as const;
    return { cost, ...inWords(tested, names, COMPARED_COSTS.length) };
  });
}

/**
 * What a person in work or studies cost in one form, with förbund as clusters, at 95 per cent: over what other förbund
 * might have given, as the comparison of forms is, and from as many förbund as that is. WHOLE_LINE where they are
 * fewer, do not differ, or have nobody in work or studies.
 */
export function costOfForm(whole: readonly OwnedUnit[]): Ratio {
  const { total, forbund } = sideOf(whole, DIVISORS.PER_OUTCOME.of);
  const found = clusterShare([...forbund.values()], { kind: 'RATIO' });
  const estimate = total && total.n > 0 ? total.sum / total.n : null;
  const interval = forbund.size < FEWEST_UNITS_OF_A_ROUND ? null : (found?.interval ?? null);
  return interval
    ? { kind: 'INTERVAL', estimate, lower: Math.max(0, interval.lower), upper: interval.upper }
    : { kind: 'WHOLE_LINE', estimate, lower: null, upper: null };
}

const named = (name: Text, words: Text): Text => ({ sv: `${name.sv} (${words.sv})`, en: `${name.en} (${words.en})` });

function sideOf(whole: readonly OwnedUnit[], of: (unit: WholeUnit) => number): RoundOfUnits {
  const forbund = new Map<number, Cell>();
  for (const unit of whole) {
    const known = forbund.get(unit.forbund.key) ?? NOTHING;
    forbund.set(unit.forbund.key, { ...known, n: known.n + of(unit), sum: known.sum + unit.cost });
  }
  const cells = [...forbund.values()];
  const add = (part: (cell: Cell) => number) => cells.reduce((sum, cell) => sum + part(cell), 0);
  return { total: { ...NOTHING, n: add(({ n }) => n), sum: add(({ sum }) => sum) }, forbund };
}

type Cell = NonNullable<RoundOfUnits['total']>;
const NOTHING: Cell = { n: 0, sum: 0, sumOfSquares: 0 };
