import type { MeasureVersion, Round } from '../../catalogue';
import type { Forbund } from '../../register';
import { ReleasedValue, type ReleasedCell } from '../../releases';
import { existedIn } from '../series/mergers';

/**
 * The value of a förbund in a round: its released figure; MISSING when it could have reported one; NOT_APPLICABLE when
 * the round does not measure it, or is of a day on which the förbund did not exist.
 */
export function figureOfForbund(
  version: MeasureVersion | undefined,
  cell: ReleasedCell | undefined,
  forbund: Forbund,
  round: Round,
): ReleasedValue {
  if (!version) return ReleasedValue.notApplicable();
  if (cell) return ReleasedValue.ofCell(version, cell);
  return existedIn(forbund, round) ? ReleasedValue.missing(version, 1) : ReleasedValue.notApplicable();
}
