import type { ShareCell } from '../../statistics';
import { additional, adjustedAdditional, partsOfOthers, type Additional } from './additional';
import { outcomesOf } from '../effect/judge-outcomes';
import { placeInPlane, type PlaceInPlane } from '../effect/place-in-plane';
import { ratiosOf, type Ratios } from './ratios';
import type { NamedUnit, ResourceAnswer } from '../effect/resource-effect.use-case';
import { isWhole, restOf, type UnitFigures } from './unit-figures';

/** The costs, and the persons beyond the comparison that the last of them is divided by. */
export interface DescribedRatios extends Ratios {
  readonly additional: number | null;
}

/** All that is said of a unit. */
export interface DescribedUnit {
  readonly ratios: DescribedRatios;
  readonly place: PlaceInPlane | null;
}

export function describeUnit(answer: ResourceAnswer, unit: NamedUnit): DescribedUnit {
  const { total, frame } = answer;
  const { countsEverybody } = frame;
  const more = countsEverybody ? additionalOf(answer, unit) : null;
  const { cost, participants, outcome } = total;
  const place =
    isWhole(unit) && cost !== null && participants !== null && outcome !== null
      ? placeInPlane(unit, { cost, participants, outcome }, outcomesOf(answer.units).get(unit) ?? null)
      : null;
  return {
    ratios: { ...ratiosOf(unit, more, countsEverybody), additional: more?.persons ?? null },
    place: place && !countsEverybody ? { ...place, efficiencyIndex: null } : place,
  };
}

/** How many units have all they need but an adjusted comparison. */
export function unadjustedIn(answer: ResourceAnswer): number {
  const { adjustment } = answer.frame.question;
  return adjustment ? answer.units.filter((unit) => isWhole(unit) && !additionalOf(answer, unit)).length : 0;
}

/** The units taken together. They have no others to be compared with, only what was before. */
export function describeTotal({ total, frame }: ResourceAnswer): DescribedRatios {
  const { countsEverybody } = frame;
  const more = countsEverybody ? againstReference(total) : null;
  return { ...ratiosOf(total, more, countsEverybody), additional: more?.persons ?? null };
}

function additionalOf(answer: ResourceAnswer, unit: NamedUnit): Additional | null {
  const { frame, units } = answer;
  if (frame.question.adjustment)
    return unit.parts && isWhole(unit)
      ? adjustedAdditional(unit.parts, partsOfOthers(units.filter(isWhole), unit))
      : null;
  return againstReference({ ...unit, reference: referenceOf(answer, unit) });
}

/**
 * What the outcome of a unit is compared with: the others, or what was before. Null when some of it is withheld or
 * missing.
 */
export function referenceOf({ frame, total }: ResourceAnswer, unit: UnitFigures): ShareCell | null {
  if (frame.question.comparison !== 'OTHERS') return unit.reference;
  return isWhole(unit) ? restOf(total.outcome, unit.outcome) : null;
}

const againstReference = ({ outcome, reference }: UnitFigures): Additional | null =>
  outcome && reference && outcome.n > 0 && reference.n > 0 ? additional(outcome, reference) : null;
