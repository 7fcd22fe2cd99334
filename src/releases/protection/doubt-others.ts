import { RULES, type Cell, type Relation } from '../../disclosure';

/**
 * A category of counts that holds everybody tells what each of them is, however many they are. So it is not the number
 * in it that must be in doubt, but that there is nobody in the others: in one of them there could be a quarter.
 *
 * That is asked of the category in which there are most people elsewhere, for there protection finds company.
 */
export function doubtOthers(cells: Map<string, Cell>, relations: Iterable<Relation>): void {
  const elsewhere = new Map<string, number>();
  for (const { key, n } of cells.values()) elsewhere.set(categoryOf(key), (elsewhere.get(categoryOf(key)) ?? 0) + n);
  const peopleIn = ({ key }: Cell) => elsewhere.get(categoryOf(key)) as number;
  for (const { total, parts } of [...relations]) {
    const whole = cells.get(total) as Cell;
    const split = parts.map((key) => cells.get(key) as Cell);
    const full = split.find(({ unsafe, n }) => unsafe && n > 0 && n === whole.n);
    const [other] = split.filter(({ n, fate }) => n === 0 && fate === 'OPEN').sort((a, b) => peopleIn(b) - peopleIn(a));
    if (!full || !other || splitsUnits(whole, full)) continue;
    const doubt = Math.max(1, Math.ceil(RULES.extremeMargin * full.n));
    cells.set(full.key, { ...full, doubt: 0 });
    cells.set(other.key, { ...other, unsafe: true, doubt: Math.max(doubt, other.doubt ?? 0) });
  }
}

/** The category in the key of a figure: round/measure/kind/unit/category=who. */
const categoryOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1).split('=')[0] as string;

/** Whether a sum is over units and not over categories: a county of one förbund holds everybody in it. */
const splitsUnits = (whole: Cell, part: Cell): boolean => categoryOf(whole.key) === categoryOf(part.key);
