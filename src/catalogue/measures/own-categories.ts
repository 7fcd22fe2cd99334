import { personalDataIn, refusal, type Refusal } from '../../platform';
import { categoryOf, referenceDay, type Catalogue, type Round } from '../catalogue';

/** A category that one förbund has registered for itself: an insats or a local group. Its time is half-open. */
export interface OwnCategory {
  readonly key: number;
  readonly dimension: string;
  readonly code: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Everything that the hub needs of a förbund's own categories to check and name its cells. */
export interface OwnCategories {
  readonly byKey: ReadonlyMap<number, OwnCategory>;
  readonly byPlace: ReadonlyMap<string, OwnCategory>;
}

const ownKey = (dimension: string, code: string) => `${dimension} ${code}`;

export const toOwnCategories = (own: readonly OwnCategory[]): OwnCategories => ({
  byKey: new Map(own.map((one) => [one.key, one])),
  byPlace: new Map(own.map((one) => [ownKey(one.dimension, one.code), one])),
});

export const ownCategory = (
  { byPlace }: Pick<OwnCategories, 'byPlace'>,
  dimension: string,
  code: string,
): OwnCategory | undefined => byPlace.get(ownKey(dimension, code));

/** The key of a category, found by its names; the förbund's own categories are among them. */
export const categoryKey = (
  catalogue: Catalogue,
  own: OwnCategories,
  dimension: string,
  code: string,
): number | undefined => categoryOf(catalogue, dimension, code)?.key ?? ownCategory(own, dimension, code)?.key;

/** The code of a category, whoever registered it. */
export function categoryNames(
  { categories }: Pick<Catalogue, 'categories'>,
  { byKey }: Pick<OwnCategories, 'byKey'>,
  key: number,
): { readonly dimension: string; readonly category: string } {
  const { dimension = '', code = `#${key}` } = categories.get(key) ?? byKey.get(key) ?? {};
  return { dimension, category: code };
}

export function isSameOwn({ byKey: a }: OwnCategories, { byKey: b }: OwnCategories): boolean {
  const isSame = (one: OwnCategory) => {
    const other = a.get(one.key);
    return other?.code === one.code && other.startsOn === one.startsOn && other.endsOn === one.endsOn;
  };
  return a.size === b.size && [...b.values()].every(isSame);
}

/** Codes that mean something else in a cell. */
const RESERVED = ['TOTAL', 'UNKNOWN'];

const OWN_CODE = /^[A-Z0-9][A-Z0-9_-]{0,63}$/;

/** The faults of a code that a förbund chooses for a category of its own. Codes are published and stay. */
export const checkOwnCode = (code: string, path: readonly string[]): Refusal[] =>
  OWN_CODE.test(code) && !RESERVED.includes(code)
    ? personalDataIn('code', code, path)
    : [refusal('INVALID_INPUT', path, { field: 'code' })];

/** Whether an insats, or a local group, ran during any part of a round’s period. */
export function runsInRound(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn?: string | null },
  round: Pick<Round, 'year' | 'half'>,
): boolean {
  const firstDay = `${round.year}-${round.half === 2 ? '07' : '01'}-01`;
  return startsOn <= referenceDay(round) && (!endsOn || endsOn > firstDay);
}
