import { TOTAL } from '../../catalogue';
import { FEWEST_OTHERS } from './check-peers';
import { shown } from './doubts';
import { placeArgs, type Figure } from '../intake/submitted-figure';
import type { Findings } from './finding';
import { amountOf, comparedAs, pastPlace, type Past } from './past-figure';

/**
 * Counts and kronor have no sampling error; a check can find another unit, and thousands of kronor are off by a
 * thousand.
 */
const FACTOR = 10;
/** Small counts can change tenfold by chance. */
const SMALLEST_LARGE = 100;

/**
 * Finds counts and kronor that are ten times what they were, or a tenth of it, and totals that are that far beyond all
 * other förbund.
 */
export function checkAmounts(figures: readonly Figure[], { own, others }: Past, findings: Findings): void {
  for (const figure of figures) {
    const { version, categoryId, dimension, row } = figure;
    if (comparedAs(version) !== 'AMOUNT') continue;
    const value = amountOf(version, figure);
    if (value === null) continue;
    const earlier = own.get(pastPlace(version.measure.key, categoryId));
    const before = earlier && amountOf(version, earlier);
    if (earlier && typeof before === 'number') {
      if (differsTenfold(value, before))
        findings.add('AMOUNT_TENFOLD', row, {
          ...placeArgs(figure),
          value: shown(value),
          before: shown(before),
          round: earlier.round,
        });
      // The förbund's own earlier amount says more than other förbund's.
      continue;
    }
    const family = dimension === TOTAL ? others.get(version.measure.key) : undefined;
    const amounts = (family?.cells ?? []).flatMap((cell) => amountOf(version, cell) ?? []);
    if (!family || amounts.length < FEWEST_OTHERS) continue;
    const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
    const beyond = value > high ? differsTenfold(value, high) : value < low && differsTenfold(value, low);
    if (beyond)
      findings.add('AMOUNT_FAR_FROM_OTHERS', row, {
        measure: version.measure.code,
        value: shown(value),
        low: shown(low),
        high: shown(high),
        others: amounts.length,
        round: family.round,
      });
  }
}

/** Whether one of two amounts is ten times the other, or they have different signs, and the larger is not small. */
function differsTenfold(a: number, b: number): boolean {
  const [small, large] = Math.abs(a) < Math.abs(b) ? [a, b] : [b, a];
  return (
    Math.abs(large) >= SMALLEST_LARGE &&
    (Math.sign(small) !== Math.sign(large) || Math.abs(large) >= FACTOR * Math.abs(small))
  );
}
