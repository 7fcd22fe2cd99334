import { closeSync, existsSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { decodeNotes, encodeAll, encodeNote, type Note } from './notes-format';
import { NotedStore, type UnderWay } from './noted-store';

/** The file of notes lies among the files that it is about, so that a copy of the folder includes it. */
export const NOTES = 'samnav.blocks';

/** When the notes have grown by this much they are written anew, as short as they can be. */
const LONGEST = 4_000_000;

const pathOf = (folder: string): string => join(folder, NOTES);

export const hasNotes = (folder: string): boolean => existsSync(pathOf(folder));

/** @throws UnreadableNotes */
export function readNotes(folder: string): NotedStore {
  return NotedStore.of(decodeNotes(readFileSync(pathOf(folder), 'latin1')));
}

/** The notes of a store that this process has open. Each note is on its way to the disk when `note` returns. */
export class Notebook {
  #file = -1;
  #sum = 0;
  #length = 0;
  #nextSummary = 0;
  /**
   * A finished write that the full disk left no room to note. The line before says that it may have been done, so a
   * death here does no harm.
   */
  #waiting: Note[] = [];

  constructor(
    private readonly folder: string,
    readonly store: NotedStore,
  ) {
    this.#writeAnew();
  }

  /** Notes what the database is about to do. When this throws, the database must not do it. */
  announce(note: UnderWay): void {
    const waiting = this.#waiting;
    while (waiting[0]) {
      this.#append(waiting[0]);
      waiting.shift();
    }
    if (this.#length > this.#nextSummary) this.#summarise();
    this.#append(note);
  }

  /** Notes what the database has done. */
  note(note: Note): void {
    this.store.take(note);
    try {
      if (this.#waiting.length > 0) throw new Error('There are notes before this one.');
      this.#append(note);
    } catch {
      this.#waiting.push(note);
    }
  }

  close(): void {
    if (this.#file < 0) return;
    this.#summarise();
    closeSync(this.#file);
    this.#file = -1;
  }

  #append(note: Note): void {
    const { line, sum } = encodeNote(note, this.#sum);
    const bytes = Buffer.from(line, 'latin1');
    // At a position, not at the end: on a full disk half a line may lie there, and the next line overwrites it.
    writeAll(this.#file, bytes, this.#length);
    this.#length += bytes.length;
    this.#sum = sum;
  }

  /** Long notes do no harm: when there is no room for a summary they go on growing. */
  #summarise(): void {
    try {
      this.#writeAnew();
    } catch {
      this.#nextSummary = this.#length + LONGEST;
    }
  }

  /** Whole, or not at all: the new notes take the place of the old ones when they are complete. */
  #writeAnew(): void {
    const path = pathOf(this.folder);
    const { text, sum } = encodeAll(this.store.summary());
    const bytes = Buffer.from(text, 'latin1');
    const file = openSync(`${path}.new`, 'w', 0o600);
    try {
      writeAll(file, bytes, 0);
      renameSync(`${path}.new`, path);
    } catch (error) {
      closeSync(file);
      throw error;
    }
    if (this.#file >= 0) closeSync(this.#file);
    this.#file = file;
    this.#sum = sum;
    this.#length = bytes.length;
    this.#nextSummary = bytes.length + LONGEST;
    this.#waiting = [];
  }
}

function writeAll(file: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, position + done);
}
