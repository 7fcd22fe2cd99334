import type { PGliteOptions } from '@electric-sql/pglite' with { 'resolution-mode': 'import' };
import type { NodeFileSystem } from './emscripten';
import type { Notebook } from './notebook';
import { noteWrites } from './noted-writes';

/** What the embedded database reports while it runs. */
export interface Listeners {
  /** The disk refused an operation; the reason is one of Node's error names. */
  readonly onRefused: (code: string) => void;
  /** It has given up, and answers nothing any more. */
  readonly onAborted: () => void;
}

/** A folder on this machine's disk as the file system of an embedded PostgreSQL, with a note of every write. */
export async function notedFilesystem(
  root: string,
  notebook: Notebook,
  listeners: Listeners,
): Promise<NonNullable<PGliteOptions['fs']>> {
  const { NodeFS } = await import('@electric-sql/pglite/nodefs');
  class NotedFilesystem extends NodeFS {
    override async init(...[pglite, options]: Parameters<InstanceType<typeof NodeFS>['init']>) {
      const { emscriptenOpts } = await super.init(pglite, options);
      const listen = (module: object) =>
        noteWrites((module as { NODEFS: NodeFileSystem }).NODEFS, root, notebook, listeners.onRefused);
      const preRun = [...(emscriptenOpts.preRun as ((module: object) => void)[]), listen];
      return { emscriptenOpts: { ...emscriptenOpts, preRun, onAbort: listeners.onAborted } as typeof emscriptenOpts };
    }
  }
  return new NotedFilesystem(root);
}
