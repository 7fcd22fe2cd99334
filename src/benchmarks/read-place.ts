import {
  categoryOf,
  measureOf,
  roundOf,
  TOTAL,
  versionAt,
  type Catalogue,
  type Category,
  type Measure,
  type MeasureVersion,
  type Round,
} from '../catalogue/catalogue';
import { currentCatalogue } from '../catalogue/catalogue.store';
import type { Hub } from '../database/hub';
import { SamnavError } from '../platform/result';
import { releaseToRead, type CubePlace } from '../releases/released-cell.store';

/** What a question about figures names, in codes. */
export interface FigureQuestion {
  readonly measure: string;
  readonly round: string;
  readonly dimension?: string | null;
  readonly category?: string | null;
  readonly release?: number | null;
}

/** The same, found: `place` is undefined when the measure is not measured in the round. */
export interface FoundPlace {
  readonly catalogue: Catalogue;
  readonly measure: Measure;
  readonly round: Round;
  readonly version: MeasureVersion | undefined;
  readonly category: Category;
  readonly release: number;
  readonly place: CubePlace | undefined;
}

/** Finds where in the cube a question points. Unknown codes and releases are refused, each with its own code. */
export async function findPlace(hub: Hub, question: FigureQuestion): Promise<FoundPlace> {
  const catalogue = await currentCatalogue(hub.db);
  const measure = measureOf(catalogue, question.measure);
  const round = roundOf(catalogue, question.round);
  const category = categoryFor(catalogue, question);
  const release = await releaseToRead(hub.db, question.release);
  const version = versionAt(measure, round);
  const place = version && { release, roundId: round.key, measureVersionId: version.key, categoryId: category.key };
  return { catalogue, measure, round, version, category, release, place };
}

export function categoryFor(
  catalogue: Catalogue,
  { dimension, category }: Pick<FigureQuestion, 'dimension' | 'category'>,
): Category {
  if (!dimension && !category) return catalogue.totalCategory;
  const found = categoryOf(catalogue, dimension ?? TOTAL, category ?? TOTAL);
  if (!found) throw new SamnavError('UNKNOWN_CATEGORY', { dimension: dimension ?? '', category: category ?? '' });
  return found;
}
