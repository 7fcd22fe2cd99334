import { MOST_MATRIX_CELLS } from '../../guards';
import {
  currentCatalogue,
  measureOf,
  roundOf,
  versionAt,
  type Measure,
  type MeasureVersion,
  type Round,
} from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import { forbundByKeys, forbundByNumbers, type Forbund } from '../../register';
import { releasedMatrix, ReleasedValue, releaseToRead, type MatrixCell } from '../../releases';
import { categoryFor, type Category } from './category-words';
import { restOf, toCell, type NotAssessedReason } from './comparator';
import { compareUnits } from './compare-units';
import { requireCounty } from '../figures/read-place.use-case';
import { figureOfForbund } from '../figures/figure-of-forbund';

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

/**
 * The overview screen: every förbund that reported anything in a round × measures, each cell judged among its own
 * measure.
 */
export async function matrix(hub: Hub, question: MatrixQuestion): Promise<Matrix> {
  const catalogue = await currentCatalogue(hub.db);
  const round = roundOf(catalogue, question.round);
  const release = await releaseToRead(hub, question.release);
  const asked = question.measures && [...new Set(question.measures)].map((code) => measureOf(catalogue, code));
  await refuseUnknownUnits(hub, question);
  const measures = asked ?? [...catalogue.measures.values()].filter((measure) => measure.primary);
  const versions = measures.flatMap((measure) => versionAt(measure, round) ?? []);
  const place = { release, roundId: round.key, categoryId: catalogue.totalCategory.key };
  const cells = await releasedMatrix(
    hub.db,
    place,
    versions.map((version) => version.key),
  );
  if (versions.length > 0 && cells.length === 0) {
    const codes = measures.map(({ code }) => code).join(', ');
    throw new SamnavError('ROUND_NOT_RELEASED', { measure: codes, round: round.code, release });
  }
  const reporting = new Set(cells.flatMap(({ unitKind, unitId }) => (unitKind === 'FORBUND' ? [unitId] : [])));
  const wanted = (await forbundByKeys(hub.db, [...reporting])).filter(
    ({ organisationNumber, countyCode }) =>
      (!question.forbund || question.forbund.includes(organisationNumber ?? '')) &&
      (!question.county || question.county === countyCode),
  );
  const size = wanted.length * measures.length;
  if (size > MOST_MATRIX_CELLS) throw new SamnavError('TOO_MANY_CELLS', { size, limit: MOST_MATRIX_CELLS });
  const byVersion = new Map<number, MatrixCell[]>(versions.map((version) => [version.key, []]));
  for (const cell of cells) byVersion.get(cell.measureVersionId)?.push(cell);
  const columns = new Map(
    versions.map((version) => [version.measure, columnOf(version, byVersion.get(version.key) ?? [])]),
  );
  const entry = (measure: Measure, forbund: Forbund): MatrixEntry => {
    const version = versionAt(measure, round);
    const found = columns.get(measure)?.get(forbund.key);
    const value = figureOfForbund(version, undefined, forbund, round);
    const reason = version ? 'NOTHING_REPORTED' : 'NOT_MEASURED';
    return found ? { measure, ...found } : { measure, value, category: 'NOT_ASSESSED', reason };
  };
  const rows = wanted.map((forbund) => ({ forbund, cells: measures.map((measure) => entry(measure, forbund)) }));
  return { round, release, measures, rows };
}

/** A code that is misspelt must not look like a förbund that did not report. */
async function refuseUnknownUnits({ db }: Hub, { county, forbund }: MatrixQuestion): Promise<void> {
  if (county) await requireCounty(db, county);
  if (!forbund) return;
  const known = new Set((await forbundByNumbers(db, forbund)).map((one) => one.organisationNumber));
  const unknown = forbund.find((number) => !known.has(number));
  if (unknown !== undefined) throw new SamnavError('UNKNOWN_FORBUND', { forbund: unknown });
}

/** One measure's column, judged as a family of its own against the nation. */
function columnOf(version: MeasureVersion, cells: readonly MatrixCell[]): Map<number, Omit<MatrixEntry, 'measure'>> {
  const nation = cells.find((cell) => cell.unitKind === 'NATION');
  const total = nation && ReleasedValue.ofCell(version, nation).published;
  const own = cells
    .filter((cell) => cell.unitKind === 'FORBUND')
    .map((cell) => ({ unitId: cell.unitId, value: ReleasedValue.ofCell(version, cell) }));
  const published = own.map(({ value }) => value.published && toCell(value.published.numbers));
  const rest = restOf(
    total ? toCell(total.numbers) : null,
    published.flatMap((cell) => cell ?? []),
  );
  const units = published.map((cell) => ({ cell, reference: rest(cell) }));
  const { units: compared } = compareUnits(version, 'NATION', units);
  return new Map(
    own.map(({ unitId, value }, index) => {
      const found = compared[index];
      const category = categoryFor(version.direction, found?.category ?? 'NOT_ASSESSED');
      return [unitId, { value, category, reason: found?.reason ?? null }];
    }),
  );
}
