import { invalid, longerThan } from '../settings/parameters';

const LONGEST_SEARCH = 200;

/** The words that are searched for; null when nothing has been written, which asks for nothing. @throws SamnavError INVALID_INPUT */
export function searchWords(field: string, text: string | null | undefined): string | null {
  if ((text?.length ?? 0) > LONGEST_SEARCH) throw invalid(field, longerThan(LONGEST_SEARCH));
  return text?.trim() || null;
}
