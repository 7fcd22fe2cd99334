import {
  closeSync,
  copyFileSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { RandomStream } from '../../../src/demo/random';

/** A damage done to a folder: what it was, and which files it touched. */
export interface Damage {
  readonly what: string;
  readonly touched: readonly string[];
}

const BLOCK = 8192;

export function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

type Kind = (root: string, path: string, random: RandomStream) => Damage;

/** As disks, copies and hands do it: cut, overwritten, lost, mixed up. */
const KINDS: readonly Kind[] = [
  function cut(root, path, random) {
    const size = random.integer(0, Math.max(0, sizeOf(root, path) - 1));
    change(root, path, (file) => ftruncateSync(file, size));
    return { what: `${path} cut to ${size}`, touched: [path] };
  },
  function turnAByte(root, path, random) {
    const at = random.integer(0, Math.max(0, sizeOf(root, path) - 1));
    const bit = 1 << random.integer(0, 7);
    change(root, path, (file) => {
      const byte = Buffer.alloc(1);
      readSync(file, byte, 0, 1, at);
      writeSync(file, Buffer.from([(byte[0] ?? 0) ^ bit]), 0, 1, at);
    });
    return { what: `${path} byte ${at} bit ${bit} turned`, touched: [path] };
  },
  function zeroABlock(root, path, random) {
    const block = random.integer(0, Math.floor(Math.max(0, sizeOf(root, path) - 1) / BLOCK));
    const length = Math.min(BLOCK, sizeOf(root, path) - block * BLOCK);
    change(root, path, (file) => writeSync(file, Buffer.alloc(length), 0, length, block * BLOCK));
    return { what: `${path} block ${block} zeroed`, touched: [path] };
  },
  function swapBlocks(root, path, random) {
    const last = Math.floor(sizeOf(root, path) / BLOCK) - 1;
    const [one, other] = [random.integer(0, Math.max(0, last)), random.integer(0, Math.max(0, last))];
    change(root, path, (file) => {
      const [first, second] = [Buffer.alloc(BLOCK), Buffer.alloc(BLOCK)];
      if (last < 0) return;
      readSync(file, first, 0, BLOCK, one * BLOCK);
      readSync(file, second, 0, BLOCK, other * BLOCK);
      writeSync(file, first, 0, BLOCK, other * BLOCK);
      writeSync(file, second, 0, BLOCK, one * BLOCK);
    });
    return { what: `${path} blocks ${one} and ${other} swapped`, touched: [path] };
  },
  function remove(root, path) {
    rmSync(join(root, path));
    return { what: `${path} removed`, touched: [path] };
  },
  function swapFiles(root, path, random) {
    const others = filesOf(root);
    const other = others[random.integer(0, others.length - 1)] ?? path;
    renameSync(join(root, path), join(root, `${path}.swap`));
    if (other !== path) renameSync(join(root, other), join(root, path));
    renameSync(join(root, `${path}.swap`), join(root, other));
    return { what: `${path} and ${other} swapped`, touched: [path, other] };
  },
  function lengthen(root, path, random) {
    const more = random.integer(1, 3 * BLOCK);
    change(root, path, (file) => ftruncateSync(file, sizeOf(root, path) + more));
    return { what: `${path} longer by ${more}`, touched: [path] };
  },
  function copyBeside(root, path) {
    copyFileSync(join(root, path), join(root, `${path}.1`));
    return { what: `${path}.1 added`, touched: [`${path}.1`] };
  },
];

/**
 * Files as likely as they are many, except those that say how the rest is to be read: they come in every fourth round.
 */
const TELLING =
  /^(global\/pg_control|pg_wal\/0|pg_xact\/|samnav\.blocks$|PG_VERSION|global\/1262$|base\/\d+\/(1259|1249|2619)$)/;

export function damage(root: string, random: RandomStream): Damage {
  const files = filesOf(root);
  const telling = files.filter((path) => TELLING.test(path));
  const among = random.chance(0.25) ? telling : files;
  const path = among[random.integer(0, among.length - 1)] ?? '';
  const kind = KINDS[random.integer(0, KINDS.length - 1)];
  if (!kind) throw new Error('There is no such kind of damage.');
  return kind(root, path, random);
}

/** Puts back what a damage has touched, from a whole copy. */
export function undo(root: string, whole: string, { touched }: Damage): void {
  for (const path of touched) {
    rmSync(join(root, path), { force: true });
    if (!filesOf(whole).includes(path)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(join(whole, path), join(root, path));
  }
}

const sizeOf = (root: string, path: string): number => statSync(join(root, path)).size;

function change(root: string, path: string, work: (file: number) => void): void {
  const file = openSync(join(root, path), 'r+');
  try {
    work(file);
  } finally {
    closeSync(file);
  }
}
