import type { DemoIntervention } from '../nation/demo-nation';
import type { Streams } from '../random';

/** One förbund's money in one year, in whole kronor. */
export interface Economy {
  /** Contributions of the four parties: half from the state, a quarter each from the region and the municipalities. */
  readonly funds: number;
  /** Unspent money of earlier years, for some. */
  readonly ownCapital: number;
  /** The cost of the insatser, and its long-term and individual parts. */
  readonly outturn: number;
  readonly longTerm: number;
  readonly individual: number;
  /** By the code of the insats. */
  readonly costs: ReadonlyMap<string, number>;
  readonly administration: number;
}

/** 678 million kronor for 83 förbund in 2018. */
const FUNDS_IN_2018 = 8_170_000;
const GROWTH_PER_YEAR = 0.015;
/** Amounts are agreed in thousands per quarter share, so that state, region and municipalities divide evenly. */
const STEP = 4000;

/** How many of the förbund budget with own capital. */
const HAS_SAVED = 0.4;

export function generateEconomy(
  streams: Streams,
  forbund: string,
  year: number,
  size: number,
  interventions: readonly DemoIntervention[],
): Economy {
  const random = streams('economy', forbund, year);
  const level = 0.85 + 0.3 * streams('economy', forbund).uniform();
  const expected =
    FUNDS_IN_2018 * size * level * (1 + GROWTH_PER_YEAR * (year - 2018)) * (0.95 + 0.1 * random.uniform());
  const funds = Math.round(expected / STEP) * STEP;
  const spent = funds * (0.78 + 0.15 * random.uniform());
  const weights = interventions.map((each) => (each.kind === 'INDIVIDUAL' ? 1.5 : 0.5) + random.uniform());
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const costs = weights.map((weight) => Math.round((spent * weight) / all));
  const total = (suits: (each: DemoIntervention) => boolean) =>
    interventions.reduce((sum, each, index) => sum + (suits(each) ? (costs[index] ?? 0) : 0), 0);
  const saved = streams('own-capital', forbund, year);
  return {
    funds,
    ownCapital: saved.chance(HAS_SAVED) ? Math.round((funds * 0.1 * saved.uniform()) / STEP) * STEP : 0,
    outturn: total(() => true),
    longTerm: total(({ form }) => form === 'LONG_TERM'),
    individual: total(({ kind }) => kind === 'INDIVIDUAL'),
    costs: new Map(interventions.map(({ code }, index) => [code, costs[index] ?? 0])),
    administration: Math.round((funds - spent) / 2),
  };
}
