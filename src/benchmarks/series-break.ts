import type { MeasureVersion, Round } from '../catalogue/catalogue';
import { SamnavError } from '../platform/result';

/** No comparison may cross a break: the numbers on its two sides do not measure the same thing. */
export function refuseAcrossBreak(from: MeasureVersion, to: MeasureVersion, fromRound: Round, toRound: Round): void {
  const between = to.measure.versions.filter((v) => v.version > from.version && v.version <= to.version);
  const broken = between.find((v) => !v.comparableWithPrevious);
  if (!broken) return;
  const reason = broken.breakReasonSv ?? broken.definitionSv;
  throw new SamnavError('SERIES_BREAK', { from: fromRound.code, to: toRound.code, reason });
}
