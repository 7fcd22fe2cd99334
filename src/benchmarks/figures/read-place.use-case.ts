import type { Db, Hub } from '../../database';
import {
  categoryOf,
  keptCatalogue,
  measureOf,
  OWN_DIMENSIONS,
  roundOf,
  TOTAL,
  versionAt,
  type Catalogue,
  type Category,
  type Measure,
  type MeasureVersion,
  type Round,
} from '../../catalogue';
import { SamnavError } from '../../platform';
import { countiesByCodes } from '../../register';
import { readEdition, type AskedPlace, type CubePlace, type EditionRead } from '../../releases';

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

/** A place where there may be figures: the measure is measured in the round. */
export interface MeasuredPlace extends FoundPlace {
  readonly version: MeasureVersion;
  readonly place: CubePlace;
}

/** Finds where in the cube a question points. Unknown codes and releases are refused, each with its own code. */
export async function findPlace(hub: Hub, question: FigureQuestion): Promise<FoundPlace> {
  const edition = await readEdition(hub, question.release);
  const located = locate(edition.catalogue, question);
  return inRelease(located, edition.release());
}

/**
 * Finds where a question points and reads there, in one statement when the catalogue that this process has is still the
 * one in force: what is read says so. Otherwise, when nothing was there, and for a release by its number, which may not
 * be public yet, from the beginning.
 */
export async function readPlace<T extends { readonly edition?: EditionRead }>(
  hub: Hub,
  question: FigureQuestion,
  read: (place: AskedPlace, version: MeasureVersion) => Promise<T>,
): Promise<FoundPlace & { readonly answer: T | undefined }> {
  const kept = keptCatalogue(hub.db);
  const guess = kept && tryLocate(kept, question);
  if (guess?.place && guess.version && typeof question.release !== 'number') {
    const answer = await read({ ...guess.place, release: null }, guess.version);
    const { revision, release } = answer.edition ?? {};
    if (revision === guess.catalogue.revision && release) return { ...inRelease(guess, release), answer };
  }
  const found = await findPlace(hub, question);
  return { ...found, answer: found.place && found.version && (await read(found.place, found.version)) };
}

type LocatedPlace = Omit<FoundPlace, 'release' | 'place'> & { readonly place: Omit<CubePlace, 'release'> | undefined };

function locate(catalogue: Catalogue, question: FigureQuestion): LocatedPlace {
  const measure = measureOf(catalogue, question.measure);
  const round = roundOf(catalogue, question.round);
  const category = categoryFor(catalogue, question);
  const version = versionAt(measure, round);
  const place = version && { roundId: round.key, measureVersionId: version.key, categoryId: category.key };
  return { catalogue, measure, round, version, category, place };
}

/** What an old catalogue does not know, a newer one may. */
function tryLocate(catalogue: Catalogue, question: FigureQuestion): LocatedPlace | undefined {
  try {
    return locate(catalogue, question);
  } catch (error) {
    if (error instanceof SamnavError) return undefined;
    throw error;
  }
}

const inRelease = (located: LocatedPlace, release: number): FoundPlace => ({
  ...located,
  release,
  place: located.place && { ...located.place, release },
});

export function categoryFor(
  catalogue: Catalogue,
  { dimension, category }: Pick<FigureQuestion, 'dimension' | 'category'>,
): Category {
  if (!dimension && !category) return catalogue.totalCategory;
  // Insatser and local groups are no categories of the nation: to say that they are unknown would be untrue.
  if (OWN_DIMENSIONS.some((own) => own === dimension))
    throw new SamnavError('OWN_DIMENSION', { dimension: dimension ?? '' });
  const found = categoryOf(catalogue, dimension ?? TOTAL, category ?? TOTAL);
  if (!found) throw new SamnavError('UNKNOWN_CATEGORY', { dimension: dimension ?? '', category: category ?? '' });
  return found;
}

/** Refuses a county that does not exist: an empty answer would say that nobody in it reported. */
export async function requireCounty(db: Db, code: string): Promise<void> {
  const [county] = await countiesByCodes(db, [code]);
  if (!county) throw new SamnavError('UNKNOWN_COUNTY', { county: code });
}
