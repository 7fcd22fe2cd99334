import { categoryNames } from '../../catalogue';
import { eachOf, type Slices } from '../../platform';
import type { CheckedCell } from '../checks/check-cells';
import type { Occasion } from '../intake/submitted-figure';
import type { Findings } from '../checks/finding';
import type { CellChanges } from './plan-cell-changes';

/** Reports which stored values are replaced: old beside new. */
export function* reportChanges(
  changes: CellChanges,
  cells: readonly CheckedCell[],
  { catalogue, own }: Pick<Occasion, 'catalogue' | 'own'>,
  findings: Findings,
): Slices<void> {
  if (changes.changed.length === 0 && changes.removed.length === 0) return;
  const rows = new Map<string, CheckedCell>();
  if (changes.changed.length > 0)
    yield* eachOf(cells, (cell) => rows.set(`${cell.version.key}/${cell.categoryId}`, cell));
  const shown = (cell: { n: number; sum: string }) => `${cell.sum} (n = ${cell.n})`;
  yield* eachOf(changes.changed, ({ before, after }) => {
    const cell = rows.get(`${after.measureVersionId}/${after.categoryId}`);
    if (!cell) return;
    const { dimension, category, version, row } = cell;
    findings.add('VALUE_CHANGED', row, {
      measure: version.measure.code,
      dimension,
      category,
      old: shown(before),
      new: shown(after),
    });
  });
  yield* eachOf(changes.removed, (gone) => {
    const measure = catalogue.measureVersions.get(gone.measureVersionId)?.measure.code ?? '';
    const place = categoryNames(catalogue, own, gone.categoryId);
    findings.add('VALUE_REMOVED', 0, { measure, ...place, old: shown(gone) });
  });
}
