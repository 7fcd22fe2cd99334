import { referenceDay, type Round } from '../../catalogue';
import type { Text } from '../../platform';
import type { Forbund } from '../../register';
import type { SeriesBreak } from './series';

/** Whether a förbund existed on the day that a round is of. */
export function existedIn({ existsFrom, existsUntil }: Forbund, round: Round): boolean {
  const day = referenceDay(round);
  return (existsFrom ?? '') <= day && (existsUntil ?? '9999') > day;
}

/**
 * Where a series of rounds meets the mergers that made a förbund: the first round after each, with the names of those
 * that went into it.
 */
export function mergersIn(rounds: readonly Round[], predecessors: readonly Forbund[]): SeriesBreak[] {
  return rounds.flatMap((before, index): SeriesBreak[] => {
    const earlier = rounds[index - 1];
    if (!earlier) return [];
    const gone = predecessors.filter((one) => existedIn(one, earlier) && !existedIn(one, before));
    if (gone.length === 0) return [];
    return [{ kind: 'MERGER', before, reason: reasonOf(gone) }];
  });
}

/**
 * Why a förbund is not the same in two rounds: those that were merged into it between their days. Undefined when it is.
 *
 * @param predecessors those that were merged into it directly
 */
export function mergerBetween(from: Round, to: Round, predecessors: readonly Forbund[]): Text | undefined {
  const gone = predecessors.filter(
    ({ existsUntil }) => existsUntil !== null && existsUntil > referenceDay(from) && existsUntil <= referenceDay(to),
  );
  return gone.length > 0 ? reasonOf(gone) : undefined;
}

function reasonOf(gone: readonly Forbund[]): Text {
  const names = gone.map(({ name }) => name).join(', ');
  return {
    sv: `Sammanslagning: ${names} ingår i förbundet från och med omgången.`,
    en: `Merger: ${names} are part of the förbund from this round on.`,
  };
}
