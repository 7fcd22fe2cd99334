import { measureOf, roundOf, versionAt, type Measure, type MeasureVersion, type Round } from '../catalogue/catalogue';
import { currentCatalogue } from '../catalogue/catalogue.store';
import type { Hub } from '../database/hub';
import { SamnavError } from '../platform/result';
import type { Forbund } from '../register/forbund.entity';
import { NATION } from '../releases/cube-row';
import { releasedMatrix, releaseToRead, type MatrixCell } from '../releases/released-cell.store';
import { ReleasedValue } from '../releases/released-value';
import { categoryFor, type Category } from './category-words';
import { minus, toCell, type NotAssessedReason } from './comparator';
import { compareUnits } from './compare-units';

export interface MatrixRow {
  readonly forbund: Forbund;
  readonly cells: readonly MatrixEntry[];
}

export interface MatrixEntry {
  readonly measure: Measure;
  readonly value: ReleasedValue;
  readonly category: Category;
  readonly reason: NotAssessedReason | null;
}

export interface Matrix {
  readonly round: Round;
  readonly release: number;
  readonly measures: readonly Measure[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixQuestion {
  readonly round: string;
  readonly measures?: readonly string[] | null;
  readonly forbund?: readonly string[] | null;
  readonly county?: string | null;
  readonly release?: number | null;
}

/** 800 förbund × 25 measures: ten times today's country, about 5 MB of answer. */
const MOST_CELLS = 20_000;

/** The overview screen: every förbund that reported anything in a round × measures, each cell judged among its own measure. */
export async function matrix(hub: Hub, question: MatrixQuestion): Promise<Matrix> {
  const catalogue = await currentCatalogue(hub.db);
  const round = roundOf(catalogue, question.round);
  const release = await releaseToRead(hub.db, question.release);
  const asked = question.measures?.map((code) => measureOf(catalogue, code));
  const measures = asked ?? [...catalogue.measures.values()].filter((measure) => measure.primary);
  const versions = measures.flatMap((measure) => versionAt(measure, round) ?? []);
  const place = { release, roundId: round.key, categoryId: catalogue.totalCategory.key };
  const cells = await releasedMatrix(
    hub.db,
    place,
    versions.map((version) => version.key),
  );
  const columns = new Map(
    versions.map((version) => [
      version.measure,
      columnOf(
        version,
        cells.filter((c) => c.measureVersionId === version.key),
      ),
    ]),
  );
  const wanted = [...unitsOf(cells).values()].filter(
    ({ organisationNumber, countyCode }) =>
      (!question.forbund || question.forbund.includes(organisationNumber ?? '')) &&
      (!question.county || question.county === countyCode),
  );
  const size = wanted.length * measures.length;
  if (size > MOST_CELLS) throw new SamnavError('TOO_MANY_CELLS', { size, limit: MOST_CELLS });
  const entry = (measure: Measure, forbund: Forbund): MatrixEntry => {
    const version = versionAt(measure, round);
    const found = columns.get(measure)?.get(forbund.key);
    const value = version ? ReleasedValue.missing(version, 1) : ReleasedValue.notApplicable();
    return found ? { measure, ...found } : { measure, value, category: 'NOT_ASSESSED', reason: null };
  };
  const rows = wanted.map((forbund) => ({ forbund, cells: measures.map((measure) => entry(measure, forbund)) }));
  return { round, release, measures, rows };
}

function unitsOf(cells: readonly MatrixCell[]): Map<number, Forbund> {
  return new Map(cells.flatMap((cell) => (cell.forbund ? [[cell.unitId, cell.forbund] as const] : [])));
}

/** One measure's column, judged as a family of its own against the nation. */
function columnOf(version: MeasureVersion, cells: readonly MatrixCell[]): Map<number, Omit<MatrixEntry, 'measure'>> {
  const nation = cells.find((cell) => !cell.forbund && cell.unitId === NATION);
  const total = nation && ReleasedValue.ofCell(version, nation).published;
  const own = cells
    .filter((cell) => cell.forbund)
    .map((cell) => ({ unitId: cell.unitId, value: ReleasedValue.ofCell(version, cell) }));
  const units = own.map(({ value }) => {
    const cell = value.published && toCell(value.published.numbers);
    return { cell, reference: cell && total ? minus(toCell(total.numbers), cell) : null };
  });
  const { units: compared } = compareUnits(version, 'NATION', units);
  return new Map(
    own.map(({ unitId, value }, index) => {
      const found = compared[index];
      const category = categoryFor(version.direction, found?.category ?? 'NOT_ASSESSED');
      return [unitId, { value, category, reason: found?.reason ?? null }];
    }),
  );
}
