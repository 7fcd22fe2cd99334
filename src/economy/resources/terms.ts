import {
  versionAt,
  type Catalogue,
  type EconomyRole,
  type Measure,
  type MeasureVersion,
  type Round,
  type TotalTerm,
} from '../../catalogue';
import { SamnavError } from '../../platform';

/** One number of a measure, followed through some rounds. */
export interface Series {
  readonly measure: Measure;
  readonly of: TotalTerm['of'];
  readonly rounds: readonly Round[];
  /** Categories of one split, all and those that are counted, when it is not the whole of it. */
  readonly parts?: { readonly all: readonly number[]; readonly counted: readonly number[] };
}

/** The measure that the catalogue names for a role. @throws SamnavError NOT_IN_ECONOMY */
export function termFor(catalogue: Catalogue, role: EconomyRole): TotalTerm {
  const term = catalogue.economy.figures[role];
  if (!term) throw new SamnavError('NOT_IN_ECONOMY', { role });
  return term;
}

export function versionFor(measure: Measure, round: Round): MeasureVersion {
  const version = versionAt(measure, round);
  if (!version) throw new SamnavError('NOT_MEASURED_IN_ROUND', { measure: measure.code, round: round.code });
  return version;
}
