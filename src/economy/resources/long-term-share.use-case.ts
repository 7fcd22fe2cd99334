import {
  INTERVENTION,
  measureOf,
  versionAt,
  type Catalogue,
  type Category,
  type EconomyRole,
  type Round,
} from '../../catalogue';
import { refuseAcrossBreak } from '../../benchmarks';
import type { Hub } from '../../database';
import { NATION, readEdition, type Coverage, type Origin } from '../../releases';
import { readSeries, type EconomyCells, type UnitPlace } from './economy-cells.use-case';
import { termFor, type Series } from './terms';
import { ratiosOf, type Ratios } from './ratios';
import { resourceEffect } from '../effect/resource-effect.use-case';
import { totalOf, type UnitFigures } from './unit-figures';

/** Insatser of one form. */
export interface FormFigures {
  readonly form: Category;
  /** Outturn of all of them, structural ones too; null where it is not known by insats. */
  readonly cost: bigint | null;
  /**
   * How many of them have participants and everything published: the figures and ratios are theirs alone, on both
   * sides.
   */
  readonly compared: number;
  readonly figures: UnitFigures;
  readonly ratios: Ratios;
}

export interface LongTermPoint {
  readonly round: Round;
  readonly longTerm: bigint;
  readonly cost: bigint;
  /** Per cent of the outturn; null when nothing was spent. */
  readonly share: number | null;
  readonly coverage: Coverage;
  readonly byForm: readonly FormFigures[];
}

export interface LongTermShare {
  readonly release: number;
  readonly points: readonly LongTermPoint[];
  readonly origin: Origin | null;
}

/**
 * The share of the outturn that long-term insatser had, round by round, and what each form cost. Rounds without figures
 * are left out.
 */
export async function longTermShare(hub: Hub, asked: number | null | undefined): Promise<LongTermShare> {
  const edition = await readEdition(hub, asked);
  const { catalogue } = edition;
  const release = edition.release();
  const all = seriesFor(catalogue, 'COST');
  const longTerm = seriesFor(catalogue, 'LONG_TERM_COST');
  refuseBreaks(all);
  const byForm = splitSeries(catalogue, 'INTERVENTION_COST');
  const compared = (['PARTICIPANTS', 'OUTCOME'] as const).map((role) => splitSeries(catalogue, role).rounds);
  const forms = catalogue.dimensions.get('FORM')?.categories ?? [];
  const total = catalogue.totalCategory.key;
  const categories = [total, ...forms.map(({ key }) => key)];
  const cells = await readSeries(hub.db, release, [all, longTerm, byForm], categories, 'NATION');
  const points: LongTermPoint[] = [];
  for (const round of all.rounds) {
    const share = shareIn(cells, { all, longTerm, total }, round);
    if (!share) continue;
    const isCompared = [byForm.rounds, ...compared].every((rounds) => rounds.includes(round));
    const figures: FormFigures[] = [];
    for (const form of forms)
      figures.push({
        form,
        cost: sumIn(cells, byForm, round, form.key),
        ...(isCompared ? await comparedOf(hub, release, round, form) : NOTHING_COMPARED),
      });
    points.push({ round, ...share, byForm: figures });
  }
  return { release, points, origin: cells.origin };
}

const NOTHING: UnitFigures = totalOf([]);
const NOTHING_COMPARED = { compared: 0, figures: NOTHING, ratios: ratiosOf(NOTHING, null) };

/** The individual insatser of a form, as `resourceEffect` takes them together. */
async function comparedOf(hub: Hub, release: number, round: Round, form: Category) {
  const question = {
    rounds: [round.code],
    lag: 0,
    units: 'INTERVENTION',
    form: form.code,
    comparison: 'NONE',
  } as const;
  const { total, whole } = await resourceEffect(hub, question, release);
  return { compared: whole.length, figures: total, ratios: ratiosOf(total, null) };
}

interface Parts {
  readonly all: Series;
  readonly longTerm: Series;
  readonly total: number;
}

const nation = (categoryId: number): UnitPlace => ({ forbundId: NATION, categoryId });

function sumIn(cells: EconomyCells, series: Series, round: Round, categoryId: number): bigint | null {
  if (!series.rounds.includes(round)) return null;
  return cells.read({ ...series, rounds: [round] }, nation(categoryId)).numbers?.[0]?.sum ?? null;
}

function shareIn(cells: EconomyCells, { all, longTerm, total }: Parts, round: Round) {
  const cost = sumIn(cells, all, round, total);
  const spent = sumIn(cells, longTerm, round, total);
  const value = all.rounds.includes(round) ? cells.value(all.measure, round, nation(total)) : undefined;
  if (cost === null || spent === null || !value) return null;
  const share = cost === 0n ? null : (100 * Number(spent)) / Number(cost);
  return { longTerm: spent, cost, share, coverage: value.coverage };
}

function seriesFor(catalogue: Catalogue, role: EconomyRole): Series {
  const { measure: code, of } = termFor(catalogue, role);
  const measure = measureOf(catalogue, code);
  const rounds = [...catalogue.rounds.values()].filter((round) => versionAt(measure, round) !== undefined);
  return { measure, of, rounds };
}

/** The same, in the rounds in which it is known by insats. */
function splitSeries(catalogue: Catalogue, role: EconomyRole): Series {
  const series = seriesFor(catalogue, role);
  const isSplit = (round: Round) => versionAt(series.measure, round)?.dimensions.includes(INTERVENTION) ?? false;
  return { ...series, rounds: series.rounds.filter(isSplit) };
}

function refuseBreaks({ measure, rounds }: Series): void {
  for (const [index, round] of rounds.entries()) {
    const before = rounds[index - 1];
    const [from, to] = [before && versionAt(measure, before), versionAt(measure, round)];
    if (before && from && to) refuseAcrossBreak(from, to, before, round);
  }
}
