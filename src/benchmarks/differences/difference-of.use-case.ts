import { categoryOf, TOTAL, type Measure, type Round } from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import { forbundByNumbers, type Forbund } from '../../register';
import { releasedTable, type ReleasedValue } from '../../releases';
import { toCell } from '../family/comparator';
import { figureOfForbund } from '../figures/figure-of-forbund';
import { findPlace, requireCounty, type FigureQuestion, type MeasuredPlace } from '../figures/read-place.use-case';
import { inWords, judgeForbund, testCategories, type JudgedDifference } from './judge-difference';
import { sidesOf, tableOf } from './sides-of-categories.use-case';

/** Two figures of one measure in one round, and their difference. */
export interface FoundDifference extends JudgedDifference {
  readonly measure: Measure;
  readonly round: Round;
  readonly release: number;
  readonly first: ReleasedValue;
  readonly second: ReleasedValue;
}

type Asked = Pick<FigureQuestion, 'measure' | 'round' | 'release'> & { readonly against: string };

/** Two categories of one dimension, in the country or in a county. */
export async function categoryDifference(
  hub: Hub,
  question: Asked & { readonly dimension: string; readonly category: string; readonly county?: string | null },
): Promise<FoundDifference> {
  const { dimension, county } = question;
  if (question.category === question.against) throw new SamnavError('COMPARATOR_IS_SELF');
  if (dimension === TOTAL) throw new SamnavError('INVALID_INPUT', { field: 'dimension' });
  if (county) await requireCounty(hub.db, county);
  const found = await measured(hub, question);
  const second = categoryOf(found.catalogue, dimension, question.against);
  if (!second) throw new SamnavError('UNKNOWN_CATEGORY', { dimension, category: question.against });
  const categories = [found.category, second];
  const sides = await sidesOf(hub.db, found, dimension, categories, county ?? null);
  const names = categories.map(({ nameSv, nameEn }) => ({ sv: nameSv, en: nameEn }));
  const [first, other] = pair(sides);
  return {
    ...about(found),
    first: first.value,
    second: other.value,
    ...inWords(testCategories(found.version, [first.units, other.units]), pair(names)),
  };
}

/** Two förbund, each by its own figure. */
export async function forbundDifference(
  hub: Hub,
  question: Asked & Pick<FigureQuestion, 'dimension' | 'category'> & { readonly forbund: string },
): Promise<FoundDifference> {
  const numbers = [question.forbund, question.against];
  if (question.forbund === question.against) throw new SamnavError('COMPARATOR_IS_SELF');
  const found = await measured(hub, question);
  const known = await forbundByNumbers(hub.db, numbers);
  const forbund = numbers.map((number): Forbund => {
    const one = known.find(({ organisationNumber }) => organisationNumber === number);
    if (!one) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
    return one;
  });
  const cells = await releasedTable(hub.db, tableOf(found, [found.category.key]), {
    kind: 'FORBUND',
    ids: forbund.map(({ key }) => key),
  });
  const values = forbund.map((one) => {
    const cell = cells.find(({ unitId }) => unitId === one.key);
    return figureOfForbund(found.version, cell, one, found.round);
  });
  const published = values.map((value) => value.published && toCell(value.published.numbers));
  const names = forbund.map(({ name }) => ({ sv: name, en: name }));
  const [first, second] = pair(values);
  return { ...about(found), first, second, ...judgeForbund(found.version, pair(published), pair(names)) };
}

/** @throws SamnavError NOT_MEASURED_IN_ROUND */
async function measured(hub: Hub, question: FigureQuestion): Promise<MeasuredPlace> {
  const found = await findPlace(hub, question);
  const { version, place, measure, round } = found;
  if (!version || !place) throw new SamnavError('NOT_MEASURED_IN_ROUND', { measure: measure.code, round: round.code });
  return { ...found, version, place };
}

const about = ({ measure, round, release }: MeasuredPlace) => ({ measure, round, release });
/** As many as were asked about. */
const pair = <T>(two: readonly T[]): readonly [T, T] => [two[0] as T, two[1] as T];
