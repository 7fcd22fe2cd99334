import { isAnsweredByPersons, TOTAL, type MeasureKind, type MeasureVersion } from '../../catalogue';
import { NUMBER_FIELDS, WHOLE_FIELDS, type CellRow, type NumberField } from '../intake/cell';
import type { Findings } from './finding';
import { hasThousands, isRounded } from '../intake/read-number';
import { numbersOf } from '../intake/read-row';

/** The numbers of a cell in one form, whatever form the sender used. */
export interface CellNumbers {
  readonly n: number;
  /** Numerator, sum of the answers, count, or kronor. */
  readonly sum: number | bigint;
  readonly sumOfSquares: number | null;
  readonly asked: number | null;
  /** How far off the sum may be because a mean came with few decimals. */
  readonly sumTolerance: number;
}

/** The fields of each kind: all of the first list, and one of the alternatives. */
const FIELDS: Record<
  MeasureKind,
  { needs: readonly NumberField[]; either?: readonly (readonly [NumberField, NumberField])[] }
> = {
  SHARE: { needs: ['n', 'numerator'] },
  MEAN: {
    needs: ['n'],
    either: [
      ['sum', 'sumOfSquares'],
      ['mean', 'sd'],
    ],
  },
  INDEX: {
    needs: ['n'],
    either: [
      ['sum', 'sumOfSquares'],
      ['mean', 'sd'],
    ],
  },
  COUNT: { needs: ['count'] },
  AMOUNT: { needs: ['amount'] },
};

const MAY_BE_NEGATIVE: readonly NumberField[] = ['sum', 'mean', 'amount'];
const MAX_AMOUNT = 2n ** 63n - 1n;

/** The rules for one cell's numbers. Returns undefined when one is broken, and reports which. */
export function checkNumbers(row: CellRow, version: MeasureVersion, findings: Findings): CellNumbers | undefined {
  const fields = fieldsOf(version, row);
  const faults = NUMBER_FIELDS.filter((field) => checkField(field, row, fields, version, findings));
  if (faults.length > 0) return undefined;
  const counted = checkSums(row, version, findings);
  return counted && { ...counted, asked: row.asked ?? null };
}

type Sums = Omit<CellNumbers, 'asked'>;

function checkSums(row: CellRow, version: MeasureVersion, findings: Findings): Sums | undefined {
  const { n, sum } = numbersOf(row, version);
  switch (version.kind) {
    case 'SHARE':
      return checkShare(row, n ?? 0, findings);
    case 'COUNT':
    case 'AMOUNT':
      return { n: n ?? 0, sum: sum ?? 0, sumOfSquares: null, sumTolerance: 0 };
    default:
      return checkScale(row, n ?? 0, version, findings);
  }
}

/** How many were asked is said of all respondents together, by measures that persons answer. */
const tellsAsked = ({ dimension }: CellRow, version: MeasureVersion): boolean =>
  dimension === TOTAL && isAnsweredByPersons(version);

function fieldsOf(version: MeasureVersion, row: CellRow): readonly NumberField[] {
  const { needs, either } = FIELDS[version.kind];
  if (version.kind === 'AMOUNT') return version.perUnit ? ['amount', 'n'] : ['amount'];
  if (!either) return needs;
  const given = either.find((pair) => pair.some((field) => row[field] !== undefined && row[field] !== null));
  const pair = given ?? either[0] ?? [];
  // The standard deviation of one answer is undefined, so a cell with one answer may come without it.
  const withoutSd = (row.n ?? 0) <= 1 && (row.sd ?? null) === null;
  return [...needs, ...pair.filter((field) => !(field === 'sd' && withoutSd))];
}

/** Whether the field has a fault. */
function checkField(
  field: NumberField,
  row: CellRow,
  expected: readonly NumberField[],
  version: MeasureVersion,
  findings: Findings,
): boolean {
  const value = row[field] ?? null;
  const isExpected = expected.includes(field);
  const unreadable = row.unreadable?.[field];
  if (unreadable !== undefined) {
    if (WHOLE_FIELDS.includes(field) && hasThousands(unreadable)) {
      findings.add('THOUSANDS_SEPARATOR', row.row, {
        field,
        value: unreadable,
        plain: unreadable.replace(/[.,]/g, ''),
      });
    } else {
      const isCount = WHOLE_FIELDS.includes(field) && isRounded(unreadable);
      findings.add('NOT_A_NUMBER', row.row, { field, value: unreadable, ...(isCount && { rounded: unreadable }) });
    }
    return true;
  }
  if (value === null) {
    if (isExpected) findings.add('MISSING_NUMBER', row.row, { field });
    return isExpected;
  }
  if (field === 'asked') {
    if (!tellsAsked(row, version)) {
      findings.add('ASKED_NOT_HERE', row.row);
      return true;
    }
  } else if (!isExpected && !(field === 'sd' && expected.includes('mean'))) {
    findings.add('UNEXPECTED_NUMBER', row.row, { field, kind: version.kind });
    return true;
  }
  const fault = numberFault(field, value);
  if (fault) findings.add(fault, row.row, { field, value: String(value) });
  return fault !== undefined;
}

function numberFault(field: NumberField, value: number | bigint) {
  if (typeof value === 'bigint') return value > MAX_AMOUNT || value < -MAX_AMOUNT ? 'NUMBER_TOO_LARGE' : undefined;
  if (!Number.isFinite(value)) return 'NOT_A_NUMBER';
  if (value < 0 && !MAY_BE_NEGATIVE.includes(field)) return 'NEGATIVE_NUMBER';
  if (WHOLE_FIELDS.includes(field) && !Number.isInteger(value)) return 'FRACTIONAL_COUNT';
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? 'NUMBER_TOO_LARGE' : undefined;
}

function checkShare(row: CellRow, n: number, findings: Findings): Sums | undefined {
  const numerator = row.numerator ?? 0;
  if (numerator > n) {
    findings.add('NUMERATOR_EXCEEDS_N', row.row, { numerator, n });
    return undefined;
  }
  checkPercent(row, n > 0 ? (100 * numerator) / n : undefined, findings);
  return { n, sum: numerator, sumOfSquares: null, sumTolerance: 0 };
}

/** Compares with what has been printed: half is rounded up by some programs and to an even number by others. */
function checkPercent(row: CellRow, computed: number | undefined, findings: Findings): void {
  const { publishedPercent: published, unreadablePercent } = row;
  if (unreadablePercent !== undefined) findings.add('PUBLISHED_PERCENT_UNREAD', row.row, { value: unreadablePercent });
  if (!published || computed === undefined) return;
  const unit = 10 ** -published.decimals;
  if (Math.abs(published.value - computed) <= 0.5 * unit + ROUNDING) return;
  const shown = Number(computed.toFixed(published.decimals));
  findings.add('PUBLISHED_PERCENT_DIFFERS', row.row, { computed: shown, published: published.value });
}

/** Tolerance for the last binary digits of a sum of decimals. */
const ROUNDING = 1e-9;

function checkScale(row: CellRow, n: number, version: MeasureVersion, findings: Findings): Sums | undefined {
  const fromMean = row.mean !== undefined && row.mean !== null;
  const mean = fromMean ? row.mean : n > 0 ? (row.sum ?? 0) / n : 0;
  const sd = row.sd ?? 0;
  const sum = fromMean ? n * mean : (row.sum ?? 0);
  const sumOfSquares = fromMean ? Math.max(0, n - 1) * sd ** 2 + n * mean ** 2 : (row.sumOfSquares ?? 0);
  const min = version.scaleMin ?? -Infinity;
  const max = version.scaleMax ?? Infinity;
  if (n === 0) {
    if (sum === 0 && sumOfSquares === 0) return { n, sum, sumOfSquares, sumTolerance: 0 };
    findings.add('SUM_OF_SQUARES_IMPOSSIBLE', row.row, { n, sum, sumOfSquares });
    return undefined;
  }
  if (mean < min - ROUNDING || mean > max + ROUNDING) {
    findings.add('MEAN_OUTSIDE_SCALE', row.row, { mean, min, max });
    return undefined;
  }
  // Bhatia & Davis (2000): the variance of answers within [min, max] is at most (max − mean)(mean − min). One answer
  // has none.
  const largest = n > 1 ? n * Math.max(0, (max - mean) * (mean - min)) : 0;
  const spread = sumOfSquares - sum ** 2 / n;
  // Decimals may have been rounded before they were sent; whole numbers are exact.
  const fromSums = lastUnit(row.sumOfSquares) + 2 * Math.abs(mean) * lastUnit(row.sum);
  const slack =
    ROUNDING * Math.max(1, sumOfSquares) + (fromMean ? sdRounding(row.sd) * 2 * sd * n + sdRounding(row.sd) : fromSums);
  if (
    (fromMean && n === 1 && sd > 0) ||
    spread < -slack ||
    spread > largest + slack + (fromMean ? meanRounding(row.mean) * (max - min) * n : 0)
  ) {
    if (fromMean) {
      const limit = n > 1 ? Math.sqrt(largest / (n - 1)) : 0;
      findings.add('SD_IMPOSSIBLE', row.row, { sd, mean, limit: Number(limit.toPrecision(4)) });
    } else findings.add('SUM_OF_SQUARES_IMPOSSIBLE', row.row, { n, sum, sumOfSquares });
    return undefined;
  }
  return { n, sum, sumOfSquares, sumTolerance: fromMean ? n * meanRounding(row.mean) : 0 };
}

/** Half a unit in the last decimal that was sent: 3.2 may stand for anything from 3.15 to 3.25. */
function halfUnit(value: number | null | undefined): number {
  const decimals = String(value ?? 0).split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -Math.min(decimals, 12);
}
/** One unit in the last decimal of a number that has decimals; 0 for a whole one. */
function lastUnit(value: number | null | undefined): number {
  return value === null || value === undefined || Number.isInteger(value) ? 0 : 2 * halfUnit(value);
}

const meanRounding = halfUnit;
const sdRounding = halfUnit;
