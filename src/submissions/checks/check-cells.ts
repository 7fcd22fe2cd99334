import {
  categoryOf,
  INTERVENTION,
  isAskedOf,
  LOCAL_GROUP,
  ownCategory,
  runsInRound,
  TOTAL,
  versionAt,
  type MeasureVersion,
} from '../../catalogue';
import { isPersonalIdentityNumber } from '../../platform';
import { NUMBER_FIELDS, type CellRow, type StoredCell } from '../intake/cell';
import { measureOf } from '../intake/read-row';
import { checkNumbers, type CellNumbers } from './check-numbers';
import { SplitSums, type SizeBefore } from './check-splits';
import type { Figure, Occasion } from '../intake/submitted-figure';
import { Findings } from './finding';
import { isSmall } from '../../disclosure';

/** The förbund and round that the cells must concern. */
export interface CheckContext extends Occasion {
  readonly organisationNumber: string | null;
  readonly forbundName: string;
  /** The measures the submission says it covers; undefined means those it contains. */
  readonly scope: readonly string[] | undefined;
}

export interface CheckedCell extends CellNumbers, Figure {
  readonly sum: number | bigint;
  readonly n: number;
  readonly sumOfSquares: number | null;
  readonly asked: number | null;
  /** Whether it repeats what was sent before. */
  readonly stands: boolean;
}

/**
 * Checks the rows of a submission one by one, and then their sums. All are checked before anything is stored: a förbund
 * corrects a file once, not once per error. Only the place of each row is kept, so that a file need not fit in memory.
 */
export class CellChecker {
  readonly findings = new Findings();
  /** Measure version → category → the row that had it. */
  private readonly places = new Map<number, Map<number, number>>();
  private readonly incomplete = new Set<string>();
  private readonly sums = new SplitSums();

  constructor(private readonly context: CheckContext) {}

  /**
   * The cell of a row; undefined when the row is none, which a finding explains. The cell is usable only when no
   * finding is an error.
   * @param standing the figure sent before that the row repeats, if it does: it is accepted as it is
   */
  check(row: CellRow, standing?: Figure): CheckedCell | undefined {
    const { findings, context } = this;
    const place = checkPlace(row, standing, context, findings);
    // Each row gets all its findings: its figure can be impossible, and its place taken as well.
    const numbers = place && (place.numbers ?? checkNumbers(row, place.version, findings));
    if (place?.categoryId === undefined) {
      const measure = inCapitals(row.measure, (code) => context.catalogue.measures.has(code)) ?? row.measure;
      this.incomplete.add(place?.version.measure.code ?? measure);
      return undefined;
    }
    const { version, categoryId } = place;
    const { dimension, category } = row;
    const measure = version.measure.code;
    const rows = this.places.get(version.key) ?? new Map<number, number>();
    this.places.set(version.key, rows);
    const other = rows.get(categoryId);
    if (other !== undefined) findings.add('DUPLICATE_CELL', row.row, { measure, dimension, category, other });
    else rows.set(categoryId, row.row);
    if (!numbers || other !== undefined) return undefined;
    const cell = checkedCell(row, place, categoryId, numbers);
    if (isSmall(version, numbers)) findings.add('SMALL_NUMBER', row.row, { measure, dimension, category });
    this.sums.add(cell);
    return cell;
  }

  /** Call it when there are no more rows. */
  finish(sizeBefore: SizeBefore): void {
    this.sums.compare(this.incomplete, sizeBefore, this.findings);
  }

  /** Whether a row had that place. */
  has({ measureVersionId, categoryId }: Pick<StoredCell, 'measureVersionId' | 'categoryId'>): boolean {
    return this.places.get(measureVersionId)?.has(categoryId) ?? false;
  }

  /** Keys of the measure versions in the rows. */
  get measureVersions(): number[] {
    return [...this.places.keys()];
  }
}

/** The cell of a row that has been found good before: nothing is recorded about it. */
export function cellAgain(row: CellRow, standing: Figure | undefined, context: CheckContext): CheckedCell | undefined {
  const findings = new Findings();
  const place = checkPlace(row, standing, context, findings);
  const numbers = place && (place.numbers ?? checkNumbers(row, place.version, findings));
  return place?.categoryId === undefined || !numbers ? undefined : checkedCell(row, place, place.categoryId, numbers);
}

function checkedCell(
  { row, dimension, category }: CellRow,
  { version, numbers: sentBefore }: Place,
  categoryId: number,
  numbers: CellNumbers,
): CheckedCell {
  return { row, version, dimension, category, categoryId, stands: sentBefore !== undefined, ...numbers };
}

/** The code with the right case, where only the case of its letters is wrong. */
function inCapitals(code: string, isKnown: (code: string) => boolean): string | undefined {
  const meant = code.toUpperCase();
  return meant !== code && isKnown(meant) ? meant : undefined;
}

/**
 * The place of a row; without a category when the row names none that exists. Undefined when its measure or dimension
 * is unknown.
 */
interface Place {
  readonly version: MeasureVersion;
  readonly categoryId: number | undefined;
  /** The numbers sent before that the row repeats. */
  readonly numbers?: CellNumbers;
}

function checkPlace(
  row: CellRow,
  standing: Figure | undefined,
  context: CheckContext,
  findings: Findings,
): Place | undefined {
  const { round } = context;
  if (holdsPersonalData(row)) {
    // Findings give only the place: repeating the number in a report would spread it.
    findings.add('PERSONAL_IDENTITY_NUMBER', row.row);
    return undefined;
  }
  if (row.forbund !== undefined && row.forbund !== context.organisationNumber && row.forbund !== context.forbundName) {
    findings.add('OTHER_FORBUND', row.row, { forbund: row.forbund });
    return undefined;
  }
  if (row.round !== undefined && row.round !== round.code) {
    findings.add('OTHER_ROUND', row.row, { found: row.round, round: round.code });
    return undefined;
  }
  if (standing && isInScope(standing.version.measure.code, context)) {
    const { version, categoryId, n, sum, sumOfSquares, asked } = standing;
    return { version, categoryId, numbers: { n, sum, sumOfSquares, asked, sumTolerance: 0 } };
  }
  const version = versionOf(row, context, findings);
  return version && { version, categoryId: categoryIdOf(row, version, context, findings) };
}

const isInScope = (measure: string, { scope }: CheckContext): boolean => scope?.includes(measure) ?? true;

function holdsPersonalData(row: CellRow): boolean {
  const { measure, dimension, category, question, respondentGroup, forbund, round } = row;
  const texts = [
    measure,
    dimension,
    category,
    question,
    respondentGroup,
    forbund,
    round,
    ...Object.values(row.unreadable ?? {}),
  ];
  // A person's number in a column of figures is positive, and larger than any figure of a förbund.
  for (const value of NUMBER_FIELDS.map((field) => row[field]))
    if (value && value >= 1e8) texts.push(String(value).replace(/[.].*/, '').padStart(10, '0'));
  return texts.some((text) => text !== undefined && text.length >= 10 && isPersonalIdentityNumber(text));
}

function versionOf(row: CellRow, context: CheckContext, findings: Findings): MeasureVersion | undefined {
  const { catalogue, round } = context;
  const measure = measureOf(row, catalogue);
  if (row.measure === '' && !measure) {
    findings.add(row.question ? 'UNKNOWN_QUESTION' : 'MISSING_NUMBER', row.row, {
      question: row.question ?? '',
      field: 'measure',
    });
    return undefined;
  }
  if (!measure) {
    const meant = inCapitals(row.measure, (code) => catalogue.measures.has(code));
    findings.add('UNKNOWN_MEASURE', row.row, { measure: row.measure, ...(meant && { meant }) });
    return undefined;
  }
  if (!isInScope(measure.code, context)) {
    findings.add('OUTSIDE_SCOPE', row.row, { measure: measure.code });
    return undefined;
  }
  const version = versionAt(measure, round);
  if (!version) {
    findings.add('MEASURE_NOT_IN_ROUND', row.row, { measure: measure.code, round: round.code });
    return undefined;
  }
  const group = row.respondentGroup;
  const known = group === undefined || isAskedOf(catalogue, version, group);
  if (!known) findings.add('UNKNOWN_RESPONDENT_GROUP', row.row, { group: group ?? '', measure: measure.code });
  return known ? version : undefined;
}

function categoryIdOf(
  row: CellRow,
  version: MeasureVersion,
  context: CheckContext,
  findings: Findings,
): number | undefined {
  const { dimension, category } = row;
  if (dimension === TOTAL && category === TOTAL) return context.catalogue.totalCategory.key;
  if (!version.dimensions.includes(dimension)) {
    const meant = inCapitals(dimension, (code) => code === TOTAL || version.dimensions.includes(code));
    findings.add('UNKNOWN_DIMENSION', row.row, { dimension, measure: version.measure.code, ...(meant && { meant }) });
    return undefined;
  }
  const known = categoryOf(context.catalogue, dimension, category);
  if (known) return known.key;
  const own = ownCategory(context.own, dimension, category);
  if (own && (dimension !== LOCAL_GROUP || runsInRound(own, context.round))) return own.key;
  if (own) findings.add('LOCAL_GROUP_NOT_THEN', row.row, { group: category, round: context.round.code });
  else if (dimension === INTERVENTION) findings.add('UNKNOWN_INTERVENTION', row.row, { intervention: category });
  else if (dimension === LOCAL_GROUP) findings.add('UNKNOWN_LOCAL_GROUP', row.row, { group: category });
  else findings.add('UNKNOWN_CATEGORY', row.row, { category, dimension });
  return undefined;
}
