import { referenceDay, type MeasureVersion } from '../../catalogue';
import type { Db } from '../../database';
import type { Text } from '../../platform';
import { everyForbund } from '../../register';
import { rangeOf, releasedCells, ReleasedValue } from '../../releases';
import { familyKind } from '../family/comparator';
import { distributionOf } from '../family/distribution';
import { peersByStructure } from '../family/structure';
import { structures } from '../family/structure.store';
import type { NationalValue } from '../figures/national-value.use-case';
import { existedIn } from '../series/mergers';
import {
  boundsIfAll,
  typicalAnswers,
  WHAT_IF,
  whatIfSentence,
  type AbsentAssumption,
  type Supposed,
} from './bounds-if-all';

/** A national value as it could have been, had everybody taken part; in the unit of the measure. */
export interface WhatIf {
  readonly assumption: AbsentAssumption;
  readonly label: Text;
  readonly lower: number;
  readonly upper: number;
  /** Förbund that took part, with published or withheld figures. */
  readonly unitsReporting: number;
  /** Förbund that existed and did not take part. */
  readonly unitsAbsent: number;
  /** How many answers each of them is supposed to have. */
  readonly answersPerAbsent: number;
  /** Absent förbund without peers to go by. */
  readonly unitsWithoutPeers: number;
  readonly sentence: Text;
}

/** A förbund's published value. */
type Values = ReadonlyMap<number, number>;

/**
 * Supposes what those who did not take part had, and says what the value would have been. Made of published figures
 * only. Null where the value is not published, the measure has no answers to suppose or no ends, or fewer than five
 * are published for a tenth to be taken of.
 */
export async function supposeAbsent(
  db: Db,
  { version, categoryId, release, foundRound: round, units, pooled }: NationalValue,
  assumption: AbsentAssumption,
): Promise<WhatIf | null> {
  const { value, n } = pooled;
  if (!version || categoryId === null || familyKind(version) === 'NONE' || value === null || n === null) return null;
  const place = { release, roundId: round.key, measureVersionId: version.key, categoryId };
  const cells = await releasedCells(db, place, 'FORBUND', units);
  const reported = new Set(cells.map(({ unitId }) => unitId));
  const members = new Set(units ?? []);
  const absent = (await everyForbund(db)).filter(
    (one) => (!units || members.has(one.key)) && existedIn(one, round) && !reported.has(one.key),
  );
  const shown = cells.map((cell) => [cell.unitId, ReleasedValue.ofCell(version, cell)] as const);
  const answers = typicalAnswers(shown.flatMap(([, figure]) => figure.published?.numbers.n ?? []));
  if (answers === null) return null;
  const values: Values = new Map(
    shown.flatMap(([unit, figure]) => (figure.value === null ? [] : [[unit, figure.value]])),
  );
  const peersOf = assumption === 'AS_PEERS' ? await peersIn(db, { release, round }) : undefined;
  const supposed = absent.map(({ key }) => {
    if (assumption === 'LOWEST_AND_HIGHEST_POSSIBLE') return { of: endsOf(version), byPeers: true };
    const ofPeers = peersOf && extremes((peersOf.get(key) ?? []).flatMap((peer) => values.get(peer) ?? []));
    return { of: ofPeers ?? tenthsOf(values), byPeers: Boolean(ofPeers) };
  });
  const assumed = supposed.flatMap(({ of }) => of ?? []);
  if (assumed.length < absent.length) return null;
  const withoutPeers = peersOf ? supposed.filter(({ byPeers }) => !byPeers).length : 0;
  const { lower, upper } = boundsIfAll({ value, n }, answers, assumed);
  return {
    assumption,
    label: WHAT_IF,
    lower,
    upper,
    unitsReporting: reported.size,
    unitsAbsent: absent.length,
    answersPerAbsent: answers,
    unitsWithoutPeers: withoutPeers,
    sentence: whatIfSentence({ assumption, value, lower, upper, absent: absent.length, answers, withoutPeers }),
  };
}

async function peersIn(
  db: Db,
  { release, round }: { readonly release: number; readonly round: NationalValue['foundRound'] },
): Promise<Map<number, number[]>> {
  const found = peersByStructure(await structures(db, { day: referenceDay(round), round: round.code, release }));
  return new Map([...found].map(([key, peers]) => [key, peers.map(({ unit }) => Number(unit))]));
}

/** The 10th and the 90th percentile of the published values; null under five. */
function tenthsOf(values: Values): Supposed | null {
  const found = distributionOf([...values.values()]);
  return found && { lowest: found.p10, highest: found.p90 };
}

/** The ends of the measure: 0 and 100 per cent, or those of its scale. */
function endsOf(version: MeasureVersion): Supposed | null {
  const range = rangeOf(version);
  const lowest = version.kind === 'SHARE' ? 0 : version.scaleMin;
  return range === null || lowest === null ? null : { lowest, highest: lowest + range };
}

const extremes = (values: readonly number[]): Supposed | undefined =>
  values.length > 0 ? { lowest: Math.min(...values), highest: Math.max(...values) } : undefined;
