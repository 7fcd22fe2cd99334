import type { MeasureVersion } from '../../catalogue';
import { ReleasedValue, responseOf, type Numbers } from '../../releases';
import { exactSum, sumOfAmounts } from '../../statistics';

/**
 * The value of several förbund taken as one, such as the parts of a merged one before the merger. Exact, since cells
 * and not percentages are stored, for every kind of measure. A part that is withheld makes the sum withheld, and one
 * that did not report makes it missing: half a förbund is not the förbund.
 */
export function sumOfParts(version: MeasureVersion, parts: readonly (ReleasedValue | undefined)[]): ReleasedValue {
  const coverage = {
    unitsReporting: parts.filter((part) => part !== undefined).length,
    unitsExisting: parts.length,
    respondents: null,
  };
  const withheld = parts.filter((part) => part?.status === 'SUPPRESSED').length;
  if (withheld > 0) return ReleasedValue.withheld(version, coverage, withheld);
  const shown = parts.flatMap((part) => (part?.published ? [part] : []));
  if (shown.length < parts.length) return ReleasedValue.missing(version, parts.length);
  const numbers = addNumbers(
    version,
    shown.flatMap(({ published }) => published?.numbers ?? []),
  );
  const origins = new Set(shown.map(({ origin }) => origin));
  const origin = origins.size > 1 ? 'MIXED' : ([...origins][0] ?? null);
  const [release = null] = shown.map((part) => part.release);
  const response = responseOf(...shown.flatMap((part) => part.coverage.response ?? []));
  return ReleasedValue.sumOf(version, numbers, { ...coverage, respondents: numbers.n, response }, origin, release);
}

/**
 * The same, made of the parts that are published when some are: PARTIAL, with how many of the parts it rests on. It is
 * shown beside whole figures and compared with none.
 */
export function sumOfShownParts(version: MeasureVersion, parts: readonly (ReleasedValue | undefined)[]): ReleasedValue {
  const whole = sumOfParts(version, parts);
  const shown = parts.flatMap((part) => (part?.published ? [part] : []));
  if (whole.published || shown.length === 0) return whole;
  const sum = sumOfParts(version, shown);
  if (!sum.published) return whole;
  const { numbers } = sum.published;
  const { response } = sum.coverage;
  const coverage = { unitsReporting: shown.length, unitsExisting: parts.length, respondents: numbers.n, response };
  return ReleasedValue.partOf(
    version,
    numbers,
    coverage,
    sum.origin,
    sum.release,
    whole.disclosure?.cellsWithheld ?? 0,
  );
}

/** Kronor are added as whole numbers, which may be larger than a double holds. */
function addNumbers({ kind }: MeasureVersion, all: readonly Numbers[]): Numbers {
  const total = (values: readonly (string | null)[]) => String(exactSum(values.map(Number)));
  return {
    n: exactSum(all.map(({ n }) => n)),
    sum: kind === 'AMOUNT' ? String(sumOfAmounts(all.map(({ sum }) => BigInt(sum)))) : total(all.map(({ sum }) => sum)),
    sumOfSquares: all.some(({ sumOfSquares }) => sumOfSquares === null)
      ? null
      : total(all.map(({ sumOfSquares }) => sumOfSquares)),
  };
}
