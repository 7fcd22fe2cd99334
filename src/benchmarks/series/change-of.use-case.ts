import { SamnavError, type Text } from '../../platform';
import { currentCatalogue, roundOf, type MeasureVersion } from '../../catalogue';
import type { Hub } from '../../database';
import type { Interval } from '../../statistics';
import { refuseAcrossBreak } from './series-break';
import { signed } from '../family/category-words';
import { familyKind, toCell } from '../family/comparator';
import { differenceBetween } from '../family/difference';
import { requireForwards, trendOf, type TrendQuestion } from './trend-of.use-case';
import type { SeriesPoint } from './series';

export const DESIGNS = ['INDEPENDENT', 'PAIRED'] as const;
export type Design = (typeof DESIGNS)[number];

export interface ChangeQuestion extends Omit<TrendQuestion, 'from' | 'to'> {
  readonly from: string;
  readonly to: string;
  readonly design: Design;
}

export interface Change {
  readonly from: SeriesPoint;
  readonly to: SeriesPoint;
  readonly release: number;
  readonly design: Design;
  /** To − from, in the unit of the measure. */
  readonly difference: number | null;
  readonly interval: Interval | null;
  readonly sentence: Text;
}

/**
 * The change of a figure between two rounds, as between two independent samples. Not everybody answers both years, and
 * nobody is followed, so a paired analysis is refused rather than pretended.
 */
export async function changeOf(hub: Hub, question: ChangeQuestion): Promise<Change> {
  if (question.design === 'PAIRED') throw new SamnavError('PAIRED_NOT_AVAILABLE');
  const catalogue = await currentCatalogue(hub.db);
  const same = roundOf(catalogue, question.from) === roundOf(catalogue, question.to);
  requireForwards(question);
  if (same) throw new SamnavError('COMPARATOR_IS_SELF');
  const { measure, points, release } = await trendOf(hub, question);
  const point = (code: string) => {
    const found = points.find(({ round }) => round.code === code);
    if (!found) throw new SamnavError('NOT_MEASURED_IN_ROUND', { measure: measure.code, round: code });
    return found;
  };
  const [from, to] = [point(question.from), point(question.to)];
  refuseAcrossBreak(from.version, to.version, from.round, to.round);
  const [before, after] = [from.value.published, to.value.published];
  const found = before && after ? differenceBetween(to.version, toCell(after.numbers), toCell(before.numbers)) : null;
  const interval = found?.interval ?? null;
  return {
    from,
    to,
    release,
    design: question.design,
    difference: found?.estimate ?? null,
    interval,
    sentence: sentenceOf(to.version, found?.estimate ?? null, interval),
  };
}

function sentenceOf(version: MeasureVersion, difference: number | null, interval: Interval | null): Text {
  if (familyKind(version) === 'NONE') {
    return {
      sv: 'Förändringen prövas inte: måttet är ett antal eller belopp utan slumpfel.',
      en: 'The change is not tested: the measure is a count or an amount without sampling error.',
    };
  }
  if (difference !== null && !interval) {
    return {
      sv: `Förändring ${signed(difference, 'sv')}; svaren räcker inte för att ange dess osäkerhet.`,
      en: `Change ${signed(difference, 'en')}; there are too few answers to state its uncertainty.`,
    };
  }
  if (difference === null || !interval) {
    return {
      sv: 'Förändringen kan inte beräknas: ett av värdena saknas eller visas inte.',
      en: 'The change cannot be computed: one of the values is missing or withheld.',
    };
  }
  const certain = interval.lower > 0 || interval.upper < 0;
  const range = (language: 'sv' | 'en') =>
    `${signed(difference, language)} (95 % ${signed(interval.lower, language)} – ${signed(interval.upper, language)})`;
  return certain
    ? { sv: `Säkerställd förändring: ${range('sv')}.`, en: `A certain change: ${range('en')}.` }
    : { sv: `Ingen säkerställd förändring: ${range('sv')}.`, en: `No certain change: ${range('en')}.` };
}
