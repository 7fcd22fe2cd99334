import type { MeasureVersion, Round } from '../../catalogue';
import { SamnavError } from '../../platform';

/**
 * The first version after one, up to another, that cannot be compared with what was before it; also one that no round
 * asked for used.
 */
export function breakBetween(from: MeasureVersion, to: MeasureVersion): MeasureVersion | undefined {
  return to.measure.versions.find(
    (one) => one.version > from.version && one.version <= to.version && !one.comparableWithPrevious,
  );
}

/** No comparison may cross a break: the numbers on its two sides do not measure the same thing. */
export function refuseAcrossBreak(from: MeasureVersion, to: MeasureVersion, fromRound: Round, toRound: Round): void {
  const broken = breakBetween(from, to);
  if (!broken) return;
  const { breakReasonSv, breakReasonEn, definitionSv, definitionEn } = broken;
  const reason = { sv: breakReasonSv ?? definitionSv, en: breakReasonEn ?? definitionEn };
  throw new SamnavError('SERIES_BREAK', { from: fromRound.code, to: toRound.code, reason });
}
