import { join, relative, sep } from 'node:path';
import { sumsOfBytes, sumsOfFile } from './block-sums';
import { isFolder, type Attributes, type FsNode, type NodeFileSystem } from './emscripten';
import type { Notebook } from './notebook';
import { BLOCK } from './notes-format';

/** PostgreSQL's temporary files, such as sorts in progress; it empties the folder when it starts. */
export const isPassing = (path: string): boolean => path.includes('pgsql_tmp');

/** Called when the disk refuses an operation, with Node's name for the error. */
type OnRefused = (code: string) => void;

/**
 * Notes every write of the database before it happens, and then what the disk holds. When the database is opened again
 * the notes and the files are the same, however the process ended; where they differ, somebody else has changed the
 * files.
 */
export function noteWrites(nodefs: NodeFileSystem, root: string, notebook: Notebook, onRefused: OnRefused): void {
  listenToRefusals(nodefs, onRefused);
  const noted = new NotedOperations(nodefs, root, notebook);
  noteContent(nodefs, noted);
  noteNames(nodefs, noted);
}

function listenToRefusals(nodefs: NodeFileSystem, onRefused: OnRefused): void {
  const tryOperation = nodefs.tryFSOperation.bind(nodefs);
  nodefs.tryFSOperation = (operation) =>
    tryOperation(() => {
      try {
        return operation();
      } catch (error) {
        onRefused((error as NodeJS.ErrnoException).code ?? '');
        throw error;
      }
    });
}

function noteContent(nodefs: NodeFileSystem, noted: NotedOperations): void {
  const { stream_ops: streams, node_ops: nodes } = nodefs;
  const write = streams.write.bind(streams);
  const setStream = streams.setattr.bind(streams);
  const setNode = nodes.setattr.bind(nodes);
  streams.write = (stream, buffer, offset, length, position) =>
    noted.write(
      noted.pathOf(stream.node),
      position,
      new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length),
      () => write(stream, buffer, offset, length, position),
    );
  streams.setattr = (stream, attributes) =>
    noted.resize(noted.pathOf(stream.node), attributes, () => setStream(stream, attributes));
  nodes.setattr = (node, attributes) => noted.resize(noted.pathOf(node), attributes, () => setNode(node, attributes));
}

function noteNames(nodefs: NodeFileSystem, noted: NotedOperations): void {
  const { node_ops: nodes } = nodefs;
  const mknod = nodes.mknod.bind(nodes);
  const rename = nodes.rename.bind(nodes);
  const unlink = nodes.unlink.bind(nodes);
  const rmdir = nodes.rmdir.bind(nodes);
  const within = (folder: FsNode, name: string) => join(noted.pathOf(folder), name);
  nodes.mknod = (parent, name, mode, device) =>
    noted.make(within(parent, name), isFolder(mode), () => mknod(parent, name, mode, device));
  nodes.rename = (node, folder, name) =>
    noted.move(noted.pathOf(node), within(folder, name), () => rename(node, folder, name));
  nodes.unlink = (parent, name) => noted.remove(within(parent, name), () => unlink(parent, name));
  nodes.rmdir = (parent, name) => noted.remove(within(parent, name), () => rmdir(parent, name));
}

class NotedOperations {
  constructor(
    private readonly nodefs: NodeFileSystem,
    private readonly root: string,
    private readonly notebook: Notebook,
  ) {}

  pathOf(node: FsNode): string {
    return relative(this.root, this.nodefs.realPath(node)).replaceAll(sep, '/');
  }

  write(path: string, position: number, bytes: Uint8Array, operation: () => number): number {
    if (isPassing(path)) return operation();
    const first = Math.floor(position / BLOCK);
    const count = Math.ceil((position + bytes.length) / BLOCK) - first;
    this.#announce({ kind: 'WILL_WRITE', path, first, count });
    let written = 0;
    try {
      written = operation();
      return written;
    } finally {
      const before = this.notebook.store.files.get(path)?.size ?? 0;
      const end = position + written;
      const isWhole = written === bytes.length && position % BLOCK === 0 && (end % BLOCK === 0 || end >= before);
      // A write past the end of the file: the gap became zeros.
      if (isWhole && position <= before)
        this.notebook.note({ kind: 'BLOCKS', path, size: Math.max(before, end), first, sums: sumsOfBytes(bytes) });
      else this.#noteAsItLies(path, Math.min(first, Math.floor(before / BLOCK)), first + count);
    }
  }

  resize(path: string, { size }: Attributes, operation: () => void): void {
    if (size === undefined || isPassing(path)) return operation();
    const before = this.notebook.store.files.get(path)?.size ?? 0;
    if (size === before) return operation();
    const first = Math.floor(Math.min(size, before) / BLOCK);
    this.#announce({ kind: 'WILL_CHANGE', paths: [path] });
    try {
      operation();
    } finally {
      this.#noteAsItLies(path, first);
    }
  }

  make<T>(path: string, folder: boolean, operation: () => T): T {
    if (isPassing(path)) return operation();
    return this.#change([path], operation, () => {
      if (folder) this.notebook.note({ kind: 'FOLDER', path });
      else this.notebook.note({ kind: 'FILE', path, size: 0, sums: [] });
    });
  }

  move(from: string, to: string, operation: () => void): void {
    this.#change([from, to], operation, () => this.notebook.note({ kind: 'MOVED', from, to }));
  }

  remove(path: string, operation: () => void): void {
    if (isPassing(path)) return operation();
    this.#change([path], operation, () => this.notebook.note({ kind: 'GONE', path }));
  }

  #change<T>(paths: readonly string[], operation: () => T, note: () => void): T {
    this.#announce({ kind: 'WILL_CHANGE', paths });
    try {
      const result = operation();
      note();
      return result;
    } catch (error) {
      this.notebook.note({ kind: 'NOTHING_CHANGED' });
      throw error;
    }
  }

  #announce(note: Parameters<Notebook['announce']>[0]): void {
    this.nodefs.tryFSOperation(() => this.notebook.announce(note));
  }

  #noteAsItLies(path: string, first: number, until?: number): void {
    const { size, sums } = sumsOfFile(join(this.root, path), first, until);
    this.notebook.note({ kind: 'BLOCKS', path, size, first, sums });
  }
}
