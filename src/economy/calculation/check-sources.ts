import { checkText, SamnavError } from '../../platform';

/** Texts of a calculation that its answer and its receipt repeat. */
export interface StatedSources {
  readonly personsSource?: string;
  readonly assumptions?: readonly { readonly source: string }[] | null;
}

/**
 * Sources are repeated to whoever has the receipt: they must be short, and name nobody.
 *
 * @throws SamnavError INVALID_INPUT, PERSONAL_DATA_IN_TEXT, with the field
 */
export function requireFitSources({ personsSource = '', assumptions }: StatedSources): void {
  const ofAssumptions = (assumptions ?? []).map(
    ({ source }, index) => [`assumptions.${index}.source`, source] as const,
  );
  const [first] = [['personsSource', personsSource] as const, ...ofAssumptions].flatMap(([field, text]) =>
    checkText({ field, text, kind: 'REMARK', path: [field] }),
  );
  if (first) throw new SamnavError(first.code, first.args);
}
