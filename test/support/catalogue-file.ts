import type { CatalogueFile } from '../../src/catalogue/file/catalogue-file';
import { readCatalogueFile } from '../../src/demo/seed';

export type Changeable<T> = { -readonly [K in keyof T]: Changeable<T[K]> };
/** The project's own catalogue file, to be changed. */
export const catalogueFile = () => structuredClone(readCatalogueFile()) as Changeable<CatalogueFile>;
export const measureIn = (file: Changeable<CatalogueFile>, code: string) =>
  file.measures.find((measure) => measure.code === code) as Changeable<CatalogueFile['measures'][number]>;
export const versionIn = (file: Changeable<CatalogueFile>, code: string) =>
  measureIn(file, code).versions[0] as Changeable<CatalogueFile['measures'][number]['versions'][number]>;

/** Gives a measure another version from a round, that is not compared with the one before. */
export function breakSeries(file: Changeable<CatalogueFile>, code: string, firstRound: string): void {
  const before = versionIn(file, code);
  before.lastRound = String(Number(firstRound) - 1);
  const reasons = { breakReasonSv: 'Ny fråga.', breakReasonEn: 'New.' };
  const next = { ...structuredClone(before), version: 2, firstRound, lastRound: null, comparableWithPrevious: false };
  measureIn(file, code).versions.push({ ...next, ...reasons });
}
