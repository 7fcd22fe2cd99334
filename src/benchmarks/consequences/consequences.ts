import type { Catalogue, MeasureVersion } from '../../catalogue';
import { isSmall } from '../../disclosure';
import { countedOf, valueOf, type Numbers, type PublicCell, type UnitKind } from '../../releases';
import { sameCell } from '../../submissions';
import { ownCategories } from '../figures/own-category';
import type { Category } from '../family/category-words';

/** Why it cannot be said what a county or the nation would have. */
export const UNTOLD_REASONS = ['NOTHING_RELEASED', 'TOTAL_WITHHELD', 'OWN_WITHHELD'] as const;
export type UntoldReason = (typeof UNTOLD_REASONS)[number];

/** A figure as the public sees it, or would. */
export interface PublicFigure {
  readonly status: 'PUBLISHED' | 'SUPPRESSED' | 'MISSING';
  readonly value: number | null;
  readonly n: number | null;
  /** Förbund behind it, and how many there are; null where nothing says. */
  readonly unitsReporting: number;
  readonly unitsExisting: number | null;
}

type Units = Pick<PublicFigure, 'unitsReporting' | 'unitsExisting'>;

export interface Consequence {
  readonly unitKind: UnitKind;
  readonly version: MeasureVersion;
  readonly categoryId: number;
  readonly now: PublicFigure;
  /** Null when it cannot be said; `untold` says why. */
  readonly then: PublicFigure | null;
  readonly untold: UntoldReason | null;
  /** How the förbund stands against the nation by its total; null for others. */
  readonly categoryNow: Category | null;
  readonly categoryThen: Category | null;
}

/** A cell of the förbund's own, planned or released. */
export interface OwnCell extends Numbers {
  readonly measureVersionId: number;
  readonly categoryId: number;
}

export interface Situation {
  readonly forbundId: number;
  /** What is public around the förbund. */
  readonly shown: readonly PublicCell[];
  /** The förbund's own figures behind what is public of it: what repeats them changes nothing. */
  readonly released: readonly OwnCell[];
  readonly planned: readonly OwnCell[];
}

const OWN: Units = { unitsReporting: 1, unitsExisting: 1 };
const NOBODY: Units = { unitsReporting: 0, unitsExisting: null };
const missing = (units: Units): PublicFigure => ({ status: 'MISSING', value: null, n: null, ...units });

/**
 * What the public would see, were a förbund's planned figures released and nothing else changed.
 *
 * It is made of published cells and the förbund's own, and of nothing else: what is withheld of others, or would be, is
 * not in it, however often it is asked (docs/adr/0021). So "then" follows the rule for small numbers only, and
 * protection of others may withhold more.
 */
export function consequencesOf(situation: Situation, catalogue: Catalogue): Consequence[] {
  const { forbundId, shown, released, planned } = situation;
  const mine = shown.filter(({ unitKind, unitId }) => unitKind === 'FORBUND' && unitId === forbundId);
  const [publicOwn, behind, next] = [byPlace(mine), byPlace(released), byPlace(planned)];
  const totals = new Map(
    (['COUNTY', 'NATION'] as const).map((kind) => [kind, byPlace(shown.filter(({ unitKind }) => unitKind === kind))]),
  );
  const wholes = shown.filter(({ categoryId }) => categoryId === catalogue.totalCategory.key);
  const hasCounty = (totals.get('COUNTY')?.size ?? 0) > 0;
  return [...new Set([...next.keys(), ...publicOwn.keys()])].flatMap((place) => {
    const cell = next.get(place) ?? publicOwn.get(place);
    const version = catalogue.measureVersions.get(cell?.measureVersionId ?? -1);
    if (!cell || !version || isUnchanged(behind.get(place), next.get(place))) return [];
    const { categoryId } = cell;
    const own = publicOwn.get(place);
    const after = next.get(place);
    const base = { version, categoryId };
    const [now, then] = [publicFigure(version, own), after ? ruledFigure(version, after, OWN) : missing(NOBODY)];
    const found: Consequence[] = [];
    const isTotal = categoryId === catalogue.totalCategory.key;
    const nation = totalAfter(version, totals.get('NATION')?.get(place), own, after);
    if (!isSameFigure(now, then)) {
      const stand = isTotal ? ownCategories(version, forbundId, wholes, { own: after, nation: nation.numbers }) : null;
      const categories = { categoryNow: stand?.now ?? null, categoryThen: stand?.then ?? null };
      found.push({ unitKind: 'FORBUND', ...base, now, then, untold: null, ...categories });
    }
    // An insats has no figure above its förbund; the kinds of insatser have, which are not told of here.
    if (!catalogue.categories.has(categoryId)) return found;
    for (const unitKind of hasCounty ? (['COUNTY', 'NATION'] as const) : (['NATION'] as const)) {
      const total = totals.get(unitKind)?.get(place);
      const { figure, untold } = totalAfter(version, total, own, after);
      const before = publicFigure(version, total);
      if (figure && isSameFigure(before, figure)) continue;
      found.push({ unitKind, ...base, now: before, then: figure, untold, categoryNow: null, categoryThen: null });
    }
    return found;
  });
}

interface TotalAfter {
  readonly figure: PublicFigure | null;
  readonly numbers: Numbers | null;
  readonly untold: UntoldReason | null;
}

/** A published total with the förbund's own figure exchanged. */
function totalAfter(
  version: MeasureVersion,
  total: PublicCell | undefined,
  own: PublicCell | undefined,
  after: Numbers | undefined,
): TotalAfter {
  const untold = (reason: UntoldReason): TotalAfter => ({ figure: null, numbers: null, untold: reason });
  if (!total) return untold('NOTHING_RELEASED');
  const whole = numbersOf(total);
  if (!whole) return untold('TOTAL_WITHHELD');
  const part = own && numbersOf(own);
  if (own && !part) return untold('OWN_WITHHELD');
  const numbers = {
    n: whole.n - (part?.n ?? 0) + (after?.n ?? 0),
    sum: exchange(whole.sum, part?.sum, after?.sum) ?? '0',
    sumOfSquares: exchange(whole.sumOfSquares, part?.sumOfSquares, after?.sumOfSquares),
  };
  const units = {
    unitsReporting: total.unitsReporting - Number(own !== undefined) + Number(after !== undefined),
    unitsExisting: total.unitsExisting,
  };
  return { figure: ruledFigure(version, numbers, units), numbers, untold: null };
}

/** whole − part + next, exactly where all are whole numbers. */
function exchange(whole: string | null, part: string | null | undefined, next: string | null | undefined) {
  if (whole === null) return null;
  const terms = [whole, part ?? '0', next ?? '0'] as const;
  if (terms.every((term) => /^-?\d+$/.test(term))) {
    const [all, less, more] = terms.map(BigInt) as [bigint, bigint, bigint];
    return String(all - less + more);
  }
  const [all, less, more] = terms.map(Number) as [number, number, number];
  return String(all - less + more);
}

const numbersOf = ({ n, sum, sumOfSquares }: PublicCell): Numbers | undefined =>
  n === null || sum === null ? undefined : { n, sum, sumOfSquares };

function publicFigure(version: MeasureVersion, cell: PublicCell | undefined): PublicFigure {
  if (!cell) return missing(NOBODY);
  const numbers = numbersOf(cell);
  return numbers ? published(version, numbers, cell) : suppressed(cell);
}

/** As the rule for small numbers would have it; the same rule as a release uses. */
function ruledFigure(version: MeasureVersion, numbers: Numbers, units: Units): PublicFigure {
  const isWithheld = isSmall(version, countedOf(numbers));
  return isWithheld ? suppressed(units) : published(version, numbers, units);
}

function published(version: MeasureVersion, numbers: Numbers, { unitsReporting, unitsExisting }: Units): PublicFigure {
  return { status: 'PUBLISHED', value: valueOf(version, numbers), n: numbers.n, unitsReporting, unitsExisting };
}

const suppressed = ({ unitsReporting, unitsExisting }: Units): PublicFigure => ({
  status: 'SUPPRESSED',
  value: null,
  n: null,
  unitsReporting,
  unitsExisting,
});

const isSameFigure = (a: PublicFigure, b: PublicFigure): boolean =>
  a.status === b.status && a.value === b.value && a.n === b.n;

const isUnchanged = (before: OwnCell | undefined, after: OwnCell | undefined): boolean =>
  before && after ? sameCell(before, after) : before === after;

const byPlace = <T extends { readonly measureVersionId: number; readonly categoryId: number }>(cells: readonly T[]) =>
  new Map(cells.map((cell) => [`${cell.measureVersionId}/${cell.categoryId}`, cell]));
