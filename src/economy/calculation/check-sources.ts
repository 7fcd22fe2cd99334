import { isText, longerThan, NO_TEXT, personalDataIn, refusal, SamnavError, type Refusal } from '../../platform';

/** Texts of a calculation that its answer and its receipt repeat. */
export interface StatedSources {
  readonly personsSource?: string;
  readonly assumptions?: readonly { readonly source: string }[] | null;
}

/** Characters: a reference, and no report. */
const LONGEST_SOURCE = 500;

/**
 * Sources are repeated to whoever has the receipt: they must be short, and name nobody.
 *
 * @throws SamnavError INVALID_INPUT, PERSONAL_DATA_IN_TEXT, PERSONAL_DATA_FOUND, with the field
 */
export function requireFitSources({ personsSource = '', assumptions }: StatedSources): void {
  const ofAssumptions = (assumptions ?? []).map(({ source }, index) => faultsOf(`assumptions.${index}.source`, source));
  const [first] = [faultsOf('personsSource', personsSource), ...ofAssumptions].flat();
  if (first) throw new SamnavError(first.code, first.args);
}

function faultsOf(field: string, source: string): Refusal[] {
  const invalid = (fault: typeof NO_TEXT) => [refusal('INVALID_INPUT', [field], { field, fault })];
  if (!isText(source)) return invalid(NO_TEXT);
  return source.length > LONGEST_SOURCE ? invalid(longerThan(LONGEST_SOURCE)) : personalDataIn(field, source);
}
