import type { Payer } from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import { criticalZ } from '../../statistics';
import { additional, type Additional } from '../resources/additional';
import type { Comparison } from '../effect/claims';
import { referenceOf } from '../resources/describe-unit';
import { resourceEffect, type NamedUnit, type ResourceAnswer } from '../effect/resource-effect.use-case';
import type { AssumedPersons, Calculation, PayerAssumption } from './socio-economics';
import { isWhole } from '../resources/unit-figures';

/** Which insats, and what is stated of it; what is not comes from the release and the catalogue. */
export interface InterventionQuestion {
  readonly forbund: string;
  readonly intervention: string;
  readonly round: string;
  readonly comparison: Comparison;
  /** A measure of shares other than the catalogue’s OUTCOME. */
  readonly outcome?: string | null;
  readonly remaining: number;
  readonly discountRate: number;
  readonly assumptions?: readonly PayerAssumption[] | null;
}

export interface InterventionCalculation {
  readonly answer: ResourceAnswer;
  readonly unit: NamedUnit;
  readonly calculation: Calculation;
  readonly isDemo: boolean;
}

const CONFIDENCE = 0.95;

/**
 * The kronor of an insats and the persons beyond its comparison, of published figures alone, with assumptions of what a
 * person is worth.
 *
 * @throws SamnavError as `resourceEffect`; INVALID_INPUT, NO_SUCH_UNIT, FIGURES_NOT_SHOWN, NO_ASSUMPTIONS,
 * OUTCOME_OF_A_SAMPLE
 */
export async function interventionCalculation(
  hub: Hub,
  question: InterventionQuestion,
  release: number | null | undefined,
): Promise<InterventionCalculation> {
  const { forbund, intervention, round, comparison, outcome, remaining, discountRate } = question;
  if (comparison !== 'OTHERS' && comparison !== 'BEFORE')
    throw new SamnavError('INVALID_INPUT', { field: 'comparison' });
  const asked = { rounds: [round], lag: 0, units: 'INTERVENTION', comparison, outcome } as const;
  const answer = await resourceEffect(hub, asked, release);
  const { countsEverybody, outcome: measured } = answer.frame;
  if (!countsEverybody) throw new SamnavError('OUTCOME_OF_A_SAMPLE', { measure: measured.measure.code });
  const key = `${forbund}/${intervention}`;
  const unit = answer.units.find((one) => one.key === key);
  if (!unit) throw new SamnavError('NO_SUCH_UNIT', { unit: key, round });
  if (!isWhole(unit)) throw new SamnavError('FIGURES_NOT_SHOWN', { unit: key, round });
  const reference = referenceOf(answer, unit);
  if (!reference || reference.n === 0) throw new SamnavError('FIGURES_NOT_SHOWN', { unit: key, round });
  const { assumptions, isDemo } = assumptionsFor(question, answer);
  const { n } = unit.outcome;
  const calculation = {
    cost: unit.cost,
    persons: personsOf(additional(unit.outcome, reference)),
    personsSource: `${answer.frame.outcome.measure.code}, ${round}, publicering ${answer.release}`,
    potentialPersons: Math.max(0, n - (n * reference.sum) / reference.n),
    remaining,
    discountRate,
    assumptions,
  };
  return { answer, unit, calculation, isDemo };
}

/**
 * Nobody is a benefit that is negative: where the comparison did better, there is none. The interval is over the
 * persons alone, with nothing of what insatser differ beyond chance: a low scenario, and no judgement among insatser.
 */
function personsOf({ persons, variance }: Additional): AssumedPersons {
  const margin = criticalZ(CONFIDENCE) * Math.sqrt(variance);
  const atLeastNobody = (value: number) => Math.max(0, value);
  return { low: atLeastNobody(persons - margin), base: atLeastNobody(persons), high: atLeastNobody(persons + margin) };
}

/** Those of the catalogue, with the stated ones in their place. */
function assumptionsFor(
  { assumptions }: InterventionQuestion,
  { catalogue }: ResourceAnswer,
): { readonly assumptions: readonly PayerAssumption[]; readonly isDemo: boolean } {
  const stated = new Map<Payer, PayerAssumption>((assumptions ?? []).map((one) => [one.payer, one]));
  const usual = catalogue.economy.assumptions.filter(({ payer }) => !stated.has(payer));
  const all = [...usual, ...(assumptions ?? [])];
  if (all.length === 0) throw new SamnavError('NO_ASSUMPTIONS', {});
  return { assumptions: all, isDemo: usual.some(({ isDemo }) => isDemo) };
}
