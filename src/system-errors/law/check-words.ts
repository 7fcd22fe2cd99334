import { checkTexts, type Refusal } from '../../platform';
import { checkCodes } from '../reports/check-report';
import { THEMES } from './code-lists';
import { SYSTEM_ERROR_LISTS } from './named-lists';
import type { SystemErrorWords } from '../cases/system-error';

/**
 * The faults of the words that the secretariat gives a case. A field that is left out is no fault; an emptied one is.
 */
export function checkWords({ titleSv, titleEn, summary, themes }: SystemErrorWords): Refusal[] {
  const isGiven = (text: string | null | undefined) => typeof text === 'string';
  return [
    ...checkTexts([
      { field: 'titleSv', text: titleSv, kind: 'NAME', required: isGiven(titleSv) },
      { field: 'titleEn', text: titleEn, kind: 'NAME', required: isGiven(titleEn) },
      { field: 'summary', text: summary, kind: 'TEXT', required: isGiven(summary) },
    ]),
    ...checkCodes('themes', themes ?? [], THEMES, SYSTEM_ERROR_LISTS.themes),
  ];
}
