import { categoryNames } from '../../catalogue';
import { eachOf, type Slices, type Text } from '../../platform';
import type { StoredCell } from '../intake/cell';
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

function shown({ n, sum, asked }: StoredCell): Text | string {
  if (asked === null) return `${sum} (n = ${n})`;
  return { sv: `${sum} (n = ${n}, ${asked} tillfrågade)`, en: `${sum} (n = ${n}, ${asked} asked)` };
}
