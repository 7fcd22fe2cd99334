import type { Text } from '../../platform';
import type { StoredSignature } from './system-error';

/** In one förbund a number of persons below this is small. The same limit as for counts in figures. */
export const FEWEST_SHOWN = 5;

/** How widespread a case is, by the förbund behind it. */
export interface Breadth {
  readonly forbundCount: number;
  readonly counties: number;
  /** The sum of each förbund's largest statement. Null when no statement can be shown. */
  readonly personsPerYear: number | null;
  /** How many förbund are in the sum. */
  readonly statements: number;
  /** Förbund that have stated fewer than five persons, and are not in the sum: never told to the public. */
  readonly statedFew: number;
  readonly firstSeen: Date | null;
  readonly lastSeen: Date | null;
  readonly overlap: Text;
}

type Signed = Pick<StoredSignature, 'forbundId' | 'countyCode' | 'personsPerYear' | 'signedAt'>;

/**
 * Counts förbund, not signatures: a förbund that reported the same thing twice, before two cases were merged, counts
 * once, with its largest statement. The sum leaves out statements of 1–4 persons, which a reader could otherwise find
 * by subtraction.
 */
export function breadthOf(signatures: readonly Signed[]): Breadth {
  const largest = new Map<number, number | null>();
  for (const { forbundId, personsPerYear } of signatures) {
    const known = largest.get(forbundId) ?? null;
    largest.set(forbundId, personsPerYear === null ? known : Math.max(personsPerYear, known ?? 0));
  }
  const stated = [...largest.values()].filter((persons) => persons !== null);
  const shown = stated.filter((persons) => persons >= FEWEST_SHOWN);
  const times = signatures.map(({ signedAt }) => signedAt.getTime());
  const statedFew = stated.length - shown.length;
  return {
    forbundCount: largest.size,
    counties: new Set(signatures.map(({ countyCode }) => countyCode)).size,
    personsPerYear: shown.length > 0 ? shown.reduce((sum, persons) => sum + persons, 0) : null,
    statements: shown.length,
    statedFew,
    firstSeen: times.length > 0 ? new Date(Math.min(...times)) : null,
    lastSeen: times.length > 0 ? new Date(Math.max(...times)) : null,
    overlap: overlapText(shown.length, largest.size),
  };
}

/**
 * A förbund that stated a few and one that stated nothing are told alike: "a few" of a named förbund is a small number.
 */
function overlapText(statements: number, forbundCount: number): Text {
  if (statements === 0)
    return {
      sv: `Inget förbund har uppgett ${FEWEST_SHOWN} berörda eller fler.`,
      en: `No förbund has stated ${FEWEST_SHOWN} affected persons or more.`,
    };
  const others = forbundCount - statements;
  const few =
    others > 0
      ? {
          sv: ` Ytterligare ${others} förbund har uppgett färre än ${FEWEST_SHOWN}, eller inget, och ingår inte.`,
          en: ` ${others} more förbund stated fewer than ${FEWEST_SHOWN}, or nothing, and ${others === 1 ? 'is' : 'are'} not included.`,
        }
      : { sv: '', en: '' };
  return {
    sv: `Summan av ${statements} förbunds egna uppgifter. Samma person kan ha räknats av flera förbund; överlappet är inte känt.${few.sv}`,
    en: `The sum of what ${statements} förbund stated. A person may have been counted by several förbund; the overlap is not known.${few.en}`,
  };
}
