import type { Measure, Round } from '../catalogue/catalogue';
import { currentCatalogue } from '../catalogue/catalogue.store';
import { measureOf, roundOf, versionAt } from '../catalogue/catalogue';
import type { Hub } from '../database/hub';
import type { Page, PageRequest } from '../database/keyset-page';
import { NATION } from '../releases/cube-row';
import { releasedCells, releasedForbundPage, releaseToRead } from '../releases/released-cell.store';
import { ReleasedValue } from '../releases/released-value';
import type { Forbund } from '../register/forbund.entity';
import { againstRest, type AgainstRest } from './against-rest';
import type { ForbundCellsLoader } from './forbund-cells.loader';
import { categoryFor, findPlace, type FigureQuestion } from './read-place';

export interface ForbundResult {
  readonly forbund: Forbund;
  readonly measure: Measure;
  readonly round: Round;
  readonly release: number;
  readonly value: ReleasedValue;
}

/** The figures of the förbund that reported a measure in a round, by name. */
export async function roundResults(
  hub: Hub,
  question: FigureQuestion & { readonly county?: string | null },
  page: PageRequest,
): Promise<Page<ForbundResult>> {
  const { measure, round, release, version, place } = await findPlace(hub, question);
  if (!version || !place) return { rows: [], cursors: [], hasNextPage: false, totalCount: 0 };
  return releasedForbundPage(hub.db, place, question.county ?? null, page, (cell) => ({
    forbund: cell.forbund,
    measure,
    round,
    release,
    value: ReleasedValue.ofCell(version, cell),
  }));
}

/** One förbund's figures for some measures in a round. What is missing says why. */
export async function forbundResults(
  hub: Hub,
  cells: ForbundCellsLoader,
  forbund: Forbund,
  question: Omit<FigureQuestion, 'measure'> & { readonly measures: readonly string[] },
): Promise<ForbundResult[]> {
  const catalogue = await currentCatalogue(hub.db);
  const round = roundOf(catalogue, question.round);
  const category = categoryFor(catalogue, question);
  const release = await releaseToRead(hub.db, question.release);
  const measures = question.measures.map((code) => measureOf(catalogue, code));
  const found = await cells.load({ forbundId: forbund.key, release, roundId: round.key, categoryId: category.key });
  return measures.map((measure) => {
    const version = versionAt(measure, round);
    const cell = version && found.get(version.key);
    const value = version
      ? cell
        ? ReleasedValue.ofCell(version, cell)
        : ReleasedValue.missing(version, 1)
      : ReleasedValue.notApplicable();
    return { forbund, measure, round, release, value };
  });
}

export interface Place extends AgainstRest {
  readonly measure: Measure;
  readonly round: Round;
  readonly release: number;
  readonly own: ReleasedValue;
  readonly nation: ReleasedValue;
}

/** Where a förbund stands against the rest of the country in one measure and round. */
export async function placeOf(hub: Hub, forbund: Forbund, question: FigureQuestion): Promise<Place> {
  const { measure, round, release, version, place } = await findPlace(hub, question);
  const read = async (kind: 'FORBUND' | 'NATION', unit: number) => {
    if (!version || !place) return ReleasedValue.notApplicable();
    const [cell] = await releasedCells(hub.db, place, kind, [unit]);
    return cell ? ReleasedValue.ofCell(version, cell) : ReleasedValue.missing(version, 1);
  };
  const own = await read('FORBUND', forbund.key);
  const nation = await read('NATION', NATION);
  return { measure, round, release, own, nation, ...againstRest(forbund.name, own, nation) };
}
