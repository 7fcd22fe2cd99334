import type DataLoader from 'dataloader';
import { RequestLoader, type Hub } from '../../database';
import { currentCatalogue } from '../../catalogue';
import { releasedTable } from '../../releases';
import { measureTable, type MeasureTable } from './measure-table';

interface MeasureTableKey {
  readonly release: number;
  /** Its code. */
  readonly measure: string;
}

/**
 * Every förbund's figures of a measure in every round, as they are in a release; null for a measure that the catalogue
 * does not have.
 */
export type MeasureTablesLoader = DataLoader<MeasureTableKey, MeasureTable | null, string>;

/** Fetches any number of measures in one statement for each release. */
export function createMeasureTablesLoader({ db }: Hub): MeasureTablesLoader {
  return new RequestLoader(
    async (keys: readonly MeasureTableKey[]) => {
      const catalogue = await currentCatalogue(db);
      const found = new Map<string, MeasureTable>();
      for (const release of new Set(keys.map((key) => key.release))) {
        const measures = keys
          .filter((key) => key.release === release)
          .flatMap(({ measure }) => catalogue.measures.get(measure) ?? []);
        const table = {
          release,
          roundIds: [...catalogue.rounds.values()].map(({ key }) => key),
          versionIds: measures.flatMap(({ versions }) => versions.map(({ key }) => key)),
          categoryIds: [catalogue.totalCategory.key],
        };
        const cells = table.versionIds.length > 0 ? await releasedTable(db, table, { kind: 'FORBUND' }) : [];
        for (const measure of measures)
          found.set(nameOf({ release, measure: measure.code }), measureTable(measure, catalogue.rounds, cells));
      }
      return keys.map((key) => found.get(nameOf(key)) ?? null);
    },
    { cacheKeyFn: nameOf },
  );
}

const nameOf = ({ release, measure }: MeasureTableKey) => `${release}/${measure}`;
