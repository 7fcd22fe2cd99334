import { checkTexts, type Refusal } from '../../platform';
import { checkCodes } from '../reports/check-report';
import { THEMES } from './code-lists';
import type { SystemErrorWords } from '../cases/system-error';

/** What is wrong with the words that the secretariat gives a case. Left out is not wrong; emptied is. */
export function checkWords({ titleSv, titleEn, summary, themes }: SystemErrorWords): Refusal[] {
  const isGiven = (text: string | null | undefined) => typeof text === 'string';
  return [
    ...checkTexts([
      { field: 'titleSv', text: titleSv, kind: 'NAME', required: isGiven(titleSv) },
      { field: 'titleEn', text: titleEn, kind: 'NAME', required: isGiven(titleEn) },
      { field: 'summary', text: summary, kind: 'TEXT', required: isGiven(summary) },
    ]),
    ...checkCodes('themes', themes ?? [], THEMES),
  ];
}
