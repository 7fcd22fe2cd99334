import { CsvRecords, MOST_COLUMNS, type CsvRecord, type RecordFault, type UnreadableRecord } from './csv-records';
import { decodeUtf8, type EncodingFault } from './csv-text';
import { SamnavError } from '../errors/result';

/** A row of a file, by canonical column name, with the line it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
  /** Fields in columns whose header is unknown. */
  readonly unused: readonly string[];
}

export type CsvFault =
  | EncodingFault
  | { readonly kind: 'BROKEN_LINE'; readonly line: number; readonly expected: number; readonly found: number }
  | {
      readonly kind: 'UNKNOWN_COLUMN' | 'MISSING_COLUMN' | 'DUPLICATE_COLUMN';
      readonly line: 1;
      readonly column: string;
    }
  | { readonly kind: UnreadableRecord; readonly line: number }
  | { readonly kind: 'TOO_MANY_COLUMNS'; readonly line: number; readonly limit: number }
  | { readonly kind: 'EMPTY_FILE'; readonly line: 1 };

/** Canonical column name → the accepted headers, Swedish and English; case, spaces and hyphens do not matter. */
export type Headers = Readonly<Record<string, readonly string[]>>;

export type CsvItem =
  { readonly row: CsvRow; readonly fault?: undefined } | { readonly fault: CsvFault; readonly row?: undefined };

/** How many characters are searched for the delimiter. */
const LONGEST_HEAD = 65_536;

const normalise = (header: string) =>
  header
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/**
 * Reads a CSV file as it arrives: comma, semicolon or tab, with or without a byte order mark, quotes as in RFC 4180. A
 * fault in the file is an item among the rows, never an exception, so that a reader sees all faults at once. Reading
 * stops at a file without one of the columns in `needsOneOf`, which is about something else; at two columns of one
 * name; at a line of more than `MOST_COLUMNS` columns; and where the text cannot be parsed.
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
    const first = await firstLine(text);
    if (!first) {
      yield { fault: encoding.fault ?? { kind: 'EMPTY_FILE', line: 1 } };
      return;
    }
    const records = new CsvRecords(sniffDelimiter(first.line));
    const table = new Table(headers, needsOneOf);
    for (let piece: string | undefined = first.head; piece !== undefined; piece = await nextOf(text)) {
      yield* table.itemsOf(records.push(piece));
      if (table.isOfNoUse || records.fault) break;
    }
    if (!table.isOfNoUse) {
      yield* table.itemsOf(records.end());
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

/** Turns records into rows with the column names of the first record. */
class Table {
  /** The file is about something else, or its figures cannot be told apart: none of its rows can be read. */
  isOfNoUse = false;
  private columns: readonly (string | undefined)[] | undefined;

  constructor(
    private readonly headers: Headers,
    private readonly needsOneOf: readonly [string, ...string[]],
  ) {}

  *itemsOf(records: readonly CsvRecord[]): Generator<CsvItem> {
    for (const { record, line } of records) {
      if (this.isOfNoUse) return;
      const { columns } = this;
      if (!columns) yield* this.readHeader(record);
      else if (record.length !== columns.length)
        yield { fault: { kind: 'BROKEN_LINE', line, expected: columns.length, found: record.length } };
      else yield { row: { line, values: byColumn(columns, record), unused: unusedIn(columns, record) } };
    }
  }

  private *readHeader(record: readonly string[]): Generator<CsvItem> {
    const columns = canonicalColumns(record, this.headers);
    this.columns = columns;
    for (const column of unknownColumns(record, columns)) yield { fault: { kind: 'UNKNOWN_COLUMN', line: 1, column } };
    for (const column of repeated(columns)) yield { fault: { kind: 'DUPLICATE_COLUMN', line: 1, column } };
    const isElsewhere = !this.needsOneOf.some((name) => columns.includes(name));
    this.isOfNoUse = isElsewhere || repeated(columns).length > 0;
    if (isElsewhere) yield { fault: { kind: 'MISSING_COLUMN', line: 1, column: this.needsOneOf[0] } };
  }
}

/** The text up to the end of the first line that is not blank; undefined when there is none. */
async function firstLine(text: AsyncGenerator<string>): Promise<{ line: string; head: string } | undefined> {
  let head = '';
  for (let ended = false; !ended;) {
    const piece = await nextOf(text);
    if (piece === undefined) break;
    head += piece;
    ended = head.length > LONGEST_HEAD || head.trimStart().includes('\n');
  }
  if (head.trim() === '') return undefined;
  return { line: head.slice(0, LONGEST_HEAD).trimStart().split('\n', 1)[0] ?? '', head };
}

const DELIMITERS = [';', '\t', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];

function sniffDelimiter(header: string): Delimiter {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

function canonicalColumns(record: readonly string[], headers: Headers): (string | undefined)[] {
  const canonical = new Map(
    Object.entries(headers).flatMap(([name, aliases]) =>
      [name, ...aliases].map((alias) => [normalise(alias), name] as const),
    ),
  );
  return record.map((header) => canonical.get(normalise(header)));
}

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
    const value = record[index]?.trim();
    if (name !== undefined && value) values[name] = value;
  });
  return values;
}

const unusedIn = (columns: readonly (string | undefined)[], record: readonly string[]): string[] =>
  record.filter((value, index) => columns[index] === undefined && value !== '');
