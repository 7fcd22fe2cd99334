/** The most columns: a file of results has some ten, besides those that an office adds. */
export const MOST_COLUMNS = 200;
/**
 * The most characters in a record. Excel keeps 32 767 in a cell; a longer one is a quotation mark that never ends, or
 * no table.
 */
export const LONGEST_RECORD = 100_000;
/**
 * The most line ends, including blank lines and those within quotation marks: three for each row that a file may have.
 */
export const MOST_LINES = 1_000_000;
/** The most fields of all records together: twenty columns of 300 000 rows. */
export const MOST_FIELDS = 6_000_000;

export interface CsvRecord {
  readonly record: readonly string[];
  /** The line that it begins on; with quotation marks it may span several. */
  readonly line: number;
}

/** A quotation mark that never ends, one in the middle of a field, or more characters than a record has. */
export type UnreadableRecord = 'QUOTE_WITHOUT_END' | 'STRAY_QUOTE' | 'LINE_TOO_LONG';

/** Why the text cannot be read any further. */
export type RecordFault =
  | { readonly kind: UnreadableRecord | 'TOO_MANY_COLUMNS'; readonly line: number }
  | { readonly kind: 'TOO_MANY_LINES'; readonly limit: number }
  | { readonly kind: 'TOO_MANY_FIELDS'; readonly limit: number };

type Place = 'FIELD_START' | 'PLAIN' | 'QUOTED' | 'QUOTE_IN_QUOTED';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Parses text into records as its pieces come: fields between delimiters, quotation marks as in RFC 4180, lines that
 * end in LF, CRLF or CR, blank lines left out. It counts sizes while it reads, so that no text, however it was made,
 * becomes more in memory than these limits allow: a parser that counts afterwards has made sixty million fields of
 * sixty megabytes of commas.
 */
export class CsvRecords {
  fault: RecordFault | undefined;
  private place: Place = 'FIELD_START';
  private record: string[] = [];
  private field = '';
  /** Characters of the record so far. */
  private length = 0;
  private fields = 0;
  private line = 1;
  private firstLine = 1;
  private isAfterReturn = false;
  private readonly delimiter: number;

  constructor(delimiter: ';' | ',' | '\t') {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** The records that end in a piece. After a fault none comes; those before it do. */
  push(piece: string): CsvRecord[] {
    const found: CsvRecord[] = [];
    for (let at = 0; at < piece.length && !this.fault;) {
      const end = this.place === 'QUOTED' ? endOfQuoted(piece, at) : this.endOfPlain(piece, at);
      if (end > at) this.keep(piece, at, end);
      if (end < piece.length && !this.fault) this.meet(piece.charCodeAt(end), found);
      at = end + 1;
    }
    return found;
  }

  /** The last record, when the text does not end in a line end. */
  end(): CsvRecord[] {
    const found: CsvRecord[] = [];
    if (this.fault) return found;
    if (this.place === 'QUOTED') this.fault = { kind: 'QUOTE_WITHOUT_END', line: this.firstLine };
    else if (this.place !== 'FIELD_START' || this.record.length > 0) this.endRecord(found);
    return found;
  }

  /**
   * Where a run of ordinary characters ends. At the start of a field and after a quotation mark each character is
   * examined.
   */
  private endOfPlain(piece: string, from: number): number {
    if (this.place === 'QUOTE_IN_QUOTED' || this.isAfterReturn) return from;
    let at = from;
    for (; at < piece.length; at += 1) {
      const char = piece.charCodeAt(at);
      if (char === this.delimiter || char === NEWLINE || char === RETURN || char === QUOTE) break;
    }
    return at;
  }

  private keep(piece: string, from: number, to: number): void {
    const text = piece.slice(from, to);
    this.field = this.field === '' ? text : this.field + text;
    if (this.place === 'FIELD_START') this.place = 'PLAIN';
    if (this.place === 'QUOTED') this.passLines(newlinesIn(text));
    this.lengthen(to - from);
  }

  private lengthen(by: number): void {
    this.length += by;
    if (this.length <= LONGEST_RECORD) return;
    const isQuoted = this.place === 'QUOTED' || this.place === 'QUOTE_IN_QUOTED';
    const kind = isQuoted ? 'QUOTE_WITHOUT_END' : 'LINE_TOO_LONG';
    this.fault ??= { kind, line: this.firstLine };
  }

  private meet(char: number, found: CsvRecord[]): void {
    const isSecondOfTwo = this.isAfterReturn && char === NEWLINE;
    this.isAfterReturn = false;
    if (isSecondOfTwo) return;
    if (char === QUOTE) this.meetQuote();
    else if (char === this.delimiter) this.endField();
    else if (char === NEWLINE || char === RETURN) {
      this.isAfterReturn = char === RETURN;
      this.endLine(found);
    } else if (this.place === 'QUOTE_IN_QUOTED') this.fault = { kind: 'STRAY_QUOTE', line: this.line };
    else this.keep(String.fromCharCode(char), 0, 1);
  }

  private meetQuote(): void {
    this.lengthen(1);
    if (this.place === 'FIELD_START') this.place = 'QUOTED';
    else if (this.place === 'QUOTED') this.place = 'QUOTE_IN_QUOTED';
    else if (this.place === 'QUOTE_IN_QUOTED') {
      this.field += '"';
      this.place = 'QUOTED';
    } else this.fault ??= { kind: 'STRAY_QUOTE', line: this.line };
  }

  private endField(): void {
    this.record.push(this.field);
    this.field = '';
    this.place = 'FIELD_START';
    this.fields += 1;
    this.lengthen(1);
    if (this.record.length >= MOST_COLUMNS) this.fault ??= { kind: 'TOO_MANY_COLUMNS', line: this.firstLine };
    if (this.fields > MOST_FIELDS) this.fault ??= { kind: 'TOO_MANY_FIELDS', limit: MOST_FIELDS };
  }

  private endLine(found: CsvRecord[]): void {
    if (this.place !== 'FIELD_START' || this.record.length > 0) this.endRecord(found);
    this.passLines(1);
    this.firstLine = this.line;
  }

  private endRecord(found: CsvRecord[]): void {
    this.record.push(this.field);
    this.fields += 1;
    found.push({ record: this.record, line: this.firstLine });
    [this.record, this.field, this.length, this.place] = [[], '', 0, 'FIELD_START'];
  }

  private passLines(count: number): void {
    this.line += count;
    if (this.line > MOST_LINES) this.fault ??= { kind: 'TOO_MANY_LINES', limit: MOST_LINES };
  }
}

function endOfQuoted(piece: string, from: number): number {
  const end = piece.indexOf('"', from);
  return end < 0 ? piece.length : end;
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
