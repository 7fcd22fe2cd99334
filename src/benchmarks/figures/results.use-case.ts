import type { Hub, Page, PageRequest } from '../../database';
import { currentCatalogue, measureOf, roundOf, versionAt, type Measure, type Round } from '../../catalogue';
import { releasedForbundPage, ReleasedValue, releaseToRead } from '../../releases';
import type { Forbund } from '../../register';
import { figureOfForbund } from './figure-of-forbund';
import type { ForbundCellsLoader } from './forbund-cells.loader';
import { categoryFor, readPlace, requireCounty, type FigureQuestion } from './read-place.use-case';

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
  const category = categoryFor(await currentCatalogue(hub.db), question);
  return figuresOf(hub, cells, { forbund, categoryId: category.key }, question);
}

/** The same of any category, such as that of an insats, which the catalogue does not list. */
export async function figuresOf(
  hub: Hub,
  cells: ForbundCellsLoader,
  { forbund, categoryId }: { readonly forbund: Forbund; readonly categoryId: number },
  question: { readonly round: string; readonly release?: number | null; readonly measures: readonly string[] },
): Promise<ForbundResult[]> {
  const catalogue = await currentCatalogue(hub.db);
  const round = roundOf(catalogue, question.round);
  const release = await releaseToRead(hub, question.release);
  const measures = question.measures.map((code) => measureOf(catalogue, code));
  const found = await cells.load({ forbundId: forbund.key, release, roundId: round.key, categoryId });
  return measures.map((measure) => {
    const version = versionAt(measure, round);
    const value = figureOfForbund(version, version && found.get(version.key), forbund, round);
    return { forbund, measure, round, release, value };
  });
}
