import { invalid, longerThan } from '../settings/parameters';

const LONGEST_SEARCH = 200;

/** The words to search for; null for an empty text, which is no search. @throws SamnavError INVALID_INPUT */
export function searchWords(field: string, text: string | null | undefined): string | null {
  if ((text?.length ?? 0) > LONGEST_SEARCH) throw invalid(field, longerThan(LONGEST_SEARCH));
  return text?.trim() || null;
}
