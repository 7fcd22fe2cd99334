import { integer, values, type Db } from '../../database';
import { INTERVENTION, LOCAL_GROUP, TOTAL } from '../catalogue';
import { CatalogueRow, DimensionRow, RespondentGroupRow } from '../catalogue.entity';
import type { CatalogueFile, MeasureVersionInFile } from './catalogue-file';
import { IndicatorRow, MeasureRow } from '../measures/indicator.entity';
import { MeasureVersionRow } from '../measures/measure-version.entity';
import { QuestionRow, RoundRow } from '../round.entity';

interface Named {
  readonly code: string;
  readonly nameSv: string;
  readonly nameEn: string;
}

const named = (code: string, nameSv: string, nameEn: string): Named => ({ code, nameSv, nameEn });

/** The dimensions of the file, and those that every hub has for cells, insatser and local groups. */
function allDimensions(file: CatalogueFile): (Named & { categories: readonly Named[] })[] {
  return [
    { ...named(TOTAL, 'Totalt', 'Total'), categories: [named(TOTAL, 'Totalt', 'Total')] },
    ...file.dimensions,
    {
      ...named(INTERVENTION, 'Insats', 'Intervention'),
      categories: [named('UNKNOWN', 'Ingen insats angiven', 'No intervention stated')],
    },
    { ...named('FOCUS', 'Inriktning', 'Focus'), categories: file.focuses },
    {
      ...named('FORM', 'Form', 'Form'),
      categories: [named('PROJECT', 'Projekt', 'Project'), named('LONG_TERM', 'Långsiktig', 'Long-term')],
    },
    { ...named('TARGET_GROUP', 'Målgrupp', 'Target group'), categories: file.targetGroups },
    {
      ...named(LOCAL_GROUP, 'Lokusgrupp', 'Local group'),
      categories: [named('UNKNOWN', 'Utanför lokusgrupp', 'In no local group')],
    },
  ];
}

/** Stores a checked file, and returns what it could not change because results already rest on it. */
export async function storeCatalogue(db: Db, file: CatalogueFile, revision: number): Promise<string[]> {
  const { version, status, sourceSv, sourceEn, measureRules, populations, economy } = file;
  await db.upsert(
    CatalogueRow,
    { id: 1, revision, version, status, sourceSv, sourceEn, measureRules, populations, economy },
    ['id'],
  );
  const parentsFirst = [...file.respondentGroups].sort((a, b) => Number(a.parent !== null) - Number(b.parent !== null));
  await db.upsert(RespondentGroupRow, parentsFirst, ['code']);
  await storeDimensions(db, file);
  await db.upsert(IndicatorRow, file.indicators, ['code']);
  const refused = await storeMeasures(db, file);
  await db.upsert(
    RoundRow,
    file.rounds.map(({ code, opensAt, closesAt, lateDays }) => ({
      code,
      year: Number(code.slice(0, 4)),
      half: code.length > 4 ? Number(code.slice(-1)) : null,
      opensAt: new Date(opensAt),
      closesAt: closesAt === null ? null : new Date(closesAt),
      lateDays,
    })),
    ['code'],
  );
  await storeQuestions(db, file);
  return refused;
}

async function storeDimensions(db: Db, file: CatalogueFile): Promise<void> {
  const dimensions = allDimensions(file);
  await db.upsert(
    DimensionRow,
    dimensions.map(({ code, nameSv, nameEn }, ordinal) => ({ code, nameSv, nameEn, ordinal })),
    ['code'],
  );
  for (const { code: dimension, categories } of dimensions) {
    for (const [ordinal, { code, nameSv, nameEn }] of categories.entries()) {
      // Not TypeORM's upsert: it uses up an identity value on every conflict, and category ids are in every cell.
      await db.query(
        `WITH known AS (
           UPDATE category SET name_sv = $3, name_en = $4, ordinal = $5 WHERE dimension_code = $1 AND code = $2 RETURNING id)
         INSERT INTO category (dimension_code, code, name_sv, name_en, ordinal)
         SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT FROM known)`,
        [dimension, code, nameSv, nameEn, ordinal],
      );
    }
  }
}

async function storeMeasures(db: Db, file: CatalogueFile): Promise<string[]> {
  const indicators = new Map((await db.find(IndicatorRow)).map((row) => [row.code, row.id]));
  const refused: string[] = [];
  await db.upsert(
    MeasureRow,
    file.measures.map(({ code, indicator, nameSv, nameEn, primary, goal }) => ({
      code,
      indicatorId: indicators.get(indicator) as number,
      nameSv,
      nameEn,
      isPrimary: primary,
      goal,
    })),
    ['code'],
  );
  const measures = new Map((await db.find(MeasureRow)).map((row) => [row.code, row.id]));
  const inUse = new Set(await values(db, integer, 'SELECT DISTINCT measure_version_id FROM cell'));
  const stored = await db.find(MeasureVersionRow);
  for (const measure of file.measures) {
    for (const version of measure.versions) {
      const row = toRow(measures.get(measure.code) as number, version);
      const known = stored.find(
        (candidate) => candidate.measureId === row.measureId && candidate.version === row.version,
      );
      const redefined =
        known &&
        (['kind', 'base', 'perUnit', 'scaleMin', 'scaleMax'] as const).filter((key) => known[key] !== row[key]);
      if (known && inUse.has(known.id) && redefined && redefined.length > 0) {
        refused.push(
          `${measure.code} v${version.version}: has results, so ${redefined.join(', ')} cannot change; add a version`,
        );
      } else await db.upsert(MeasureVersionRow, row, ['measureId', 'version']);
    }
  }
  return refused;
}

function toRow(measureId: number, version: MeasureVersionInFile): Omit<MeasureVersionRow, 'id'> {
  const { smallNumbers, ...same } = version;
  return { ...same, measureId, smallBelow: smallNumbers.below, smallExtremeBelow: smallNumbers.extremeBelow };
}

async function storeQuestions(db: Db, file: CatalogueFile): Promise<void> {
  const measures = new Map((await db.find(MeasureRow)).map((row) => [row.code, row.id]));
  await db.upsert(
    QuestionRow,
    file.questions.map(({ measure, ...question }) => ({ ...question, measureId: measures.get(measure) as number })),
    ['wordingSv'],
  );
}
