import type { Text } from '../../platform';
import type { ReleasedCell } from '../figures/released-value';

/**
 * Why a figure differs between two releases, as far as the figures themselves show it. Nothing here distinguishes a
 * small figure from one that protects it: both are withheld, and that is all.
 */
export const CHANGE_REASONS = {
  REPORTED: { sv: 'Nytt: ingen hade redovisat det.', en: 'New: nobody had reported it.' },
  CORRECTED: { sv: 'Rättat: talen bakom är andra.', en: 'Corrected: the numbers behind it are others.' },
  PARTICIPATION: {
    sv: 'Andra förbund ingår i summan än förut; tal kan också ha rättats.',
    en: 'Other förbund are part of the sum than before; numbers may have been corrected too.',
  },
  COVERAGE: {
    sv: 'Samma tal, men andra förbund redovisar eller finns.',
    en: 'The same numbers, but other förbund report or exist.',
  },
  ASKED: {
    sv: 'Samma tal; uppgiften om hur många som tillfrågats är ny, ändrad eller borttagen.',
    en: 'The same numbers; how many were asked is new, changed or removed.',
  },
  REPLIED: {
    sv: 'Samma tal; förbundet har skrivit, ändrat eller tagit bort sin kommentar.',
    en: 'The same figure; the förbund has written, changed or removed its comment.',
  },
  WITHHELD: {
    sv: 'Visas inte längre, för att skydda personer.',
    en: 'Shown no more, to protect persons.',
  },
  SHOWN: { sv: 'Kan visas nu.', en: 'Can be shown now.' },
  REMOVED: { sv: 'Borttaget: redovisas inte längre.', en: 'Removed: reported no more.' },
} as const satisfies Record<string, Text>;
export type ChangeReason = keyof typeof CHANGE_REASONS;

export function changeReason(before: ReleasedCell | undefined, after: ReleasedCell | undefined): ChangeReason {
  if (!before) return 'REPORTED';
  if (!after) return 'REMOVED';
  if (before.status !== after.status) return after.status === 'SUPPRESSED' ? 'WITHHELD' : 'SHOWN';
  const isSame = before.n === after.n && before.sum === after.sum && before.sumOfSquares === after.sumOfSquares;
  if (!isSame) return before.unitsReporting === after.unitsReporting ? 'CORRECTED' : 'PARTICIPATION';
  const isSameCoverage = before.unitsReporting === after.unitsReporting && before.unitsExisting === after.unitsExisting;
  if (!isSameCoverage || before.origin !== after.origin) return 'COVERAGE';
  const stated = ({ asked, answered, unitsStating }: ReleasedCell) => [asked, answered, unitsStating].join('/');
  return stated(before) === stated(after) ? 'REPLIED' : 'ASKED';
}
