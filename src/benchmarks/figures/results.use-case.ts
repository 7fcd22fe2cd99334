import { inSameTick, type Db, type Hub, type Page, type PageRequest } from '../../database';
import {
  currentCatalogue,
  measureOf,
  referenceDay,
  roundOf,
  versionAt,
  type Measure,
  type MeasureVersion,
  type Round,
} from '../../catalogue';
import {
  countExisting,
  NATION,
  releasedCells,
  releasedForbundPage,
  ReleasedValue,
  releaseToRead,
  type CubePlace,
} from '../../releases';
import type { Forbund } from '../../register';
import { againstRest, type AgainstRest } from '../family/against-rest';
import type { ForbundCellsLoader } from './forbund-cells.loader';
import { categoryFor, findPlace, readPlace, requireCounty, type FigureQuestion } from './read-place.use-case';

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
  question: FigureQuestion & { readonly county?: string | null; readonly onlyNamed?: boolean },
  page: PageRequest,
): Promise<Page<ForbundResult> & { readonly release: number }> {
  const { county = null, onlyNamed = false } = question;
  if (county) await requireCounty(hub.db, county);
  const { measure, round, release, answer } = await readPlace(hub, question, (place, version) =>
    releasedForbundPage(
      hub.db,
      place,
      { county, onlyNamed },
      page,
      (cell) => [cell.forbund, ReleasedValue.ofCell(version, cell)] as const,
    ),
  );
  if (!answer) return { rows: [], cursorOf: () => '', hasNextPage: false, totalCount: 0, release };
  return {
    ...answer,
    release,
    rows: answer.rows.map(([forbund, value]) => ({ forbund, measure, round, release, value })),
  };
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
  const release = await releaseToRead(hub, question.release);
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
export async function placeOfForbund(
  hub: Hub,
  cells: ForbundCellsLoader,
  forbund: Forbund,
  question: FigureQuestion,
): Promise<Place> {
  const { measure, round, release, version, category, place } = await findPlace(hub, question);
  const compared = { measure, round, release };
  if (!version || !place) {
    const none = ReleasedValue.notApplicable();
    return { ...compared, own: none, nation: none, ...againstRest(forbund.name, none, none) };
  }
  const found = await cells.load({ forbundId: forbund.key, release, roundId: round.key, categoryId: category.key });
  const cell = found.get(version.key);
  const own = cell ? ReleasedValue.ofCell(version, cell) : ReleasedValue.missing(version, 1);
  const nation = await nationIn(hub.db, { version, round, place });
  return { ...compared, own, nation, ...againstRest(forbund.name, own, nation) };
}

interface NationQuestion {
  readonly version: MeasureVersion;
  readonly round: Round;
  readonly place: CubePlace;
}

/** Every row of a list is compared with the same nation: read once. */
const nationIn = inSameTick(
  async (db: Db, { version, round, place }: NationQuestion): Promise<ReleasedValue> => {
    const [cell] = await releasedCells(db, place, 'NATION', [NATION]);
    if (cell) return ReleasedValue.ofCell(version, cell);
    return ReleasedValue.missing(version, await countExisting(db, referenceDay(round), null));
  },
  ({ place }) => [place.release, place.roundId, place.measureVersionId, place.categoryId].join('/'),
);
