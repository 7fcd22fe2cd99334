import { termFor, versionFor, type Series } from '../resources/terms';
import { refuseAcrossBreak, scoreOf } from '../../benchmarks';
import {
  measureOf,
  referenceDay,
  roundOf,
  SUCCESS_FACTORS,
  versionAt,
  type Catalogue,
  type Measure,
  type Round,
} from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import { countExisting, readEdition, type Coverage, type Origin, type ReleasedValue } from '../../releases';
import { summariseMean } from '../../statistics';
import { readSeries, type EconomyCells, type UnitPlace } from '../resources/economy-cells.use-case';
import { factorGrid, meanOf, type Columns, type GridCell, type Value } from './factor-grid';
import { earlierBy } from '../calculation/frame';

export interface FactorsQuestion {
  readonly rounds: readonly string[];
  readonly lag: number;
  /** Measures of results; the outcome and the primary measures of participants, unless stated. */
  readonly results?: readonly string[] | null;
}

export interface FactorsAnswer {
  readonly release: number;
  readonly rounds: readonly Round[];
  readonly factorRounds: readonly Round[];
  readonly cells: readonly GridCell[];
  readonly results: readonly Measure[];
  readonly coverage: Coverage;
  readonly origin: Origin | null;
}

const PERCENT = 100;
const MOST_RESULTS = 20;

/** Five success factors against results, over förbund, of published figures alone. Association, not cause. */
export async function factorsAndResults(
  hub: Hub,
  question: FactorsQuestion,
  asked: number | null | undefined,
): Promise<FactorsAnswer> {
  const edition = await readEdition(hub, asked);
  const { catalogue } = edition;
  const { lag } = question;
  if (question.rounds.length === 0 || question.rounds.length > 20)
    throw new SamnavError('INVALID_INPUT', { field: 'rounds' });
  if (!Number.isInteger(lag) || lag < 0 || lag > 20) throw new SamnavError('INVALID_INPUT', { field: 'lag' });
  const rounds = [...new Set(question.rounds)].sort().map((code) => roundOf(catalogue, code));
  const factorRounds = rounds.map((round) => earlierBy(catalogue, round, lag));
  const results = resultsOf(catalogue, question);
  const factors = new Map<string, Measure[]>(
    SUCCESS_FACTORS.map((factor) => [factor, partsOf(catalogue, factor, factorRounds)]),
  );
  results.forEach((measure) => requireWholeSeries(measure, rounds));
  const release = edition.release();
  const series = [
    ...results.map((measure) => seriesOf(measure, rounds)),
    ...[...factors.values()].flat().map((measure) => seriesOf(measure, factorRounds)),
  ];
  const cells = await readSeries(hub.db, release, series, [catalogue.totalCategory.key]);
  const grid = factorGrid(
    new Map([...factors].map(([factor, parts]) => [factor, columnsOf(cells, parts, factorRounds)])),
    new Map(results.map((measure) => [measure.code, columnsOf(cells, [measure], rounds)])),
    (result, factor) => isPartOf(measureOf(catalogue, result), factors.get(factor) ?? []),
  );
  const used = Math.max(0, ...grid.map(({ n }) => n));
  const lastRound = rounds[rounds.length - 1] as Round;
  const unitsExisting = await countExisting(hub.db, referenceDay(lastRound), null);
  const coverage = { unitsReporting: used, unitsExisting, respondents: null };
  return { release, rounds, factorRounds, cells: grid, results, coverage, origin: cells.origin };
}

const seriesOf = (measure: Measure, rounds: readonly Round[]): Series => ({ measure, of: 'SUM', rounds });

function resultsOf(catalogue: Catalogue, { results }: FactorsQuestion): Measure[] {
  if (results && results.length > MOST_RESULTS) throw new SamnavError('INVALID_INPUT', { field: 'results' });
  const chosen = results
    ? [...new Set(results)].map((code) => measureOf(catalogue, code))
    : [
        measureOf(catalogue, termFor(catalogue, 'OUTCOME').measure),
        ...[...catalogue.measures.values()].filter(
          ({ primary, indicator }) => primary && indicator.level === 'PARTICIPANT',
        ),
      ];
  const unfit = chosen.find(({ versions }) => versions.some(({ kind }) => kind === 'COUNT' || kind === 'AMOUNT'));
  if (chosen.length === 0 || unfit) throw new SamnavError('INVALID_INPUT', { field: 'results' });
  return chosen;
}

/** The primary measures of a factor that were asked in all the rounds. */
function partsOf(catalogue: Catalogue, factor: string, rounds: readonly Round[]): Measure[] {
  const parts = [...catalogue.measures.values()].filter(
    (measure) =>
      measure.primary &&
      measure.indicator.successFactor === factor &&
      rounds.every((round) => versionAt(measure, round) !== undefined),
  );
  parts.forEach((measure) => requireWholeSeries(measure, rounds));
  return parts;
}

/** Whether a factor is made of the measure, or of another of the same indicator: the same persons on the same thing. */
const isPartOf = ({ indicator }: Measure, parts: readonly Measure[]): boolean =>
  parts.some((part) => part.indicator.code === indicator.code);

function requireWholeSeries(measure: Measure, rounds: readonly Round[]): void {
  for (const [index, round] of rounds.entries()) {
    const before = rounds[index - 1];
    const version = versionFor(measure, round);
    if (before) refuseAcrossBreak(versionFor(measure, before), version, before, round);
  }
}

/** In each round, every förbund’s mean of the parts that are published. */
function columnsOf(cells: EconomyCells, measures: readonly Measure[], rounds: readonly Round[]): Columns {
  return rounds.map(
    (round) =>
      new Map(
        cells.places.flatMap((place) => {
          const values = measures.flatMap((measure) => valueOf(cells, measure, round, place) ?? []);
          return values.length > 0 ? [[place.forbundId, meanOf(values)] as const] : [];
        }),
      ),
  );
}

function valueOf(cells: EconomyCells, measure: Measure, round: Round, place: UnitPlace): Value | null {
  const found = cells.value(measure, round, place);
  const score = found ? scoreOf(versionFor(measure, round), found.value) : null;
  return found && score !== null ? { value: score, variance: varianceOf(found) } : null;
}

/** Sampling variance on the scale 0–100; null for an account of kronor, which has none. */
function varianceOf({ published }: ReleasedValue): number | null {
  if (!published || published.version.base === 'SEK') return null;
  const { version, numbers } = published;
  const { n } = numbers;
  if (version.kind === 'SHARE') {
    // One success and one failure more, so that none or all is not certainty.
    const p = (Number(numbers.sum) + 1) / (n + 2);
    return (PERCENT ** 2 * p * (1 - p)) / (n + 2);
  }
  const summary = summariseMean({ n, sum: Number(numbers.sum), sumOfSquares: Number(numbers.sumOfSquares) });
  const width = (version.scaleMax ?? 1) - (version.scaleMin ?? 0);
  return summary?.variance ? (summary.variance / n) * (PERCENT / width) ** 2 : null;
}
