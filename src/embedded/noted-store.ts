import { BLOCK, type Note, type NotedFile, type Standing } from './notes-format';

interface File {
  size: number;
  sums: number[];
}

/** An operation that is, or may be, half done: a write of some blocks, or a change of whole files. */
export type UnderWay = Extract<Note, { kind: 'WILL_WRITE' | 'WILL_CHANGE' }>;

/** The files of a store as the notes say that they are. */
export class NotedStore {
  readonly #files = new Map<string, File>();
  readonly #folders = new Set<string>();
  #underWay: UnderWay | undefined;
  #standing: Standing = 'DOUBTFUL';

  static of(notes: readonly Note[]): NotedStore {
    const store = new NotedStore();
    for (const note of notes) store.take(note);
    return store;
  }

  get files(): ReadonlyMap<string, NotedFile> {
    return this.#files;
  }

  get folders(): ReadonlySet<string> {
    return this.#folders;
  }

  get underWay(): UnderWay | undefined {
    return this.#underWay;
  }

  get standing(): Standing {
    return this.#standing;
  }

  take(note: Note): void {
    this.#underWay = note.kind === 'WILL_WRITE' || note.kind === 'WILL_CHANGE' ? note : undefined;
    switch (note.kind) {
      case 'FILE':
        this.#files.set(note.path, { size: note.size, sums: [...note.sums] });
        return;
      case 'BLOCKS':
        return this.#takeBlocks(note);
      case 'FOLDER':
        this.#folders.add(note.path);
        return;
      case 'GONE':
        this.#files.delete(note.path);
        this.#folders.delete(note.path);
        return;
      case 'MOVED':
        return this.#move(note.from, note.to);
      case 'STANDING':
        this.#standing = note.standing;
    }
  }

  #takeBlocks({ path, size, first, sums }: Extract<Note, { kind: 'BLOCKS' }>): void {
    const file = this.#files.get(path) ?? { size: 0, sums: [] };
    this.#files.set(path, file);
    file.size = size;
    sums.forEach((sum, index) => (file.sums[first + index] = sum));
    file.sums.length = Math.ceil(size / BLOCK);
  }

  #move(from: string, to: string): void {
    const file = this.#files.get(from);
    if (file) this.#files.set(to, file);
    this.#files.delete(from);
  }

  /** The shortest notes that say the same. */
  summary(): Note[] {
    return [
      ...[...this.#folders].map((path): Note => ({ kind: 'FOLDER', path })),
      ...[...this.#files].map(([path, { size, sums }]): Note => ({ kind: 'FILE', path, size, sums })),
      { kind: 'STANDING', standing: this.#standing },
    ];
  }
}
