import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sumsOfFile } from './block-sums';
import { NOTES } from './notebook';
import type { NotedFile } from './notes-format';
import type { NotedStore, UnderWay } from './noted-store';
import { isPassing } from './noted-writes';

/** A difference between the files on disk and what the notes say that the database wrote. */
export type Damage =
  | { readonly kind: 'MISSING' | 'FOREIGN'; readonly path: string }
  | { readonly kind: 'SHORTER' | 'LONGER'; readonly path: string; readonly size: number; readonly noted: number }
  | { readonly kind: 'CHANGED'; readonly path: string; readonly blocks: number; readonly of: number };

export interface OnDisk {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/** Files that an operating system leaves in any folder: they are not ours, and PostgreSQL does not read them. */
const isOthers = (name: string): boolean => name.startsWith('.') || name === 'lost+found' || name.startsWith(NOTES);

/** Everything that lies in the folder of a store. */
export function filesOnDisk(root: string): OnDisk {
  const files = new Set<string>();
  const folders = new Set<string>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isOthers(entry.name) || isPassing(path)) continue;
      if (!entry.isDirectory()) files.add(path);
      else {
        folders.add(path);
        visit(path);
      }
    }
  };
  if (existsSync(root)) visit('');
  return { files, folders };
}

/**
 * Compares every block of a store with its notes. What its process was about to do when it died may be undone, half
 * done or done.
 */
export function compareStore(root: string, store: NotedStore): Damage[] {
  const disk = filesOnDisk(root);
  const { underWay } = store;
  const isExcused = (path: string) => underWay?.kind === 'WILL_CHANGE' && underWay.paths.includes(path);
  const damages: Damage[] = [];
  for (const path of store.folders)
    if (!disk.folders.has(path) && !isExcused(path)) damages.push({ kind: 'MISSING', path });
  for (const path of [...disk.files, ...disk.folders]) {
    const isKnown = store.files.has(path) || store.folders.has(path);
    if (!isKnown && !isExcused(path) && underWayFile(underWay) !== path) damages.push({ kind: 'FOREIGN', path });
  }
  for (const [path, noted] of store.files) {
    if (isExcused(path)) continue;
    if (!disk.files.has(path)) damages.push({ kind: 'MISSING', path });
    else damages.push(...compareFile(path, noted, sumsOfFile(join(root, path)), blocksUnderWay(underWay, path)));
  }
  return damages;
}

interface Blocks {
  readonly first: number;
  readonly count: number;
}

const underWayFile = (underWay: UnderWay | undefined): string | undefined =>
  underWay?.kind === 'WILL_WRITE' ? underWay.path : undefined;

const blocksUnderWay = (underWay: UnderWay | undefined, path: string): Blocks | undefined =>
  underWay?.kind === 'WILL_WRITE' && underWay.path === path ? underWay : undefined;

function compareFile(path: string, noted: NotedFile, { size, sums }: NotedFile, underWay?: Blocks): Damage[] {
  const mayDiffer = (block: number) =>
    underWay !== undefined && block >= underWay.first && block < underWay.first + underWay.count;
  if (size < noted.size) return [{ kind: 'SHORTER', path, size, noted: noted.size }];
  // Only a write under way may have made a file longer, and only up to where that write would end.
  const mayBeLonger = underWay !== undefined && sums.every((_, block) => block < noted.sums.length || mayDiffer(block));
  if (size > noted.size && !mayBeLonger) return [{ kind: 'LONGER', path, size, noted: noted.size }];
  const changed = noted.sums.filter((sum, block) => sum !== sums[block] && !mayDiffer(block));
  return changed.length === 0 ? [] : [{ kind: 'CHANGED', path, blocks: changed.length, of: noted.sums.length }];
}
