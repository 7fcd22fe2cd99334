import { atOnce, defineErrors, entry } from '../platform';

/** Refusals of free questions that have no honest answer. */
export const OBSERVATIONS_ERRORS = defineErrors({
  CROSSED_DIMENSIONS: atOnce(
    entry(
      400,
      '{first} och {second} kan inte kombineras: korsade tabeller lagras inte.',
      '{first} and {second} cannot be combined: crossed tables are not stored.',
    ),
  ),
  SEVERAL_UNIT_DIMENSIONS: atOnce(
    entry(400, 'Gruppera efter {first} eller {second}, inte båda.', 'Group by {first} or by {second}, not by both.'),
  ),
  NOT_GROUPED_BY: atOnce(
    entry(
      400,
      'Svaret kan inte ordnas efter {dimension}, som det inte är grupperat efter.',
      'The answer cannot be ordered by {dimension}, which it is not grouped by.',
    ),
  ),
  WITHHELD_SORT_KEY: entry(
    400,
    '{withheld} {withheld|grupp är undertryckt|grupper är undertryckta}, så svaret kan inte ordnas eller väljas efter tal; ange having med status PUBLISHED.',
    '{withheld} {withheld|group is|groups are} withheld, so the answer cannot be ordered or chosen by numbers; state having with status PUBLISHED.',
  ),
  FILTER_TOO_DEEP: atOnce(
    entry(
      400,
      'Villkoren är nästlade i fler än {limit} nivåer.',
      'The conditions are nested in more than {limit} levels.',
    ),
  ),
  FILTER_TOO_LARGE: atOnce(
    entry(
      400,
      'Frågan har fler än {limit} villkor och koder.',
      'The question has more than {limit} conditions and codes.',
    ),
  ),
});

type ObservationsErrors = typeof OBSERVATIONS_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends ObservationsErrors {}
}
