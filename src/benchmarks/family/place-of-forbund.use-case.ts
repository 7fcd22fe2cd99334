import { inSameTick, type Db, type Hub } from '../../database';
import { referenceDay, type Measure, type Round } from '../../catalogue';
import type { Text } from '../../platform';
import type { Forbund } from '../../register';
import { countExisting, ReleasedValue } from '../../releases';
import type { FunnelCategory, Interval } from '../../statistics';
import { findPlace, type FigureQuestion, type MeasuredPlace } from '../figures/read-place.use-case';
import { figureOfForbund } from '../figures/figure-of-forbund';
import { judgeAll, type Benchmark } from './benchmark.use-case';
import { AGAINST, REASON_WORDS, type Category } from './category-words';
import type { NotAssessedReason } from './comparator';

export const ASSESSMENTS = ['HIGHER', 'LOWER', 'SIMILAR', 'NOT_ASSESSED'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

/** Where a förbund stands against the rest of the country: its row of the benchmark. */
export interface Place {
  readonly measure: Measure;
  readonly round: Round;
  readonly release: number;
  readonly own: ReleasedValue;
  readonly nation: ReleasedValue;
  /** The förbund minus the rest of the country, in the unit of the measure. */
  readonly difference: number | null;
  /** The interval that was tested. */
  readonly interval: Interval | null;
  readonly assessment: Assessment;
  readonly category: Category;
  readonly reason: NotAssessedReason | null;
  readonly sentence: Text;
}

/**
 * Where a förbund stands against the rest of the country in one measure and round. It is judged among all förbund, as
 * in the benchmark: a förbund that looks at its own place alone must not be told what the overview denies.
 */
export async function placeOfForbund(hub: Hub, forbund: Forbund, question: FigureQuestion): Promise<Place> {
  const found = await findPlace(hub, question);
  const { measure, round, release, version, place } = found;
  const asked = { measure, round, release };
  if (!version || !place) {
    const none = ReleasedValue.notApplicable();
    return { ...asked, own: none, nation: none, ...notAssessed(forbund, 'NOT_MEASURED') };
  }
  const family = await nationFamily(hub.db, { ...found, version, place });
  const missing = figureOfForbund(version, undefined, forbund, round);
  if (!family) {
    const nation = ReleasedValue.missing(version, await countExisting(hub.db, referenceDay(round), null));
    return { ...asked, own: missing, nation, ...notAssessed(forbund, 'NOTHING_REPORTED') };
  }
  const { nation } = family;
  const row = family.rows.find((one) => one.forbund?.key === forbund.key);
  if (!row) return { ...asked, own: missing, nation, ...notAssessed(forbund, 'NOTHING_REPORTED') };
  const { compared, category, reason, sentence } = row;
  return {
    ...asked,
    own: row.value,
    nation,
    difference: compared.difference,
    interval: compared.interval95,
    assessment: ASSESSMENT[compared.category],
    category,
    reason,
    sentence,
  };
}

/** Every row of a list is judged in the same family: read and judged once. */
const nationFamily = inSameTick(
  (db: Db, found: MeasuredPlace): Promise<Benchmark | null> =>
    judgeAll(db, { comparator: 'NATION', groupBy: 'FORBUND' }, found),
  ({ place }) => [place.release, place.roundId, place.measureVersionId, place.categoryId].join('/'),
);

const ASSESSMENT: Record<FunnelCategory, Assessment> = {
  MUCH_HIGHER: 'HIGHER',
  HIGHER: 'HIGHER',
  SIMILAR: 'SIMILAR',
  LOWER: 'LOWER',
  MUCH_LOWER: 'LOWER',
  NOT_ASSESSED: 'NOT_ASSESSED',
};

/** Who has no figure there is in no family. */
function notAssessed({ name }: Forbund, reason: 'NOTHING_REPORTED' | 'NOT_MEASURED') {
  const why = REASON_WORDS[reason];
  return {
    difference: null,
    interval: null,
    assessment: 'NOT_ASSESSED',
    category: 'NOT_ASSESSED',
    reason,
    sentence: {
      sv: `${name} bedöms inte mot ${AGAINST.NATION.sv}: ${why.sv}.`,
      en: `${name} is not assessed against ${AGAINST.NATION.en}: ${why.en}.`,
    },
  } as const;
}
