import type { Text } from '../../platform';
import { holds } from '../questions/filter';
import type { GroupContext, Observation } from '../questions/groups';
import { sizesIn } from './nation';
import { askAbout, type Place } from '../questions/asked-places';

export const EMPTY_REASONS = [
  'FILTERS_CONTRADICT',
  'NO_FORBUND_MATCHES',
  'NOT_MEASURED',
  'NOT_BROKEN_DOWN',
  'NOTHING_RELEASED_IN_ROUND',
  'CATEGORY_NOT_REPORTED',
  'NOT_REPORTED',
  'HAVING_LEAVES_NONE',
] as const;
export type EmptyReason = (typeof EMPTY_REASONS)[number];

export const EMPTY_TEXTS: Record<EmptyReason, Text> = {
  FILTERS_CONTRADICT: { sv: 'Villkoren utesluter varandra.', en: 'The conditions exclude one another.' },
  NO_FORBUND_MATCHES: {
    sv: 'Inget förbund uppfyller villkoren i någon av mätomgångarna.',
    en: 'No förbund meets the conditions in any of the rounds.',
  },
  NOT_MEASURED: {
    sv: 'Måtten mäts inte i de mätomgångar som frågan gäller.',
    en: 'The measures are not measured in the rounds asked about.',
  },
  NOT_BROKEN_DOWN: {
    sv: 'Måtten redovisas inte på det som frågan delar upp efter.',
    en: 'The measures are not broken down by what is asked.',
  },
  NOTHING_RELEASED_IN_ROUND: {
    sv: 'Inget är publicerat om de mätomgångar som frågan gäller.',
    en: 'Nothing is released about the rounds asked about.',
  },
  CATEGORY_NOT_REPORTED: {
    sv: 'Ingen som frågan gäller har redovisat de kategorierna.',
    en: 'Nobody asked about has reported those categories.',
  },
  NOT_REPORTED: {
    sv: 'Ingen som frågan gäller har redovisat de måtten.',
    en: 'Nobody asked about has reported those measures.',
  },
  HAVING_LEAVES_NONE: {
    sv: 'Det finns svar, men inget som uppfyller villkoren på status, antal eller värde.',
    en: 'There are answers, but none that meets the conditions on status, n or value.',
  },
};

/** Why an answer is empty: the first condition that removed everything. */
export function emptyBecause(
  context: GroupContext,
  places: readonly Place[],
  found: readonly Observation[],
  releasedRounds: ReadonlySet<number>,
): EmptyReason {
  if (places.length === 0) return 'FILTERS_CONTRADICT';
  if (!matchesSomebody(context, places)) return 'NO_FORBUND_MATCHES';
  const measured = places.filter(({ version }) => version !== undefined);
  if (measured.length === 0) return 'NOT_MEASURED';
  const applicable = measured.filter((place) => place.applicable);
  if (applicable.length === 0) return 'NOT_BROKEN_DOWN';
  if (!applicable.some(({ round }) => releasedRounds.has(round.key))) return 'NOTHING_RELEASED_IN_ROUND';
  if (found.some(({ value }) => !['MISSING', 'NOT_APPLICABLE'].includes(value.status))) return 'HAVING_LEAVES_NONE';
  return context.question.breakdown ? 'CATEGORY_NOT_REPORTED' : 'NOT_REPORTED';
}

/** Whether the register has, at any time, a förbund that passes a filter for some place. */
function matchesSomebody({ question, nation }: GroupContext, places: readonly Place[]): boolean {
  if (!question.filtersUnits) return nation.forbund.length > 0;
  const sizes = new Map(places.map(({ round }) => [round, question.needsSize ? sizesIn(nation, round) : null]));
  return places.some(({ round, measure, slots }) =>
    slots.some((slot) =>
      nation.forbund.some((forbund) => {
        const size = sizes.get(round)?.get(forbund.key) ?? null;
        return holds(question.filter, askAbout({ round, measure, slot, forbund, size }));
      }),
    ),
  );
}
