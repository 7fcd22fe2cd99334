import { crc32 } from 'node:zlib';

/** PostgreSQL's page, and the unit in which what lies on disk is noted. */
export const BLOCK = 8192;

/** What the notes hold of a file: its size, and a checksum of each block. */
export interface NotedFile {
  readonly size: number;
  readonly sums: readonly number[];
}

/**
 * A line of the notes. One line notes an operation before it happens and another how it went, so that the notes of a
 * process that died show the one operation that may be half done.
 */
export type Note =
  | { readonly kind: 'WILL_WRITE'; readonly path: string; readonly first: number; readonly count: number }
  | { readonly kind: 'WILL_CHANGE'; readonly paths: readonly string[] }
  | {
      readonly kind: 'BLOCKS';
      readonly path: string;
      readonly size: number;
      readonly first: number;
      readonly sums: readonly number[];
    }
  | { readonly kind: 'FILE'; readonly path: string; readonly size: number; readonly sums: readonly number[] }
  | { readonly kind: 'FOLDER'; readonly path: string }
  | { readonly kind: 'GONE'; readonly path: string }
  | { readonly kind: 'MOVED'; readonly from: string; readonly to: string }
  | { readonly kind: 'NOTHING_CHANGED' }
  | { readonly kind: 'STANDING'; readonly standing: Standing };

/**
 * BEING_MADE: the database has not been opened yet, and nothing in it is anybody's. DOUBTFUL: PostgreSQL is to read all
 * of it before it is used. SOUND: it is as the notes say.
 */
export type Standing = 'BEING_MADE' | 'DOUBTFUL' | 'SOUND';

const STANDINGS: readonly Standing[] = ['BEING_MADE', 'DOUBTFUL', 'SOUND'];

const FIRST_LINE = 'samnav blocks 1';

const hex = (sums: readonly number[]): string => sums.map((sum) => sum.toString(16).padStart(8, '0')).join('');

const sumsOf = (text = ''): number[] => (text.match(/.{8}/g) ?? []).map((sum) => Number.parseInt(sum, 16));

function payload(note: Note): string {
  switch (note.kind) {
    case 'WILL_WRITE':
      return `w ${note.path} ${note.first} ${note.count}`;
    case 'WILL_CHANGE':
      return `c ${note.paths.join(' ')}`;
    case 'BLOCKS':
      return `b ${note.path} ${note.size} ${note.first} ${hex(note.sums)}`;
    case 'FILE':
      return `f ${note.path} ${note.size} ${hex(note.sums)}`;
    case 'FOLDER':
      return `d ${note.path}`;
    case 'GONE':
      return `x ${note.path}`;
    case 'MOVED':
      return `m ${note.from} ${note.to}`;
    case 'NOTHING_CHANGED':
      return 'n';
    case 'STANDING':
      return `s ${note.standing}`;
  }
}

/**
 * Each line begins with a checksum of itself and all before it, so that nobody can change, lose or move one in between
 * unseen.
 */
export function encodeNote(note: Note, before: number): { readonly line: string; readonly sum: number } {
  return encodeText(payload(note), before);
}

function encodeText(text: string, before: number): { readonly line: string; readonly sum: number } {
  const sum = crc32(text, before);
  return { line: `${hex([sum])} ${text}\n`, sum };
}

/** Notes from their beginning. */
export function encodeAll(notes: readonly Note[]): { readonly text: string; readonly sum: number } {
  let { line: text, sum } = encodeText(FIRST_LINE, 0);
  for (const note of notes) {
    const encoded = encodeNote(note, sum);
    text += encoded.line;
    sum = encoded.sum;
  }
  return { text, sum };
}

export class UnreadableNotes extends Error {}

/**
 * Reads notes. A last line that breaks off is left out: its process died writing it, and the line before says what it
 * was doing.
 * @throws UnreadableNotes when any other line is not as it was written
 */
export function decodeNotes(content: string): Note[] {
  const lines = content.split('\n');
  lines.pop();
  const notes: Note[] = [];
  let sum = 0;
  lines.forEach((line, index) => {
    const text = line.slice(9);
    sum = crc32(text, sum);
    if (line.slice(0, 9) !== `${hex([sum])} `) throw new UnreadableNotes(`line ${index + 1}`);
    if (index > 0) notes.push(readNote(text));
    else if (text !== FIRST_LINE) throw new UnreadableNotes('first line');
  });
  if (lines.length === 0) throw new UnreadableNotes('no line');
  return notes;
}

function readNote(text: string): Note {
  const [kind, path = '', one = '', two = '', three = ''] = text.split(' ');
  switch (kind) {
    case 'w':
      return { kind: 'WILL_WRITE', path, first: Number(one), count: Number(two) };
    case 'c':
      return { kind: 'WILL_CHANGE', paths: text.split(' ').slice(1) };
    case 'b':
      return { kind: 'BLOCKS', path, size: Number(one), first: Number(two), sums: sumsOf(three) };
    case 'f':
      return { kind: 'FILE', path, size: Number(one), sums: sumsOf(two) };
    case 'd':
      return { kind: 'FOLDER', path };
    case 'x':
      return { kind: 'GONE', path };
    case 'm':
      return { kind: 'MOVED', from: path, to: one };
    case 'n':
      return { kind: 'NOTHING_CHANGED' };
    case 's':
      return { kind: 'STANDING', standing: STANDINGS.find((standing) => standing === path) ?? 'DOUBTFUL' };
    default:
      throw new UnreadableNotes(text.slice(0, 20));
  }
}
