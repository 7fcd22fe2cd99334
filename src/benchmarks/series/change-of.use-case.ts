import { SamnavError } from '../../platform';
import { currentCatalogue, roundOf } from '../../catalogue';
import type { Hub } from '../../database';
import { judgeAll } from '../family/benchmark.use-case';
import { compareUnits, type ComparedUnit } from '../family/compare-units';
import { sentenceOf, sideOf } from '../family/certain-words';
import { familyKind, toCell, together } from '../family/comparator';
import { judgeChange, unjudged, type JudgedChange } from './judge-change';
import { refuseAcrossBreak } from './series-break';
import { requireForwards, trendOf, type TrendAnswer, type TrendQuestion } from './trend-of.use-case';
import type { SeriesPoint } from './series';

export const DESIGNS = ['INDEPENDENT', 'PAIRED'] as const;
export type Design = (typeof DESIGNS)[number];

export interface ChangeQuestion extends Omit<TrendQuestion, 'from' | 'to'> {
  readonly from: string;
  readonly to: string;
  readonly design: Design;
}

/** To − from, judged. */
export interface Change extends JudgedChange {
  readonly from: SeriesPoint;
  readonly to: SeriesPoint;
  readonly release: number;
  readonly design: Design;
}

/**
 * The change of a figure between two rounds. That of a sum over förbund has förbund as clusters; that of a förbund is
 * its row of the benchmark against its own earlier value. Nobody is followed, so a paired analysis is refused rather
 * than pretended.
 */
export async function changeOf(hub: Hub, question: ChangeQuestion): Promise<Change> {
  if (question.design === 'PAIRED') throw new SamnavError('PAIRED_NOT_AVAILABLE');
  const catalogue = await currentCatalogue(hub.db);
  const same = roundOf(catalogue, question.from) === roundOf(catalogue, question.to);
  requireForwards(question);
  if (same) throw new SamnavError('COMPARATOR_IS_SELF');
  const series = await trendOf(hub, question);
  const point = (code: string) => {
    const found = series.points.find(({ round }) => round.code === code);
    if (!found) throw new SamnavError('NOT_MEASURED_IN_ROUND', { measure: series.measure.code, round: code });
    return found;
  };
  const [from, to] = [point(question.from), point(question.to)];
  refuseAcrossBreak(from.version, to.version, from.round, to.round);
  const judged =
    from.units && to.units
      ? judgeChange(to.version, from.units, to.units)
      : await changeOfForbund(hub, series, from, to);
  return { ...judged, from, to, release: series.release, design: question.design };
}

/**
 * Judged among all förbund that have both rounds, as the benchmark does; alone when the figures are sums of its parts.
 */
async function changeOfForbund(
  hub: Hub,
  { measure, release, category, forbund }: TrendAnswer,
  from: SeriesPoint,
  to: SeriesPoint,
): Promise<JudgedChange> {
  const { version, round } = to;
  if (familyKind(version) === 'NONE') return unjudged('KIND_NOT_COMPARED');
  if (from.segment !== to.segment) return unjudged('MERGER', differenceOf(from.value, to.value));
  if (from.value.status === 'PARTIAL' || to.value.status === 'PARTIAL')
    return unjudged('PARTIAL', differenceOf(from.value, to.value));
  const [before, after] = [from.value.published, to.value.published];
  if (!before?.numbers.n || !after?.numbers.n) return unjudged('NO_FIGURE');
  const place = { release, roundId: round.key, measureVersionId: version.key, categoryId: category.key };
  const question = { comparator: 'OWN_EARLIER', groupBy: 'FORBUND', earlierRound: from.round.code } as const;
  const catalogue = await currentCatalogue(hub.db);
  const found = { catalogue, measure, round, version, category, release, place };
  const family = await judgeAll(hub.db, question, found);
  const row = family?.rows.find((one) => one.forbund?.key === forbund?.key);
  if (family && row && row.compared.test !== null) return judgedAs(row.compared, family.family.assessed);
  const unit = { cell: toCell(after.numbers), reference: together([toCell(before.numbers)]) };
  const [alone] = compareUnits(version, 'OWN_EARLIER', [unit]).units;
  return alone ? judgedAs(alone, 1) : unjudged('NO_FIGURE');
}

const differenceOf = ({ value: before }: SeriesPoint['value'], { value: after }: SeriesPoint['value']) =>
  before === null || after === null ? null : after - before;

function judgedAs({ difference, interval95: interval, pValue }: ComparedUnit, comparisons: number): JudgedChange {
  if (difference === null) return unjudged('NO_FIGURE');
  if (!interval) return unjudged('NO_SPREAD', difference);
  return {
    difference,
    interval,
    pValue,
    degreesOfFreedom: null,
    notJudged: null,
    madeOf: null,
    sentence: sentenceOf(sideOf(interval) ? 'CHANGE' : 'NO_CHANGE', { difference, interval, comparisons }),
  };
}
