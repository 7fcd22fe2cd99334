/** The parts of Emscripten's file system that we listen to. Its own types leave them out. */
export interface FsNode {
  readonly mode: number;
}

export interface FsStream {
  readonly node: FsNode;
}

export interface Attributes {
  readonly size?: number;
}

export interface NodeOperations {
  setattr(node: FsNode, attributes: Attributes): void;
  mknod(parent: FsNode, name: string, mode: number, device: number): FsNode;
  rename(node: FsNode, folder: FsNode, name: string): void;
  unlink(parent: FsNode, name: string): void;
  rmdir(parent: FsNode, name: string): void;
}

export interface StreamOperations {
  setattr(stream: FsStream, attributes: Attributes): void;
  write(stream: FsStream, buffer: Uint8Array | Int8Array, offset: number, length: number, position: number): number;
}

/** NODEFS, the file system through which a program in WebAssembly writes to this machine's disk. */
export interface NodeFileSystem {
  readonly node_ops: NodeOperations;
  readonly stream_ops: StreamOperations;
  realPath(node: FsNode): string;
  /** Turns Node's errors into those that the program inside expects. */
  tryFSOperation<T>(operation: () => T): T;
}

const FOLDER = 0o040000;
const KIND = 0o170000;

export const isFolder = (mode: number): boolean => (mode & KIND) === FOLDER;
