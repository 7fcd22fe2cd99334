import { refusal, type Refusal } from '../../platform';
import { replacementOf, type ReplacedAct } from './code-lists';
import { isSfsNumber, plainSfsNumber, readPlace, type LegalReference } from './legal-reference';

/** A reference as it is sent: `{ act: "2009:400", place: "10 kap. 27 §" }`. */
export interface WrittenReference {
  readonly act: string;
  readonly place?: string | null;
  /** YYYY-MM-DD; today, unless stated. */
  readonly asOf?: string | null;
}

/** A note for the writer that refuses nothing. */
export interface ReplacedActNotice {
  readonly path: readonly string[];
  readonly replaced: ReplacedAct;
}

const MOST_REFERENCES = 30;

/**
 * Reads the references of a report, as of `today` (YYYY-MM-DD) where they do not state a day. All malformed ones are
 * reported at once.
 */
export function readLegalReferences(
  written: readonly WrittenReference[],
  today: string,
): { readonly references: LegalReference[]; readonly refusals: Refusal[]; readonly notices: ReplacedActNotice[] } {
  const field = 'legalReferences';
  if (written.length > MOST_REFERENCES)
    return { references: [], refusals: [refusal('INVALID_INPUT', [field], { field })], notices: [] };
  const references: LegalReference[] = [];
  const refusals: Refusal[] = [];
  const notices: ReplacedActNotice[] = [];
  for (const [index, { act, place, asOf }] of written.entries()) {
    const sfs = plainSfsNumber(act);
    const at = (part: string) => [field, String(index), part];
    const read = readPlace(place ?? '');
    if (!isSfsNumber(sfs, Number(today.slice(0, 4))))
      refusals.push(refusal('INVALID_LEGAL_REFERENCE', at('act'), { field: `${field}.${index}.act` }));
    if (!read) refusals.push(refusal('INVALID_LEGAL_REFERENCE', at('place'), { field: `${field}.${index}.place` }));
    const replaced = replacementOf(sfs, today);
    if (replaced) notices.push({ path: at('act'), replaced });
    if (read) references.push({ sfs, ...read, asOf: asOf ?? today });
  }
  return { references, refusals, notices };
}
