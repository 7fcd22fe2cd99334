import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite' with { 'resolution-mode': 'import' };
import { sumsOfFile } from './block-sums';
import { compareStore, filesOnDisk } from './compare-store';
import { createEmbeddedPostgres } from './embedded-postgres';
import type { Ending } from './ended';
import { inspectDatabase } from './inspect-database';
import { Notebook, hasNotes, readNotes } from './notebook';
import { notedFilesystem } from './noted-filesystem';
import { NotedStore } from './noted-store';
import { UnreadableNotes } from './notes-format';
import {
  damagedNotes,
  damagedStore,
  faultyStore,
  noRoom,
  otherVersion,
  refusedBy,
  StoreRefused,
} from './store-refused';
import { Watch } from './watch';
import { wireOf, type Wire } from './wire';

/** The version of PostgreSQL whose files PGlite reads. */
const POSTGRES = '18';
const VERSION_FILE = 'PG_VERSION';

/**
 * What the blocks on disk were compared with before PostgreSQL was let in. NOTES: the notes of each write.
 * NOTES_BUT_LAST: the same but for the write in the middle of which the process died. NOTHING: nobody had noted them,
 * or somebody chose to take them as they lie.
 */
export type HeldAgainst = 'NOTES' | 'NOTES_BUT_LAST' | 'NOTHING';

export interface OpenStore {
  readonly wire: Wire;
  /** Resolves when the database has given up by itself. */
  readonly ended: Promise<Ending>;
  readonly close: () => Promise<void>;
}

/** A store that lies in a folder. */
export interface CheckedStore extends OpenStore {
  readonly heldAgainst: HeldAgainst;
}

export interface Opening {
  /** Also has PostgreSQL read everything, which takes some seconds more. */
  readonly inspect?: boolean;
  /**
   * Takes the files as they lie, when PostgreSQL finds no fault in them: the caller knows who changed them, or has no
   * better copy.
   */
  readonly accept?: boolean;
}

/**
 * Opens the embedded database in a folder, when every block of its files is as the database itself wrote it.
 *
 * A folder without notes comes from an earlier version of the program; it is taken over when PostgreSQL has read all of
 * it and finds no fault. So is one whose process died in the middle of a write.
 * @throws StoreRefused, with a reason in words, when the folder is damaged or cannot be used
 */
export async function openStore(root: string, opening: Opening = {}): Promise<CheckedStore> {
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    const found = opening.accept ? asItLies(root) : knownStore(root);
    const inspect = opening.inspect === true || found.store.standing === 'DOUBTFUL';
    return { ...(await openNoted(root, found.store, inspect)), heldAgainst: found.heldAgainst };
  } catch (error) {
    throw error instanceof UnreadableNotes ? damagedNotes(root, error.message) : refusedBy(root, error);
  }
}

interface Found {
  readonly store: NotedStore;
  readonly heldAgainst: HeldAgainst;
}

const asItLies = (root: string): Found => ({ store: storeAsItLies(root), heldAgainst: 'NOTHING' });

function knownStore(root: string): Found {
  if (!hasNotes(root)) return asItLies(root);
  const store = readNotes(root);
  // The process that made it died before anybody could use it.
  if (store.standing === 'BEING_MADE') {
    rmSync(root, { recursive: true });
    mkdirSync(root, { mode: 0o700 });
    return asItLies(root);
  }
  const damages = compareStore(root, store);
  if (damages.length > 0) throw damagedStore(root, damages);
  if (store.underWay) return { store: storeAsItLies(root), heldAgainst: 'NOTES_BUT_LAST' };
  checkVersion(root);
  // Such notes describe files that were taken as they lay and that PostgreSQL has not read yet.
  return { store, heldAgainst: store.standing === 'DOUBTFUL' ? 'NOTHING' : 'NOTES' };
}

function checkVersion(root: string): void {
  const path = join(root, VERSION_FILE);
  // Without this file PGlite would make a new database over what lies here.
  if (!existsSync(path)) throw damagedStore(root, [{ kind: 'MISSING', path: VERSION_FILE }]);
  const version = readFileSync(path, 'utf8').trim();
  if (!/^\d{1,3}$/.test(version)) throw damagedStore(root, [{ kind: 'CHANGED', path: VERSION_FILE, blocks: 1, of: 1 }]);
  if (version !== POSTGRES) throw otherVersion(root, version, POSTGRES);
}

/** Makes notes of files that have none: PostgreSQL is asked whether they are whole. */
function storeAsItLies(root: string): NotedStore {
  const store = new NotedStore();
  const { files, folders } = filesOnDisk(root);
  if (files.size > 0) checkVersion(root);
  for (const path of folders) store.take({ kind: 'FOLDER', path });
  for (const path of files) store.take({ kind: 'FILE', path, ...sumsOfFile(join(root, path)) });
  store.take({ kind: 'STANDING', standing: files.size > 0 ? 'DOUBTFUL' : 'BEING_MADE' });
  return store;
}

async function openNoted(root: string, store: NotedStore, inspect: boolean): Promise<OpenStore> {
  const notebook = new Notebook(root, store);
  const watch = new Watch();
  try {
    const fs = await notedFilesystem(root, notebook, watch);
    const pglite = await createEmbeddedPostgres({ fs, onStderr: (line) => watch.hear(line) }, inspect);
    if (inspect) await refuseFaults(root, pglite);
    notebook.note({ kind: 'STANDING', standing: 'SOUND' });
    // A database that has given up cannot be closed: it is as if the process had died.
    const close = async () => (watch.ending ? undefined : pglite.close().finally(() => notebook.close()));
    return { wire: wireOf(pglite, watch), ended: watch.ended, close };
  } catch (error) {
    notebook.close();
    if (error instanceof StoreRefused) throw error;
    if (watch.isFull) throw noRoom(root);
    throw faultyStore(root, watch.lastWords ?? (error instanceof Error ? error.message : String(error)));
  }
}

async function refuseFaults(root: string, pglite: PGlite): Promise<void> {
  const [fault] = await inspectDatabase(pglite);
  if (fault === undefined) return;
  await pglite.close();
  throw faultyStore(root, fault);
}
