import { unavailable, type CatalogueEntry } from './catalogue-entry';

/** What keeps a hub from storing, or from reading what it has stored: somebody has to mend it. A part of the error catalogue. */
export const STORE_ERRORS = {
  DISK_FULL: unavailable(
    60,
    'Disken är full, så inget kan sparas. Det som är sparat finns kvar.',
    'The disk is full, so nothing can be stored. What has been stored is still there.',
  ),
  STORE_DAMAGED: unavailable(
    60,
    'Databasens filer är skadade eller kan inte läsas, så frågan besvaras inte.',
    'The files of the database are damaged or cannot be read, so the question is not answered.',
  ),
} as const satisfies Record<string, CatalogueEntry>;
