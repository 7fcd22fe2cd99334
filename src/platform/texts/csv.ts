import { CsvRecords, MOST_COLUMNS, type CsvRecord, type RecordFault, type UnreadableRecord } from './csv-records';
import { decodeUtf8, type EncodingFault } from './csv-text';
import { SamnavError } from '../errors/result';

/** A row of a file, by canonical column name, with the line it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
  /** Fields in columns whose header is unknown. */
  readonly unused: readonly string[];
  readonly delimiter: Delimiter;
}

export type CsvFault =
  | EncodingFault
  | { readonly kind: 'BROKEN_LINE'; readonly line: number; readonly expected: number; readonly found: number }
  | {
      readonly kind: 'UNKNOWN_COLUMN' | 'MISSING_COLUMN' | 'DUPLICATE_COLUMN';
      /** Of the headers. */
      readonly line: number;
      readonly column: string;
    }
  | { readonly kind: UnreadableRecord; readonly line: number }
  | { readonly kind: 'TOO_MANY_COLUMNS'; readonly line: number; readonly limit: number }
  | { readonly kind: 'EMPTY_FILE'; readonly line: 1 };

/** Canonical column name → the accepted headers, Swedish and English; case, spaces and hyphens do not matter. */
export type Headers = Readonly<Record<string, readonly string[]>>;

export type CsvItem =
  { readonly row: CsvRow; readonly fault?: undefined } | { readonly fault: CsvFault; readonly row?: undefined };

/** How many characters are searched for the headers, and how many lines: above them people put a title. */
const LONGEST_HEAD = 65_536;
const MOST_LINES_ABOVE = 10;

/** Most fields are figures and codes, which have no other letters. */
const PLAIN = /^[ -~]*$/;

/** Composed letters, å and not a with a ring, without signs that nobody sees, such as a byte order mark. */
const asSeen = (field: string): string =>
  (PLAIN.test(field) ? field : field.normalize('NFC').replace(/\p{Cf}/gu, '')).trim();

const normalise = (header: string) =>
  asSeen(header)
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/**
 * Reads a CSV file as it arrives: comma, semicolon or tab, with or without a byte order mark, quotes as in RFC 4180. A
 * fault in the file is an item among the rows, never an exception, so that a reader sees all faults at once. Reading
 * stops at a file without one of the columns in `needsOneOf`, which is about something else; at two columns of one
 * name; at a line of more than `MOST_COLUMNS` columns; and where the text cannot be parsed.
 *
 * As spreadsheets write tables: a line `sep=;` may stand first and a title above the headers; blank rows are no rows;
 * a row may be shorter than the headers, or longer by empty cells.
 * @throws SamnavError TOO_MANY_ROWS and TOO_MANY_FIELDS, before there are more of them in memory
 */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  headers: Headers,
  needsOneOf: readonly [string, ...string[]],
): AsyncGenerator<CsvItem> {
  const encoding: { fault?: EncodingFault } = {};
  const text = decodeUtf8(chunks, encoding);
  try {
    const head = await headOf(text);
    if (head === undefined) {
      yield { fault: encoding.fault ?? { kind: 'EMPTY_FILE', line: 1 } };
      return;
    }
    const table = new Table(headers, needsOneOf);
    const records = new CsvRecords(table.delimiterOf(head));
    for (let piece: string | undefined = head; piece !== undefined; piece = await nextOf(text)) {
      yield* table.itemsOf(records.push(piece));
      if (table.isOfNoUse || records.fault) break;
    }
    if (!table.isOfNoUse) {
      yield* table.itemsOf(records.end());
      yield* table.end();
      if (records.fault && !table.isOfNoUse) yield { fault: faultOf(records.fault) };
    }
    if (encoding.fault) yield { fault: encoding.fault };
  } finally {
    // Wherever reading stops, the source of the bytes is told that no more are wanted.
    await text.return(undefined);
  }
}

async function nextOf(text: AsyncGenerator<string>): Promise<string | undefined> {
  const next = await text.next();
  return next.done ? undefined : next.value;
}

function faultOf(fault: RecordFault): CsvFault {
  if (fault.kind === 'TOO_MANY_LINES') throw new SamnavError('TOO_MANY_ROWS', { limit: fault.limit });
  if (fault.kind === 'TOO_MANY_FIELDS') throw new SamnavError('TOO_MANY_FIELDS', { limit: fault.limit });
  if (fault.kind === 'TOO_MANY_COLUMNS') return { kind: fault.kind, line: fault.line, limit: MOST_COLUMNS };
  return { kind: fault.kind, line: fault.line };
}

/** Turns records into rows, with the column names of the headers. */
class Table {
  /** The file is about something else, or its figures cannot be told apart: none of its rows can be read. */
  isOfNoUse = false;
  private columns: readonly (string | undefined)[] | undefined;
  /** Records that have none of the needed columns: a title, or the headers of a file about something else. */
  private readonly above: CsvRecord[] = [];
  private readonly canonical: ReadonlyMap<string, string>;
  private delimiter: Delimiter = ';';

  constructor(
    headers: Headers,
    private readonly needsOneOf: readonly [string, ...string[]],
  ) {
    this.canonical = new Map(
      Object.entries(headers).flatMap(([name, aliases]) =>
        [name, ...aliases].map((alias) => [normalise(alias), name] as const),
      ),
    );
  }

  /** Finds the delimiter: of the headers, or of the first line where there are none. */
  delimiterOf(head: string): Delimiter {
    const lines = head.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
    const isHeaders = (line: string) => this.areHeaders(line.split(sniffDelimiter(line)).map(unquoted));
    this.delimiter = sniffDelimiter(lines.slice(0, MOST_LINES_ABOVE).find(isHeaders) ?? lines[0] ?? '');
    return this.delimiter;
  }

  *itemsOf(records: readonly CsvRecord[]): Generator<CsvItem> {
    for (const { record, line } of records) {
      if (this.isOfNoUse) return;
      if (record.every((value) => value.trim() === '')) continue;
      const { columns } = this;
      if (!columns) yield* this.lookForHeaders({ record, line });
      else if (record.slice(columns.length).some((value) => value.trim() !== ''))
        yield { fault: { kind: 'BROKEN_LINE', line, expected: columns.length, found: record.length } };
      else {
        const [values, unused] = [byColumn(columns, record), unusedIn(columns, record)];
        yield { row: { line, values, unused, delimiter: this.delimiter } };
      }
    }
  }

  /** Where no headers were found, the first record is taken for them. */
  *end(): Generator<CsvItem> {
    const [first] = this.above;
    if (first && !this.columns) yield* this.readHeaders(first);
  }

  private *lookForHeaders(found: CsvRecord): Generator<CsvItem> {
    if (this.areHeaders(found.record)) yield* this.readHeaders(found);
    else if (this.above.push(found) === MOST_LINES_ABOVE) yield* this.end();
  }

  private areHeaders(record: readonly string[]): boolean {
    const columns = this.columnsOf(record);
    return this.needsOneOf.some((name) => columns.includes(name));
  }

  private columnsOf(record: readonly string[]): (string | undefined)[] {
    return record.map((header) => this.canonical.get(normalise(header)));
  }

  private *readHeaders({ record, line }: CsvRecord): Generator<CsvItem> {
    const columns = this.columnsOf(record);
    this.columns = columns;
    for (const column of unknownColumns(record, columns)) yield { fault: { kind: 'UNKNOWN_COLUMN', line, column } };
    for (const column of repeated(columns)) yield { fault: { kind: 'DUPLICATE_COLUMN', line, column } };
    const isElsewhere = !this.areHeaders(record);
    this.isOfNoUse = isElsewhere || repeated(columns).length > 0;
    if (isElsewhere) yield { fault: { kind: 'MISSING_COLUMN', line, column: this.needsOneOf[0] } };
  }
}

/** The text up to where the headers must have ended; undefined when there is nothing but blank lines. */
async function headOf(text: AsyncGenerator<string>): Promise<string | undefined> {
  let head = '';
  for (let ended = false; !ended;) {
    const piece = await nextOf(text);
    if (piece === undefined) break;
    head += piece;
    ended =
      head.length > LONGEST_HEAD || head.trimStart().split(/\r\n?|\n/, MOST_LINES_ABOVE + 1).length > MOST_LINES_ABOVE;
  }
  return head.trim() === '' ? undefined : head;
}

const DELIMITERS = [';', '\t', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter that a line has most of: also of `sep=;`, which spreadsheets write and read. */
function sniffDelimiter(line: string): Delimiter {
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

const unquoted = (field: string): string => field.trim().replace(/^"(.*)"$/, '$1');

/** When two headers mean the same column, nobody can tell which has its figures. */
const repeated = (columns: readonly (string | undefined)[]): string[] => {
  const named = columns.filter((column) => column !== undefined);
  return [...new Set(named.filter((column, index) => named.indexOf(column) !== index))];
};

function unknownColumns(record: readonly string[], columns: readonly (string | undefined)[]): string[] {
  return record.filter((header, index) => columns[index] === undefined && header.trim() !== '');
}

function byColumn(columns: readonly (string | undefined)[], record: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  columns.forEach((name, index) => {
    const value = asSeen(record[index] ?? '');
    if (name !== undefined && value) values[name] = value;
  });
  return values;
}

const unusedIn = (columns: readonly (string | undefined)[], record: readonly string[]): string[] =>
  record.filter((value, index) => columns[index] === undefined && value !== '');
