import { MOST_OBSERVATION_CELLS } from '../../guards';
import { SamnavError } from '../../platform';
import type { UnitKind } from '../../releases';
import { holds } from './filter';
import type { Nation } from '../answers/nation';
import { askAbout, isOfInsatser, type Place } from './asked-places';
import type { CheckedQuestion } from './question';

/** The cells that a question needs. */
export interface ReadingPlan {
  readonly roundIds: readonly number[];
  readonly versionIds: readonly number[];
  readonly reads: readonly {
    readonly kind: UnitKind;
    readonly categoryIds: readonly number[];
    /** All, when left out. */
    readonly unitIds?: readonly number[];
  }[];
}

/** Plans what to read, and refuses too much before anything is read. */
export function planReading(question: CheckedQuestion, nation: Nation, places: readonly Place[]): ReadingPlan {
  const measured = places.filter(({ applicable }) => applicable);
  const forbund = candidates(question, nation);
  const slots = [...new Map(measured.flatMap((place) => place.slots.map((slot) => [slot.categoryId, slot]))).values()];
  const own = slots.map(({ categoryId }) => categoryId);
  const insatser = slots.flatMap((slot) => forbund.flatMap((unitId) => slot.insatser?.get(unitId) ?? []));
  const asked = measured.reduce((sum, place) => sum + place.slots.length, 0);
  // A local group belongs to one förbund; a cell of anything else may belong to any.
  const answers = measured
    .flatMap((place) => place.slots)
    .reduce((sum, { owner }) => sum + (owner === null ? forbund.length : Number(forbund.includes(owner))), 0);
  const sizes: Record<UnitKind, number> = {
    NATION: asked,
    COUNTY: asked * nation.counties.size,
    // By kind of insats a förbund has few cells, but every kind has an answer of its own.
    FORBUND: Math.max(measured.length * insatser.length, answers),
  };
  const kinds = kindsToRead(question);
  const size = kinds.reduce((sum, kind) => sum + sizes[kind], 0);
  if (size > MOST_OBSERVATION_CELLS) throw new SamnavError('TOO_MANY_CELLS', { size, limit: MOST_OBSERVATION_CELLS });
  const isEmpty = measured.length === 0 || forbund.length === 0;
  return {
    roundIds: [...new Set(measured.map(({ round }) => round.key))],
    versionIds: [...new Set(measured.flatMap(({ version }) => version?.key ?? []))],
    reads: isEmpty
      ? []
      : kinds.map((kind) =>
          kind === 'FORBUND'
            ? { kind, categoryIds: isOfInsatser(question.breakdown) ? insatser : own, unitIds: forbund }
            : { kind, categoryIds: own },
        ),
  };
}

/** Totals that a group may consist of, and the förbund wherever it may be less than a total. */
function kindsToRead({ unit, filtersUnits, partial }: CheckedQuestion): UnitKind[] {
  if (unit === 'FORBUND') return ['FORBUND'];
  if (unit === 'SIZE_CLASS') return ['COUNTY', 'FORBUND'];
  const whole: UnitKind = unit ?? 'NATION';
  if (!filtersUnits && !partial) return [whole];
  return unit ? ['COUNTY', 'FORBUND'] : ['NATION', 'COUNTY', 'FORBUND'];
}

/** The förbund that can be in a group, with all others in their counties, which decide whether a county is whole. */
function candidates({ filter, filtersUnits }: CheckedQuestion, { forbund }: Nation): number[] {
  if (!filtersUnits) return forbund.map(({ key }) => key);
  const possible = forbund.filter((one) => holds(filter, askAbout({ forbund: one })) !== false);
  const counties = new Set(possible.map(({ countyCode }) => countyCode));
  return forbund.filter(({ countyCode }) => counties.has(countyCode)).map(({ key }) => key);
}
