import type { Db } from '../../database';
import { eachOf, inSlices, letOthersIn, slicesOf, type Slices } from '../../platform';
import type { StoredCell } from '../intake/cell';
import { checkAmounts } from './check-amounts';
import { checkAsked } from './check-asked';
import { checkCoverage } from './check-coverage';
import { doubtsOfHistory } from './check-history';
import { doubtsOfPeers } from './check-peers';
import { doubtsOfRespondents } from './check-respondents';
import { checkRules, totalsOf } from './check-rules';
import { reportDoubts, type Doubt } from './doubts';
import { toFigures, toStoredCell, type Figure, type Occasion } from '../intake/submitted-figure';
import type { Findings } from './finding';
import { readPast } from './past.store';
import { byPlace, cellKey, sameCell } from '../versions/plan-cell-changes';

/**
 * Checks whether well-formed figures are plausible: against the förbund's own earlier ones, against those that others
 * have published, and against one another. Only what a version adds, changes or removes is checked.
 *
 * @param figures every figure that the version would have
 * @param lastSentCells the cells that were sent before it
 */
export async function checkBeyondForm(
  db: Db,
  occasion: Occasion,
  { figures, lastSentCells }: { readonly figures: readonly Figure[]; readonly lastSentCells: readonly StoredCell[] },
  findings: Findings,
): Promise<void> {
  const changed = await inSlices(changedAmong(figures, lastSentCells));
  const past = await readPast(db, occasion, changed);
  // For hundreds of thousands of figures each step takes so long that other requests must have their turn.
  const doubts: Doubt[] = [];
  for await (const some of slicesOf(changed, TESTED_AT_A_TIME)) doubts.push(...doubtsOfHistory(some, past));
  for (const doubt of doubtsOfRespondents(changed, past)) doubts.push(doubt);
  await letOthersIn();
  reportDoubts([...doubts, ...doubtsOfPeers(changed, past)], findings);
  await letOthersIn();
  checkAmounts(changed, past, findings);
  await letOthersIn();
  const news = new Set(changed);
  await letOthersIn();
  checkCoverage(figures, news, findings);
  checkAsked(figures, news, findings);
  await letOthersIn();
  const { catalogue } = occasion;
  const rules = catalogue.measureRules;
  checkRules(rules, totalsOf(rules, figures, news, takenAway(figures, lastSentCells, occasion)), findings);
}

/** Exact tests are the most expensive check of a figure: some tenths of a millisecond each. */
const TESTED_AT_A_TIME = 100;

/** The figures that are new or changed. */
export function* changedAmong(
  figures: readonly Figure[],
  lastSentCells: readonly StoredCell[],
): Slices<readonly Figure[]> {
  if (lastSentCells.length === 0) return figures;
  const lastSent = yield* byPlace(lastSentCells);
  const changed: Figure[] = [];
  yield* eachOf(figures, (figure) => {
    const cell = toStoredCell(figure);
    const known = lastSent.get(cellKey(cell));
    if (!known || !sameCell(known, cell)) changed.push(figure);
  });
  return changed;
}

/** The measures that had a total and would lose it. */
function takenAway(figures: readonly Figure[], lastSentCells: readonly StoredCell[], { catalogue, own }: Occasion) {
  const total = catalogue.totalCategory.key;
  const measuresWithTotal = new Set(
    figures.flatMap(({ version, categoryId }) => (categoryId === total ? version : [])),
  );
  return toFigures(
    lastSentCells.filter(({ categoryId }) => categoryId === total),
    { catalogue, own },
    () => 0,
  ).flatMap(({ version }) => (measuresWithTotal.has(version) ? [] : version));
}
