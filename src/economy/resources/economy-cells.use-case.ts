import type { Measure, Round } from '../../catalogue';
import type { Db } from '../../database';
import { releasedTable, ReleasedValue, type Origin, type UnitKind } from '../../releases';
import type { UnitStatus } from './unit-figures';
import { versionFor, type Series } from './terms';

/** What a series says of a unit: its numbers round by round, or why it has none. */
export type Reading =
  | { readonly status: 'PUBLISHED'; readonly numbers: readonly Reported[] }
  | { readonly status: Exclude<UnitStatus, 'PUBLISHED'>; readonly numbers: null };

interface Reported {
  readonly year: number;
  readonly n: number;
  /** Numerator, count or kronor, whole and exact. */
  readonly sum: bigint;
}

/** A place in the cube whose cells belong to one unit: a förbund and a category. */
export interface UnitPlace {
  readonly forbundId: number;
  readonly categoryId: number;
}

export interface EconomyCells {
  read(one: Series, place: UnitPlace): Reading;
  /** One figure as anybody may see it; undefined when there is none. */
  value(measure: Measure, round: Round, place: UnitPlace): ReleasedValue | undefined;
  readonly places: readonly UnitPlace[];
  /** Whether they are real or invented; null when there are none. */
  readonly origin: Origin | null;
}

/** The released cells of all units for some series, in one statement: nothing else of them is ever read. */
export async function readSeries(
  db: Db,
  release: number,
  series: readonly Series[],
  categoryIds: readonly number[],
  unitKind: UnitKind = 'FORBUND',
): Promise<EconomyCells> {
  const versions = series.flatMap(({ measure, rounds }) => rounds.map((round) => versionFor(measure, round)));
  const byKey = new Map(versions.map((version) => [version.key, version]));
  const cells = await releasedTable(
    db,
    {
      release,
      roundIds: [...new Set(series.flatMap(({ rounds }) => rounds.map(({ key }) => key)))],
      versionIds: [...byKey.keys()],
      categoryIds: [...new Set(categoryIds)],
    },
    { kind: unitKind },
  );
  const values = new Map<string, ReleasedValue>();
  const places = new Map<string, UnitPlace>();
  for (const cell of cells) {
    const { unitId: forbundId, categoryId, roundId, measureVersionId } = cell;
    const version = byKey.get(measureVersionId);
    if (!version) continue;
    values.set(`${forbundId}/${categoryId}/${roundId}/${measureVersionId}`, ReleasedValue.ofCell(version, cell));
    places.set(`${forbundId}/${categoryId}`, { forbundId, categoryId });
  }
  const value = (measure: Measure, round: Round, { forbundId, categoryId }: UnitPlace) =>
    values.get(`${forbundId}/${categoryId}/${round.key}/${versionFor(measure, round).key}`);
  const read = ({ measure, of, rounds, parts }: Series, place: UnitPlace): Reading =>
    inAllRounds(
      rounds.map((round) => {
        const whole = readingOf(value(measure, round, place), of, round);
        if (!parts || !whole.numbers) return whole;
        const readings = parts.all.map((categoryId) => ({
          isCounted: parts.counted.includes(categoryId),
          reading: readingOf(value(measure, round, { ...place, categoryId }), of, round),
        }));
        return countedOf(whole.numbers[0], readings, round.year);
      }),
    );
  const [origin = null, ...others] = new Set([...values.values()].flatMap((value) => value.origin ?? []));
  return { read, value, places: [...places.values()], origin: others.length > 0 ? 'MIXED' : origin };
}

type OneReading =
  | { readonly status: 'PUBLISHED'; readonly numbers: readonly [Reported] }
  | { readonly status: Exclude<UnitStatus, 'PUBLISHED'>; readonly numbers: null };

const SUPPRESSED = { status: 'SUPPRESSED', numbers: null } as const;
const MISSING = { status: 'MISSING', numbers: null } as const;

function readingOf(value: ReleasedValue | undefined, of: Series['of'], { year }: Round): OneReading {
  if (value?.status === 'SUPPRESSED') return SUPPRESSED;
  const shown = value?.published?.numbers;
  if (!shown) return MISSING;
  const { n } = shown;
  return { status: 'PUBLISHED', numbers: [{ year, n, sum: of === 'N' ? BigInt(n) : wholeOf(shown.sum) }] };
}

const wholeOf = (sum: string) => BigInt(sum.split('.')[0] ?? '0');

/**
 * The counted parts of a whole. One that was not sent is nothing if the others make up the whole, and unknown if they
 * do not.
 */
function countedOf(
  whole: Reported,
  parts: readonly { readonly isCounted: boolean; readonly reading: OneReading }[],
  year: number,
): OneReading {
  const counted = parts.filter(({ isCounted }) => isCounted);
  if (counted.some(({ reading }) => reading.status === 'SUPPRESSED')) return SUPPRESSED;
  const sumOf = (some: typeof parts) => some.reduce((sum, { reading }) => sum + (reading.numbers?.[0].sum ?? 0n), 0n);
  const isComplete = counted.every(({ reading }) => reading.numbers) || sumOf(parts) === whole.sum;
  return isComplete ? { status: 'PUBLISHED', numbers: [{ year, n: whole.n, sum: sumOf(counted) }] } : MISSING;
}

function inAllRounds(readings: readonly OneReading[]): Reading {
  if (readings.some(({ status }) => status === 'SUPPRESSED')) return SUPPRESSED;
  const numbers = readings.flatMap((reading) => reading.numbers ?? []);
  return numbers.length === readings.length ? { status: 'PUBLISHED', numbers } : MISSING;
}
