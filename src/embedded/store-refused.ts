import { fillIn, type Text } from '../platform';
import type { Damage } from './compare-store';

/** Thrown when the store is not opened: it tells the operator why and what to do. */
export class StoreRefused extends Error {
  constructor(
    readonly folder: string,
    readonly reason: Text,
    readonly wayBack: Text,
  ) {
    super(`${reason.sv} ${wayBack.sv}\n\n${reason.en} ${wayBack.en}`);
    this.name = 'StoreRefused';
  }
}

const RESTORE: Text = {
  sv:
    'Inget har besvarats ur den. Återställ mappen från en kopia, eller börja om i en annan mapp med SAMNAV_DATA_DIR. ' +
    'Är det bara demodata: flytta undan mappen och starta igen, så görs de på nytt. Se docs/operations.md.',
  en:
    'Nothing has been answered from it. Restore the folder from a copy, or begin anew in another with SAMNAV_DATA_DIR. ' +
    'If there are only demo data: move the folder away and start again, and they are made anew. See docs/operations.md.',
};

/** So many files are named; the rest are counted. */
const NAMED = 5;

export function damagedStore(folder: string, damages: readonly Damage[]): StoreRefused {
  const list = (language: keyof Text) => {
    const more = damages.length - NAMED;
    const named = damages.slice(0, NAMED).map((damage) => `\n  ${describeDamage(damage)[language]}`);
    if (more > 0) named.push(language === 'sv' ? `\n  och ${more} till` : `\n  and ${more} more`);
    return named.join('');
  };
  return new StoreRefused(
    folder,
    {
      sv: `Databasen i ${folder} är skadad, och öppnas inte:${list('sv')}\n`,
      en: `The database in ${folder} is damaged, and is not opened:${list('en')}\n`,
    },
    RESTORE,
  );
}

function describeDamage(damage: Damage): Text {
  const { path } = damage;
  switch (damage.kind) {
    case 'MISSING':
      return { sv: `${path} saknas`, en: `${path} is missing` };
    case 'FOREIGN':
      return { sv: `${path} är inte skriven av databasen`, en: `${path} was not written by the database` };
    case 'SHORTER':
    case 'LONGER':
      return fillIn(OTHER_SIZE, { path, size: damage.size, noted: damage.noted });
    case 'CHANGED':
      return fillIn(CHANGED, { path, blocks: damage.blocks, of: damage.of });
  }
}

const OTHER_SIZE: Text = {
  sv: '{path} har {size} byte, men databasen skrev {noted}',
  en: '{path} has {size} {size|byte|bytes}, but the database wrote {noted}',
};
const CHANGED: Text = {
  sv: '{path}: {blocks} av {of} block är inte som databasen skrev {blocks|det|dem}',
  en: '{path}: {blocks} of {of} {of|block|blocks} {blocks|is|are} not as the database wrote {blocks|it|them}',
};

/** Somebody has changed the notes about the files, or they are damaged. */
export const damagedNotes = (folder: string, place: string): StoreRefused =>
  new StoreRefused(
    folder,
    {
      sv: `Databasen i ${folder} är skadad, och öppnas inte: samnav.blocks går inte att läsa (${place}).`,
      en: `The database in ${folder} is damaged, and is not opened: samnav.blocks cannot be read (${place}).`,
    },
    RESTORE,
  );

/** PostgreSQL itself, or its inspection of tables and indexes, found the fault. */
export const faultyStore = (folder: string, fault: string): StoreRefused =>
  new StoreRefused(
    folder,
    {
      sv: `Databasen i ${folder} är skadad, och används inte. PostgreSQL säger: ${fault}.`,
      en: `The database in ${folder} is damaged, and is not used. PostgreSQL says: ${fault}.`,
    },
    RESTORE,
  );

export const otherVersion = (folder: string, version: string, ours: string): StoreRefused =>
  new StoreRefused(
    folder,
    {
      sv: `Databasen i ${folder} är skriven av PostgreSQL ${version}; det här programmet har ${ours}.`,
      en: `The database in ${folder} was written by PostgreSQL ${version}; this program has ${ours}.`,
    },
    {
      sv: 'Använd den version av Samnav som skrev den, eller en annan mapp med SAMNAV_DATA_DIR.',
      en: 'Use the version of Samnav that wrote it, or another folder with SAMNAV_DATA_DIR.',
    },
  );

export const newerProgram = (folder: string, migrations: readonly string[]): StoreRefused =>
  new StoreRefused(
    folder,
    {
      sv: `Databasen i ${folder} är skriven av ett nyare Samnav: det här känner inte till ${migrations.join(', ')}.`,
      en: `The database in ${folder} was written by a newer Samnav: this one does not know ${migrations.join(', ')}.`,
    },
    {
      sv: 'Använd den versionen, eller en annan mapp med SAMNAV_DATA_DIR.',
      en: 'Use that version, or another folder with SAMNAV_DATA_DIR.',
    },
  );

const unreachableStore = (folder: string, code: string): StoreRefused =>
  new StoreRefused(
    folder,
    {
      sv: `Mappen ${folder} kan inte läsas och skrivas (${code}).`,
      en: `The folder ${folder} cannot be read and written (${code}).`,
    },
    {
      sv: 'Ge den som kör hubben rätt till den och allt i den, eller välj en annan med SAMNAV_DATA_DIR.',
      en: 'Give whoever runs the hub access to it and all in it, or choose another with SAMNAV_DATA_DIR.',
    },
  );

export const noRoom = (folder: string): StoreRefused =>
  new StoreRefused(
    folder,
    {
      sv: `Disken där ${folder} ligger är full.`,
      en: `The disk that holds ${folder} is full.`,
    },
    {
      sv: 'Gör plats och starta igen. Allt som hubben har bekräftat finns kvar.',
      en: 'Make room and start again. All that the hub has acknowledged is still there.',
    },
  );

/** The disk is full, this user's share of it, or a file's. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const UNREACHABLE = new Set(['EEXIST', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ELOOP', 'EIO']);

/** Whether a name that Node has for a fault is one of a disk that is full. */
export const saysFull = (code: string): boolean => FULL.has(code);

/** What an error of the file system means for a folder; any other error is returned as it is. */
export function refusedBy(folder: string, error: unknown): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (error instanceof StoreRefused || !(error instanceof Error)) return error;
  if (FULL.has(code)) return noRoom(folder);
  return UNREACHABLE.has(code) ? unreachableStore(folder, code) : error;
}
