import type { MeasureVersion } from '../../catalogue';
import { FEWEST_OTHERS } from './check-peers';
import { comparableVersions, type Past } from './past-figure';
import type { RoundTotals } from './published-totals.store';

/**
 * The figures of others to compare a förbund's with: for each measure, their totals in the newest round that has enough
 * of them.
 *
 * @param totals the public totals of the rounds that are near enough, oldest first
 * @param versions the measure versions to compare
 */
export function othersAmong(
  totals: readonly RoundTotals[],
  versions: Iterable<MeasureVersion>,
  forbundId: number,
): Past['others'] {
  const alike = new Map<number, Set<number>>();
  for (const version of versions) {
    const keys = alike.get(version.measure.key) ?? new Set();
    for (const { key } of comparableVersions(version)) keys.add(key);
    alike.set(version.measure.key, keys);
  }
  const newestFirst = [...totals].reverse();
  return new Map(
    [...alike].flatMap(([measure, keys]) => {
      for (const { round, byVersion } of newestFirst) {
        const cells = [...keys].flatMap((key) => byVersion.get(key) ?? []);
        const others = cells.filter((cell) => cell.forbundId !== forbundId);
        if (others.length >= FEWEST_OTHERS) return [[measure, { round, cells: others }] as const];
      }
      return [];
    }),
  );
}
