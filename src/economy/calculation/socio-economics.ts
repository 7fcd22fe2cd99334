import type { Payer } from '../../catalogue';
import { payback } from '../../statistics';

export const LEVELS = ['LOW', 'BASE', 'HIGH'] as const;
export type AssumedLevel = (typeof LEVELS)[number];

/** What one person in work or studies is assumed to be worth to a payer, kronor in the first whole year. */
export interface PayerAssumption {
  readonly payer: Payer;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** Where the amount comes from: an assumption without a source is none. */
  readonly source: string;
}

export interface AssumedPersons {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

export interface Calculation {
  /** Kronor of the insats. */
  readonly cost: number;
  /**
   * Persons that are assumed to be in work or studies because of it: stated, or the additional ones of a comparison.
   */
  readonly persons: AssumedPersons;
  /** Of them, the share still there a year later, each year: 1 keeps all. */
  readonly remaining: number;
  /** Per year: 0.03. */
  readonly discountRate: number;
  /** Where the number of persons comes from. */
  readonly personsSource: string;
  readonly assumptions: readonly PayerAssumption[];
  /** Persons if all of the group had got there; for the share that is realised. */
  readonly potentialPersons: number | null;
}

export interface CalculationResult {
  readonly level: AssumedLevel;
  readonly years: number;
  readonly persons: number;
  readonly netPresentValue: number;
  /** Null when the benefits never cover the cost within the years. */
  readonly paybackYears: number | null;
  readonly benefitCostRatio: number;
  /** Present value to each payer, in the order of the assumptions. */
  readonly byPayer: readonly { readonly payer: Payer; readonly presentValue: number }[];
  readonly shareOfPotential: number | null;
}

/**
 * A calculation from assumptions, not a measurement. Benefit of year t: persons · remaining^(t − 1) · Σ payers' kronor,
 * at the end of the year, discounted by (1 + r)^t.
 *
 * Unit: kronor. Domain: cost from 1, persons from 0, 0 ≤ remaining ≤ 1, r > −1, whole years from 1.
 */
export function calculate(input: Calculation, years: number, level: AssumedLevel): CalculationResult {
  const { cost, remaining, discountRate, assumptions, potentialPersons } = input;
  const amountOf = (one: AssumedPersons) => ({ LOW: one.low, BASE: one.base, HIGH: one.high })[level];
  const persons = amountOf(input.persons);
  const each = assumptions.reduce((sum, one) => sum + amountOf(one), 0);
  const yearly = Array.from({ length: years }, (_, index) => persons * remaining ** index);
  const found = payback(
    cost,
    yearly.map((there) => there * each),
    discountRate,
  );
  const discounted = yearly.reduce((sum, there, index) => sum + there / (1 + discountRate) ** (index + 1), 0);
  return {
    level,
    years,
    persons,
    netPresentValue: found.netPresentValue,
    paybackYears: found.years,
    benefitCostRatio: found.benefitCostRatio,
    byPayer: assumptions.map((one) => ({ payer: one.payer, presentValue: discounted * amountOf(one) })),
    shareOfPotential: potentialPersons === null || potentialPersons === 0 ? null : persons / potentialPersons,
  };
}

export const VARIED = ['PAYER', 'PERSONS', 'REMAINING', 'DISCOUNT_RATE'] as const;

/** What the net present value becomes when one assumption at a time is otherwise, and the rest as at BASE. */
export interface SensitivityOfCalculation {
  readonly varied: (typeof VARIED)[number];
  /** Of PAYER: whose kronor. */
  readonly payer: Payer | null;
  readonly low: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** Half and all of those who are there stay, no discounting and twice of it: beside the stated least and most. */
export function sensitivityOf(input: Calculation, years: number): SensitivityOfCalculation[] {
  const { assumptions, persons, remaining, discountRate } = input;
  const valueOf = (changed: Partial<Calculation>) => calculate({ ...input, ...changed }, years, 'BASE').netPresentValue;
  const row = (
    varied: SensitivityOfCalculation['varied'],
    [low, high]: readonly [number, number],
    change: (value: number) => Partial<Calculation>,
    payer: Payer | null = null,
  ) => ({ varied, payer, low, high, atLow: valueOf(change(low)), atHigh: valueOf(change(high)) });
  return [
    ...assumptions.map(({ payer, low, high }) =>
      row(
        'PAYER',
        [low, high],
        (base) => ({ assumptions: assumptions.map((one) => (one.payer === payer ? { ...one, base } : one)) }),
        payer,
      ),
    ),
    row('PERSONS', [persons.low, persons.high], (base) => ({ persons: { ...persons, base } })),
    row('REMAINING', [remaining / 2, 1], (value) => ({ remaining: value })),
    row('DISCOUNT_RATE', [0, 2 * discountRate], (value) => ({ discountRate: value })),
  ];
}

const LARGEST = 1e15;

/** The first thing that cannot be calculated with, by the name of its field; null when there is none. */
export function faultIn(input: Calculation): string | null {
  const { cost, persons, personsSource, potentialPersons, remaining, discountRate, assumptions } = input;
  const within = (value: number, low: number, high: number) => value >= low && value <= high;
  if (!within(cost, 1, LARGEST)) return 'cost';
  if (!within(persons.low, 0, persons.base) || !within(persons.high, persons.base, LARGEST)) return 'persons';
  if (personsSource.trim() === '') return 'personsSource';
  if (potentialPersons !== null && !within(potentialPersons, persons.base, LARGEST)) return 'potentialPersons';
  if (!within(remaining, 0, 1)) return 'remaining';
  if (!within(discountRate, 0, 1)) return 'discountRate';
  const isOnce = new Set(assumptions.map(({ payer }) => payer)).size === assumptions.length;
  const inOrder = ({ low, base, high }: PayerAssumption) =>
    -LARGEST <= low && low <= base && base <= high && high <= LARGEST;
  const isGood = (one: PayerAssumption) => inOrder(one) && one.source.trim() !== '';
  return assumptions.length > 0 && isOnce && assumptions.every(isGood) ? null : 'assumptions';
}
