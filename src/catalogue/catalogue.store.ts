import { inSameTick, integer, oneValue, type Db } from '../database';
import { CategoryRow, CatalogueRow, DimensionRow, RespondentGroupRow } from './catalogue.entity';
import {
  OWN_DIMENSIONS,
  TOTAL,
  type Catalogue,
  type Category,
  type Indicator,
  type Measure,
  type MeasureVersion,
} from './catalogue';
import { IndicatorRow, MeasureRow } from './measures/indicator.entity';
import { MeasureVersionRow } from './measures/measure-version.entity';
import { NO_ECONOMY, type Economy } from './file/economy-definitions';
import type { MeasureRule } from './measures/measure-rule';
import type { CountedPopulation } from './measures/counted-population';
import { QuestionRow, RoundRow } from './round.entity';

/**
 * One copy for each connection pool. The revision in the database says when a copy is old, so any number of processes
 * agree.
 */
const loaded = new WeakMap<object, Catalogue>();

const revisionInForce = inSameTick<'catalogue', number>(
  async (db) => (await oneValue(db, integer, 'SELECT revision FROM catalogue')) ?? 0,
);

/** The catalogue in force: one small query when it has not changed. */
export async function currentCatalogue(db: Db): Promise<Catalogue> {
  return catalogueOfRevision(db, await revisionInForce(db, 'catalogue'));
}

/** The copy that this process has, which may be old: for callers that read the revision together with their answer. */
export const keptCatalogue = (db: Db): Catalogue | undefined => loaded.get(db.connection);

/** The catalogue in force, for callers that have read the revision in a statement of their own. */
export async function catalogueOfRevision(db: Db, revision: number): Promise<Catalogue> {
  const kept = keptCatalogue(db);
  if (kept && kept.revision === revision) return kept;
  const fresh = await loadCatalogue(db);
  // What an open transaction sees may yet be rolled back, so the catalogue is kept only when it was read outside of
  // one.
  if (!db.queryRunner?.isTransactionActive) loaded.set(db.connection, fresh);
  return fresh;
}

async function loadCatalogue(db: Db): Promise<Catalogue> {
  const head = await db.findOneBy(CatalogueRow, { id: 1 });
  const indicatorRows = await db.find(IndicatorRow, { order: { code: 'ASC' } });
  const measureRows = await db.find(MeasureRow, { order: { code: 'ASC' } });
  const versionRows = await db.find(MeasureVersionRow, { order: { measureId: 'ASC', version: 'ASC' } });
  const roundRows = await db.find(RoundRow, { order: { code: 'ASC' } });
  const dimensionRows = await db.find(DimensionRow, { order: { ordinal: 'ASC' } });
  const groups = await db.find(RespondentGroupRow);
  const questions = await db.find(QuestionRow);
  const categoryRows = await db
    .createQueryBuilder(CategoryRow, 'c')
    .where('c.dimensionCode NOT IN (:...own) OR c.code = :unknown', { own: OWN_DIMENSIONS, unknown: 'UNKNOWN' })
    .orderBy('c.ordinal')
    .getMany();

  const indicators = indicatorRows.map(({ id, ...row }) => ({ ...row, key: id }) as Indicator);
  const indicatorByKey = new Map(indicators.map((indicator) => [indicator.key, indicator]));
  const measures = new Map<string, Measure>();
  const measureVersions = new Map<number, MeasureVersion>();
  for (const row of measureRows) {
    const versions: MeasureVersion[] = [];
    const indicator = indicatorByKey.get(row.indicatorId) as Indicator;
    const { id, code, nameSv, nameEn, isPrimary, goal } = row;
    const measure: Measure = { key: id, code, indicator, nameSv, nameEn, primary: isPrimary, goal, versions };
    for (const { id: key, measureId, ...version } of versionRows.filter((candidate) => candidate.measureId === id)) {
      if (measureId !== id) continue;
      const found = { ...version, key, measure } as MeasureVersion;
      versions.push(found);
      measureVersions.set(key, found);
    }
    measures.set(code, measure);
  }
  const categories = categoryRows.map((row): Category => ({
    key: row.id,
    dimension: row.dimensionCode,
    code: row.code,
    nameSv: row.nameSv,
    nameEn: row.nameEn,
  }));
  const codeOfMeasure = new Map(measureRows.map((row) => [row.id, row.code]));
  return {
    revision: head?.revision ?? 0,
    version: head?.version ?? 'none',
    status: (head?.status as Catalogue['status'] | undefined) ?? 'PROPOSAL',
    sourceSv: head?.sourceSv ?? '',
    sourceEn: head?.sourceEn ?? '',
    indicators,
    measures,
    measureVersions,
    rounds: new Map(roundRows.map(({ id, ...row }) => [row.code, { ...row, key: id }])),
    respondentGroups: new Map(groups.map((group) => [group.code, group])),
    dimensions: new Map(
      dimensionRows.map(({ code, nameSv, nameEn }) => [
        code,
        { code, nameSv, nameEn, categories: categories.filter((category) => category.dimension === code) },
      ]),
    ),
    categories: new Map(categories.map((category) => [category.key, category])),
    totalCategory: categories.find((category) => category.dimension === TOTAL) as Category,
    questions: questions.map(({ measureId, respondentGroup, wordingSv, source }) => ({
      measure: codeOfMeasure.get(measureId) as string,
      respondentGroup,
      wordingSv,
      source,
    })),
    measureRules: (head?.measureRules ?? []) as readonly MeasureRule[],
    populations: (head?.populations ?? []) as readonly CountedPopulation[],
    economy: (head?.economy ?? NO_ECONOMY) as Economy,
  };
}
