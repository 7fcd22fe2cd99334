import { inWords, testSides, type JudgedDifference, type RoundOfUnits } from '../../benchmarks';
import type { Text } from '../../platform';
import type { WholeUnit } from '../resources/unit-figures';

/** What the kronor are divided by. */
export const COMPARED_COSTS = ['PER_PARTICIPANT', 'PER_EXIT', 'PER_OUTCOME'] as const;
export type ComparedCost = (typeof COMPARED_COSTS)[number];

/** Insatser of one form that have everything published, each with the förbund that runs it. */
export interface ComparedForm {
  readonly name: Text;
  readonly whole: readonly (WholeUnit & { readonly forbund: { readonly key: number } })[];
}

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
    const sides = [sideOf(first, of), sideOf(second, of)] as const;
    const tested = testSides(sides, { kind: 'RATIO', confidence: CONFIDENCE });
    const names = [named(first.name, words), second.name] as const;
    return { cost, ...inWords(tested, names, COMPARED_COSTS.length) };
  });
}

const named = (name: Text, words: Text): Text => ({ sv: `${name.sv} (${words.sv})`, en: `${name.en} (${words.en})` });

function sideOf({ whole }: ComparedForm, of: (unit: WholeUnit) => number): RoundOfUnits {
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
