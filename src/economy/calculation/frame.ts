import { refuseAcrossBreak } from '../../benchmarks';
import {
  categoryOf,
  measureOf,
  OWN_DIMENSIONS,
  roundOf,
  versionAt,
  type Catalogue,
  type Category,
  type Measure,
  type Round,
} from '../../catalogue';
import { SamnavError } from '../../platform';
import { designOf, type CausalClaim, type Comparison, type Design } from '../effect/claims';
import { termFor, versionFor, type Series } from '../resources/terms';
import { priceFactor, requireOnePriceYear } from '../resources/price-year';

const FINANCIER = 'FINANCIER';
export const RESOURCE_UNITS = ['FORBUND', ...OWN_DIMENSIONS] as const;
export const RESOURCES = ['INDIVIDUAL_COST', 'COST', 'FUNDS', 'INTERVENTION_COST', 'BUDGET', 'FINANCING'] as const;
export const ADJUSTMENTS = ['SEX', 'AGE_GROUP'] as const;

export interface ResourceQuestion {
  readonly rounds: readonly string[];
  readonly lag: number;
  readonly priceYear?: number | null;
  readonly units: (typeof RESOURCE_UNITS)[number];
  readonly focus?: string | null;
  readonly form?: string | null;
  readonly targetGroup?: string | null;
  /** Only the units of the förbund of one county, by its code. */
  readonly county?: string | null;
  readonly resource?: (typeof RESOURCES)[number] | null;
  /** Categories of FINANCIER, whose part of the resource is counted; all of it, unless stated. */
  readonly financiers?: readonly string[] | null;
  /** A measure of shares other than the catalogue's OUTCOME. */
  readonly outcome?: string | null;
  readonly comparison: Comparison;
  readonly earlierRound?: string | null;
  readonly adjustment?: (typeof ADJUSTMENTS)[number] | null;
  readonly claim?: CausalClaim | null;
  /** EVALUATED by the studies as they stood then; now, unless stated. */
  readonly evaluationsAt?: Date | null;
}

/** A question with its codes looked up and all that can be refused of it refused. */
export interface Frame {
  readonly question: ResourceQuestion;
  readonly rounds: readonly Round[];
  readonly costYears: readonly number[];
  readonly priceYear: number;
  readonly cost: Series;
  readonly participants: Series;
  readonly outcome: Series;
  readonly ended: Series | null;
  /** Null when the catalogue does not count staff in all the years of the resources. */
  readonly staff: Series | null;
  /**
   * Whether the outcome is of all who left, not of those who answered a questionnaire: kronor are divided by nothing
   * else.
   */
  readonly countsEverybody: boolean;
  readonly reference: Series | null;
  readonly adjustedBy: readonly Category[];
  readonly design: Design;
}

/**
 * @throws SamnavError UNKNOWN_ROUND, UNKNOWN_MEASURE, NOT_IN_ECONOMY, NOT_MEASURED_IN_ROUND, NOT_SPLIT_BY,
 * NO_ROUND_FOR_LAG, MIXED_PRICE_YEARS, SERIES_BREAK, SOURCES_DIFFER, INVALID_INPUT
 */
export function frameOf(catalogue: Catalogue, question: ResourceQuestion): Frame {
  refuseWhatHasNoAnswer(catalogue, question);
  const { comparison, adjustment, lag } = question;
  const rounds = [...new Set(question.rounds)].sort().map((code) => roundOf(catalogue, code));
  const design = designOf(comparison, Boolean(adjustment));
  const outcome = { measure: outcomeOf(catalogue, question), of: 'SUM', rounds } as const;
  const own = question.units === 'FORBUND' ? null : question.units;
  const costRounds = rounds.map((round) => earlierBy(catalogue, round, lag));
  const cost = costOf(catalogue, question, costRounds);
  const participants = seriesOf(catalogue, 'PARTICIPANTS', rounds);
  for (const [index, round] of rounds.entries()) {
    const before = rounds[index - 1];
    if (before)
      refuseAcrossBreak(versionFor(outcome.measure, before), versionFor(outcome.measure, round), before, round);
  }
  refuseOtherCounts(catalogue, outcome, participants);
  const costYears = costRounds.map(({ year }) => year);
  const priceYear = requireOnePriceYear(costYears, question.priceYear ?? null);
  costYears.forEach((year) => priceFactor(catalogue.economy.priceIndex, year, priceYear));
  const frame = {
    question,
    rounds,
    costYears,
    priceYear,
    cost,
    participants,
    outcome,
    staff: staffIn(catalogue, costRounds),
    ended: own ? null : endedIn(catalogue, rounds),
    countsEverybody: countsEverybody(catalogue, outcome),
    reference: referenceOf(catalogue, question, outcome),
    adjustedBy: adjustment ? (catalogue.dimensions.get(adjustment)?.categories ?? []) : [],
    design,
  };
  if (own)
    [cost, participants, outcome, ...(frame.reference ? [frame.reference] : [])].forEach((series) => {
      requireSplit(series, own);
    });
  if (adjustment) requireSplit(outcome, adjustment);
  return frame;
}

function refuseWhatHasNoAnswer(catalogue: Catalogue, question: ResourceQuestion): void {
  const { units, rounds, lag, comparison, earlierRound, adjustment, focus, form, targetGroup } = question;
  const refuse = (field: string) => {
    throw new SamnavError('INVALID_INPUT', { field });
  };
  if (rounds.length === 0 || rounds.length > 20) refuse('rounds');
  if (!Number.isInteger(lag) || lag < 0 || lag > 20) refuse('lag');
  if (Boolean(earlierRound) !== (comparison === 'OWN_EARLIER')) refuse('earlierRound');
  if (question.evaluationsAt && question.claim !== 'EVALUATED') refuse('evaluationsAt');
  if (adjustment && (comparison !== 'OTHERS' || units !== 'FORBUND')) refuse('adjustment');
  if (question.financiers && (units !== 'FORBUND' || question.financiers.length === 0)) refuse('financiers');
  // Studies are of förbund and insatser: none is behind a local group.
  if (question.claim === 'EVALUATED' && units === 'LOCAL_GROUP') refuse('claim');
  for (const [dimension, code] of [
    ['FOCUS', focus],
    ['FORM', form],
    ['TARGET_GROUP', targetGroup],
  ] as const) {
    if (code === null || code === undefined) continue;
    if (units !== 'INTERVENTION') refuse('units');
    if (!categoryOf(catalogue, dimension, code))
      throw new SamnavError('UNKNOWN_CATEGORY', { dimension, category: code });
  }
}

function outcomeOf(catalogue: Catalogue, { outcome, comparison }: ResourceQuestion): Measure {
  const measure = measureOf(catalogue, outcome ?? termFor(catalogue, 'OUTCOME').measure);
  const isShare = measure.versions.every(({ kind, base }) => kind === 'SHARE' && base === 'RESPONDENTS');
  // What stood before is known of the catalogue's own outcome only.
  if (!isShare || (outcome && comparison === 'BEFORE')) throw new SamnavError('INVALID_INPUT', { field: 'outcome' });
  return measure;
}

function seriesOf(catalogue: Catalogue, role: Parameters<typeof termFor>[1], rounds: readonly Round[]): Series {
  const { measure, of } = termFor(catalogue, role);
  rounds.forEach((round) => versionFor(measureOf(catalogue, measure), round));
  return { measure: measureOf(catalogue, measure), of, rounds };
}

/** @throws SamnavError UNKNOWN_CATEGORY, NOT_SPLIT_BY besides */
function costOf(catalogue: Catalogue, question: ResourceQuestion, rounds: readonly Round[]): Series {
  const { resource, units, financiers } = question;
  const usual = units !== 'FORBUND' ? 'INTERVENTION_COST' : financiers ? 'FINANCING' : 'INDIVIDUAL_COST';
  const series = seriesOf(catalogue, resource ?? usual, rounds);
  if (!financiers) return series;
  requireSplit(series, FINANCIER);
  const all = catalogue.dimensions.get(FINANCIER)?.categories ?? [];
  const counted = financiers.map((code) => {
    const found = all.find((one) => one.code === code);
    if (!found) throw new SamnavError('UNKNOWN_CATEGORY', { dimension: FINANCIER, category: code });
    return found.key;
  });
  return { ...series, parts: { all: all.map(({ key }) => key), counted: [...new Set(counted)] } };
}

function staffIn(catalogue: Catalogue, rounds: readonly Round[]): Series | null {
  const term = catalogue.economy.figures.STAFF;
  if (!term) return null;
  const measure = measureOf(catalogue, term.measure);
  return rounds.every((round) => versionAt(measure, round)) ? { measure, of: term.of, rounds } : null;
}

/** Those who left, as the ledger's measure counts them; a catalogue may not have it. */
function endedIn(catalogue: Catalogue, rounds: readonly Round[]): Series | null {
  return catalogue.economy.figures.ENDED ? seriesOf(catalogue, 'ENDED', rounds) : null;
}

export function earlierBy(catalogue: Catalogue, round: Round, years: number): Round {
  const found = [...catalogue.rounds.values()].find(
    ({ year, half }) => year === round.year - years && half === round.half,
  );
  if (!found) throw new SamnavError('NO_ROUND_FOR_LAG', { round: round.code, lag: years });
  return found;
}

function referenceOf(catalogue: Catalogue, question: ResourceQuestion, outcome: Series): Series | null {
  if (question.comparison === 'BEFORE') {
    const before = seriesOf(catalogue, 'BEFORE', outcome.rounds);
    for (const round of outcome.rounds) refuseOtherSource(catalogue, outcome.measure, before.measure, round);
    return before;
  }
  if (!question.earlierRound) return null;
  const earlier = roundOf(catalogue, question.earlierRound);
  const first = outcome.rounds[0] as Round;
  if (earlier.code >= first.code) throw new SamnavError('INVALID_INPUT', { field: 'earlierRound' });
  refuseAcrossBreak(versionFor(outcome.measure, earlier), versionFor(outcome.measure, first), earlier, first);
  return { ...outcome, rounds: [earlier] };
}

const sourceOf = ({ economy }: Catalogue, measure: Measure, round: Round) =>
  economy.sources.find((one) => one.measure === measure.code && one.version === versionFor(measure, round).version);

/** Before and after are of the same source and count the same, or the difference is that of two registers. */
function refuseOtherSource(catalogue: Catalogue, after: Measure, before: Measure, round: Round): void {
  const [one, other] = [after, before].map((measure) => sourceOf(catalogue, measure, round));
  if (one && other && one.source === other.source && one.counts === other.counts) return;
  throw new SamnavError('SOURCES_DIFFER', { first: after.code, second: before.code });
}

const countsEverybody = (catalogue: Catalogue, { measure, rounds }: Series): boolean =>
  rounds.every((round) => {
    const source = sourceOf(catalogue, measure, round)?.source;
    return source !== undefined && source !== 'SURVEY';
  });

/** Kronor per person and kronor per registration are not the same thing. */
function refuseOtherCounts(catalogue: Catalogue, outcome: Series, participants: Series): void {
  for (const round of outcome.rounds) {
    const [one, other] = [outcome, participants].map(({ measure }) => sourceOf(catalogue, measure, round));
    if (one && other && one.counts !== other.counts)
      throw new SamnavError('SOURCES_DIFFER', { first: outcome.measure.code, second: participants.measure.code });
  }
}

function requireSplit({ measure, rounds }: Series, dimension: string): void {
  const without = rounds.find((round) => !versionFor(measure, round).dimensions.includes(dimension));
  if (without) throw new SamnavError('NOT_SPLIT_BY', { measure: measure.code, dimension, round: without.code });
}
