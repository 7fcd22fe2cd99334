import { parse, CsvError } from 'csv-parse';

/** A row of a file, by canonical column name, with the line it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
  /** What stands in columns that no header claims. */
  readonly unused: readonly string[];
}

export type CsvFault =
  | { readonly kind: 'NOT_UTF8'; readonly line: number }
  | { readonly kind: 'BROKEN_LINE'; readonly line: number; readonly expected: number; readonly found: number }
  | {
      readonly kind: 'UNKNOWN_COLUMN' | 'MISSING_COLUMN' | 'DUPLICATE_COLUMN';
      readonly line: 1;
      readonly column: string;
    }
  | { readonly kind: 'TOO_MANY_COLUMNS'; readonly line: 1; readonly limit: number }
  | { readonly kind: 'EMPTY_FILE'; readonly line: 1 };

/** Canonical column name → the headers that mean it, Swedish and English; case, spaces and hyphens do not matter. */
export type Headers = Readonly<Record<string, readonly string[]>>;

export type CsvItem =
  { readonly row: CsvRow; readonly fault?: undefined } | { readonly fault: CsvFault; readonly row?: undefined };

/** A file of results has some ten columns, and what an office adds beside them. */
export const MOST_COLUMNS = 200;
/** Characters of a record; one that is longer is a quotation mark that never ends, or no table. */
const LONGEST_RECORD = 1_000_000;
/** Characters in which the delimiter is looked for. */
const LONGEST_HEAD = 65_536;

const normalise = (header: string) =>
  header
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/**
 * Reads a CSV file as it arrives: comma, semicolon or tab, with or without a byte order mark, quotes as in RFC 4180.
 * A fault in the file is an item among the rows, never an exception, so that a reader sees all of them at once. A file
 * without one of the columns in `needsOneOf` is about something else, and is not read further; nor is one of more than
 * `MOST_COLUMNS` columns.
 */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  headers: Headers,
  needsOneOf: readonly [string, ...string[]],
): AsyncGenerator<CsvItem> {
  const encoding: { fault?: CsvFault } = {};
  const text = decodeUtf8(chunks, encoding);
  const first = await firstLine(text);
  if (!first) {
    yield { fault: encoding.fault ?? { kind: 'EMPTY_FILE', line: 1 } };
    return;
  }
  // How far it had come, should it stop.
  const parsed = { lines: 0, columns: 1 };
  let columns: (string | undefined)[] | undefined;
  try {
    for await (const { record, line, lastLine } of recordsOf(first.rest(), sniffDelimiter(first.line))) {
      parsed.lines = lastLine;
      if (!columns) {
        parsed.columns = record.length;
        if (record.length > MOST_COLUMNS) {
          yield { fault: { kind: 'TOO_MANY_COLUMNS', line: 1, limit: MOST_COLUMNS } };
          return;
        }
        columns = canonicalColumns(record, headers);
        for (const column of unknownColumns(record, columns))
          yield { fault: { kind: 'UNKNOWN_COLUMN', line: 1, column } };
        for (const column of repeated(columns)) yield { fault: { kind: 'DUPLICATE_COLUMN', line: 1, column } };
        if (!needsOneOf.some((name) => columns?.includes(name))) {
          yield { fault: { kind: 'MISSING_COLUMN', line: 1, column: needsOneOf[0] } };
          return;
        }
      } else if (record.length !== columns.length) {
        yield { fault: { kind: 'BROKEN_LINE', line, expected: columns.length, found: record.length } };
      } else {
        yield { row: { line, values: byColumn(columns, record), unused: unusedIn(columns, record) } };
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote that never ends is noticed at the end of the file; it began after the last whole record.
    const isUnended = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
    const line = isUnended ? parsed.lines + 1 : Number(error.lines);
    yield { fault: { kind: 'BROKEN_LINE', line, expected: parsed.columns, found: 0 } };
  }
  if (encoding.fault) yield { fault: encoding.fault };
}

interface CsvRecord {
  readonly record: readonly string[];
  /** The lines that it begins and ends on: in quotes it may span some. */
  readonly line: number;
  readonly lastLine: number;
}

/**
 * The records of a text, as many at a time as a piece of it holds. They are taken where the parser finds them: through its stream each
 * takes longer than to parse.
 * @throws CsvError when it is no CSV, after the records before
 */
async function* recordsOf(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  let found: CsvRecord[] = [];
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    on_record: (record: string[], { lines }) => {
      found.push({ record, line: lines - newlinesIn(record), lastLine: lines });
      return null;
    },
  });
  // Whoever writes to it is told.
  parser.on('error', () => undefined);
  const told = (parse: (done: (error?: Error | null) => void) => void) => new Promise<Error | null | undefined>(parse);
  for await (const piece of text) {
    const error = await told((done) => parser.write(piece, done));
    yield* found;
    if (error) throw error;
    found = [];
  }
  const error = await told((done) => parser.end(done));
  yield* found;
  if (error) throw error;
}

/** Stops at the first byte that is not UTF-8, and notes its line: ISO-8859-1 would otherwise turn "ö" into a lie. */
async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>, encoding: { fault?: CsvFault }): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 1;
  for await (const chunk of chunks) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      encoding.fault = { kind: 'NOT_UTF8', line: lines + lineOfFirstBadByte(chunk) };
      return;
    }
    const nul = text.indexOf('\0');
    lines += newlinesBefore(text, nul < 0 ? text.length : nul);
    if (nul >= 0) {
      // UTF-16 of plain letters is valid UTF-8 with a zero byte beside each; no text has one otherwise.
      encoding.fault = { kind: 'NOT_UTF8', line: lines };
      return;
    }
    yield text;
  }
  try {
    decoder.decode();
  } catch {
    encoding.fault = { kind: 'NOT_UTF8', line: lines };
  }
}

function newlinesBefore(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function lineOfFirstBadByte(chunk: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  // The chunk may begin in the middle of a letter.
  while (start < 3 && ((chunk[start] ?? 0) & 0xc0) === 0x80) start += 1;
  for (let line = 0; start < chunk.length; line += 1) {
    const newline = chunk.indexOf(0x0a, start);
    const end = newline < 0 ? chunk.length : newline + 1;
    try {
      decoder.decode(chunk.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return 0;
}

async function firstLine(
  text: AsyncGenerator<string>,
): Promise<{ line: string; rest: () => AsyncGenerator<string> } | undefined> {
  let head = '';
  for (let ended = false; !ended;) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
    ended = next.value.includes('\n') || head.length > LONGEST_HEAD;
  }
  if (head.trim() === '') return undefined;
  return {
    line: head.slice(0, LONGEST_HEAD).split('\n', 1)[0] ?? '',
    rest: async function* () {
      yield head;
      yield* text;
    },
  };
}

function sniffDelimiter(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [';', '\t', ','].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function canonicalColumns(record: readonly string[], headers: Headers): (string | undefined)[] {
  const canonical = new Map(
    Object.entries(headers).flatMap(([name, aliases]) =>
      [name, ...aliases].map((alias) => [normalise(alias), name] as const),
    ),
  );
  return record.map((header) => canonical.get(normalise(header)));
}

/** A column that has two headers, by whatever names, is one whose figures cannot be told. */
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

/** A record in quotes may span lines; it is known by the first. */
const newlinesIn = (record: readonly string[]): number =>
  record.reduce((sum, value) => sum + (value.includes('\n') ? value.split('\n').length - 1 : 0), 0);
