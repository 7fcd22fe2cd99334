import { MOST_ROWS } from '../../guards';
import {
  isPersonalIdentityNumber,
  readCsv,
  SamnavError,
  type CsvFault,
  type CsvRow,
  type Headers,
} from '../../platform';
import { INTERVENTION, LOCAL_GROUP, TOTAL } from '../../catalogue';
import { hyphenated } from '../../register';
import type { CellRow, NumberField } from './cell';
import type { Findings } from '../checks/finding';
import { parseCount, parseDecimal, parseKronor, parsePercent } from './read-number';

/** The columns of a results file, with the accepted headers of each, Swedish and English. */
export const RESULT_COLUMNS: Headers = {
  measure: ['mått', 'matt', 'måttkod', 'measure_code'],
  question: ['question_sv', 'fråga', 'fraga'],
  dimension: ['redovisning', 'indelning'],
  category: ['kategori'],
  intervention: ['insats', 'insatskod'],
  local_group: ['lokusgrupp', 'lokusgruppkod'],
  n: ['antal_svarande', 'svarande', 'respondents'],
  numerator: ['täljare', 'taljare'],
  sum: ['summa'],
  sum_of_squares: ['kvadratsumma'],
  mean: ['medelvärde', 'medelvarde', 'medel'],
  sd: ['standardavvikelse'],
  count: ['antal'],
  amount: ['belopp', 'kronor', 'sek'],
  asked: ['antal_tillfrågade', 'antal_tillfragade', 'tillfrågade', 'tillfragade'],
  forbund: ['förbund', 'samordningsförbund'],
  organisation_number: ['organisationsnummer', 'orgnr'],
  round: ['omgång', 'omgang', 'mätomgång', 'matomgang', 'år'],
  respondent_group: ['svarandegrupp'],
  published_percent: ['redovisad_procent', 'procent', 'percent'],
  measure_name: ['måttets_namn', 'mattets_namn'],
  category_name: ['kategorins_namn'],
  fill_in: ['fyll_i'],
};

/**
 * A small batch: objects that live through a garbage collection count as old, and old garbage grows to several times
 * the live data. Still large enough for a statement of the database.
 */
const ROWS_AT_A_TIME = 500;

/** Characters that a report quotes of a field: enough to find it by, not a whole paragraph. */
const LONGEST_QUOTE = 40;

/** Beyond this number, columns are named by their position. */
const MOST_NAMED = 50;

type Complaint = (findings: Findings) => void;

/** Findings list the first hundred of a kind; a file of nothing but faults must not fill the memory with them. */
const MOST_COMPLAINTS = 10_000;

/** One reading of a CSV file of results into cells; it does not judge whether the figures are right. */
export class ResultsReading {
  /** Lines read so far, of any kind. */
  rows = 0;
  /** Lines that could not be read as cells. */
  unreadRows = 0;
  private readonly unused: string[] = [];
  private readonly complaints: Complaint[] = [];
  /** Lines of a comma file with a mean, none of which has decimals. */
  private readonly wholeMeans: number[] = [];
  private hasDecimals = false;

  constructor(private readonly chunks: AsyncIterable<Uint8Array>) {}

  /**
   * The cells, in batches.
   * @throws SamnavError TOO_MANY_ROWS, as soon as there is one more than `MOST_ROWS`
   */
  async *cells(): AsyncGenerator<readonly CellRow[]> {
    let cells: CellRow[] = [];
    for await (const { row, fault } of readCsv(this.chunks, RESULT_COLUMNS, ['measure', 'question'])) {
      if (fault) this.notice(fault);
      else if (namesPerson(row)) this.refusePerson(row);
      else if (isLeftEmpty(row.values)) this.complain((f) => f.add('ROW_LEFT_EMPTY', row.line));
      else {
        cells.push(toRow(row.line, row.values));
        if (row.delimiter === ',') this.lookForDecimals(row);
      }
      if (row || fault.kind === 'BROKEN_LINE') this.rows += 1;
      if (this.rows > MOST_ROWS) throw new SamnavError('TOO_MANY_ROWS', { limit: MOST_ROWS });
      if (cells.length < ROWS_AT_A_TIME) continue;
      yield cells;
      cells = [];
    }
    if (cells.length > 0) yield cells;
  }

  /** Adds the faults of the file itself to those of its cells. */
  tell(findings: Findings): void {
    for (const complaint of this.complaints) complaint(findings);
    if (!this.hasDecimals) for (const line of this.wholeMeans) findings.add('AMBIGUOUS_DECIMALS', line);
    const { unused } = this;
    if (unused.length > 0) findings.add('UNKNOWN_COLUMN', 1, { columns: named(unused), count: unused.length });
  }

  private lookForDecimals({ line, values: { mean, sd } }: CsvRow): void {
    if (mean === undefined || this.hasDecimals) return;
    this.hasDecimals = [mean, sd].some((text) => /[.,]\d/.test(text ?? ''));
    if (this.wholeMeans.length < MOST_COMPLAINTS) this.wholeMeans.push(line);
  }

  private complain(complaint: Complaint): void {
    if (this.complaints.length < MOST_COMPLAINTS) this.complaints.push(complaint);
  }

  /** Nothing of the row is read, so that no other finding repeats what it says. */
  private refusePerson({ line }: CsvRow): void {
    this.unreadRows += 1;
    this.complain((f) => f.add('PERSONAL_IDENTITY_NUMBER', line));
  }

  private notice(fault: CsvFault): void {
    if (fault.kind === 'UNKNOWN_COLUMN') {
      if (isPersonalIdentityNumber(fault.column)) this.complain((f) => f.add('PERSONAL_IDENTITY_NUMBER', fault.line));
      else this.unused.push(fault.column);
    } else if (fault.kind === 'BROKEN_LINE') {
      this.unreadRows += 1;
      this.complain((f) => f.add('BROKEN_LINE', fault.line, { expected: fault.expected, found: fault.found }));
    } else if (fault.kind === 'MISSING_COLUMN' || fault.kind === 'DUPLICATE_COLUMN') {
      this.complain((f) => f.add(fault.kind, fault.line, { column: fault.column }));
    } else if (fault.kind === 'TOO_MANY_COLUMNS') {
      this.complain((f) => f.add(fault.kind, 1, { limit: fault.limit }));
    } else this.complain((f) => f.add(fault.kind, fault.line));
  }
}

/** Reads a whole file into memory as cells, for files that are small enough. @throws SamnavError TOO_MANY_ROWS */
export async function readResultsFile(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ cells: readonly CellRow[]; unreadRows: number; fileFindings: (findings: Findings) => void }> {
  const reading = new ResultsReading(chunks);
  const cells: CellRow[] = [];
  for await (const some of reading.cells()) for (const cell of some) cells.push(cell);
  return { cells, unreadRows: reading.unreadRows, fileFindings: (findings) => reading.tell(findings) };
}

function named(columns: readonly string[]): string {
  const shown = columns.slice(0, MOST_NAMED).map((column) => column.trim().slice(0, LONGEST_QUOTE));
  return [...shown, ...(columns.length > MOST_NAMED ? ['…'] : [])].join(', ');
}

/** Columns of figures: a line with none of them filled in says what a figure would be about, and has none. */
const FIGURES = [
  'n',
  'numerator',
  'sum',
  'sum_of_squares',
  'mean',
  'sd',
  'count',
  'amount',
  'asked',
  'published_percent',
] as const;

/** A line of a template that nobody has filled in. */
const isLeftEmpty = (values: Readonly<Record<string, string>>): boolean =>
  FIGURES.every((column) => values[column] === undefined) && values.measure !== undefined;

/** A personal identity number in any column, also where it is no text: with line breaks and spaces in it too. */
const namesPerson = ({ values, unused }: CsvRow): boolean =>
  [...Object.values(values), ...unused].some(
    (text) =>
      text.length >= 10 && (isPersonalIdentityNumber(text) || isPersonalIdentityNumber(text.replace(/\s/g, ''))),
  );

/** Its fields are in the order of `CellInput`, by which a request that is repeated is known again. */
function toRow(row: number, values: Readonly<Record<string, string>>): CellRow {
  const unreadable: Partial<Record<NumberField, string>> = {};
  const read = <T>(field: NumberField, text: string | undefined, parse: (text: string) => T | undefined) => {
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined) unreadable[field] = text.slice(0, LONGEST_QUOTE);
    return value;
  };
  const { dimension, category } = splitOf(values);
  return {
    row,
    measure: values.measure ?? '',
    dimension,
    category,
    n: read('n', values.n, parseCount),
    numerator: read('numerator', values.numerator, parseCount),
    sum: read('sum', values.sum, parseDecimal),
    sumOfSquares: read('sumOfSquares', values.sum_of_squares, parseDecimal),
    mean: read('mean', values.mean, parseDecimal),
    sd: read('sd', values.sd, parseDecimal),
    count: read('count', values.count, parseCount),
    amount: read('amount', values.amount, parseKronor),
    asked: read('asked', values.asked, parseCount),
    ...percentOf(values.published_percent),
    forbund: hyphenated(values.organisation_number ?? values.forbund),
    round: values.round,
    question: values.question,
    respondentGroup: values.respondent_group,
    ...(Object.keys(unreadable).length > 0 ? { unreadable } : undefined),
  };
}

function percentOf(text: string | undefined): Pick<CellRow, 'publishedPercent' | 'unreadablePercent'> {
  if (text === undefined) return {};
  const publishedPercent = parsePercent(text);
  return publishedPercent ? { publishedPercent } : { unreadablePercent: text.slice(0, LONGEST_QUOTE) };
}

/** Columns whose name is the dimension: their categories are those that the förbund has registered itself. */
const OWN_COLUMNS = { intervention: INTERVENTION, local_group: LOCAL_GROUP } as const;

function splitOf(values: Readonly<Record<string, string>>): { dimension: string; category: string } {
  const { dimension, category = TOTAL } = values;
  const own = (['intervention', 'local_group'] as const).filter((column) => values[column] !== undefined);
  const [named] = own;
  if (named === undefined) return { dimension: dimension ?? TOTAL, category };
  // An insats broken down further is no registered dimension: refusing it by that name is better than reading it as the
  // whole insats.
  const dimensions = new Set([...(dimension ? [dimension] : []), ...own.map((column) => OWN_COLUMNS[column])]);
  return { dimension: [...dimensions].join(' × '), category: values[named] ?? category };
}
