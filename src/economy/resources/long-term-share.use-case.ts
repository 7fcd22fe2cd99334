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
import { SamnavError } from '../../platform';
import { NATION, readEdition, type Coverage, type Origin } from '../../releases';
import { readSeries, type EconomyCells, type UnitPlace } from './economy-cells.use-case';
import { termFor, type Series } from './terms';
import { ratiosOf, type Ratios } from './ratios';
import { compareForms, costOfForm, type FormDifference } from '../effect/compare-forms';
import { resourceEffect, type NamedUnit, type ResourceAnswer } from '../effect/resource-effect.use-case';
import { isWhole, totalOf, type UnitFigures } from './unit-figures';

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
  /** The costs of the long-term insatser less those of projects; none where they are not known by insats. */
  readonly formDifferences: readonly FormDifference[];
}

export interface LongTermShare {
  readonly release: number;
  readonly points: readonly LongTermPoint[];
  readonly origin: Origin | null;
  /** Insatser of the compared rounds that take no part, since a figure of theirs is withheld, or missing. */
  readonly withheld: number;
  readonly missing: number;
}

/**
 * The share of the outturn that long-term insatser had, round by round, and what each form cost. Rounds without figures
 * are left out.
 */
export async function longTermShare(
  hub: Hub,
  { release: asked, outcome = null }: { readonly release?: number | null; readonly outcome?: string | null },
): Promise<LongTermShare> {
  const edition = await readEdition(hub, asked);
  const { catalogue } = edition;
  const release = edition.release();
  const all = seriesFor(catalogue, 'COST');
  const longTerm = seriesFor(catalogue, 'LONG_TERM_COST');
  refuseBreaks(all);
  const byForm = splitByInsats(seriesFor(catalogue, 'INTERVENTION_COST'));
  const compared = [
    seriesFor(catalogue, 'PARTICIPANTS'),
    outcome ? seriesOf(catalogue, outcome, 'SUM') : seriesFor(catalogue, 'OUTCOME'),
  ].map((series) => splitByInsats(series).rounds);
  const forms = catalogue.dimensions.get('FORM')?.categories ?? [];
  const total = catalogue.totalCategory.key;
  const categories = [total, ...forms.map(({ key }) => key)];
  const cells = await readSeries(hub.db, release, [all, longTerm, byForm], categories, 'NATION');
  const points: LongTermPoint[] = [];
  const left: NamedUnit[] = [];
  for (const round of all.rounds) {
    const share = shareIn(cells, { all, longTerm, total }, round);
    if (!share) continue;
    const isCompared = [byForm.rounds, ...compared].every((rounds) => rounds.includes(round));
    const insatser = isCompared
      ? await Promise.all(forms.map((form) => insatserOf(hub, release, { round, form, outcome })))
      : [];
    const figures = forms.map((form, index): FormFigures => {
      const found = insatser[index];
      const cost = sumIn(cells, byForm, round, form.key);
      return { form, cost, ...(found ? comparedOf(found) : NOTHING_COMPARED) };
    });
    points.push({ round, ...share, byForm: figures, formDifferences: differencesOf(forms, insatser) });
    left.push(...insatser.flatMap(({ units }) => units).filter((unit) => !isWhole(unit)));
  }
  const having = (status: NamedUnit['status']) => left.filter((unit) => unit.status === status).length;
  return { release, points, origin: cells.origin, withheld: having('SUPPRESSED'), missing: having('MISSING') };
}

const NOTHING: UnitFigures = totalOf([]);
const NOTHING_COMPARED = { compared: 0, figures: NOTHING, ratios: ratiosOf(NOTHING, null) };

/**
 * The individual insatser of a form, as `resourceEffect` takes them together.
 *
 * @throws SamnavError OUTCOME_OF_A_SAMPLE
 */
async function insatserOf(
  hub: Hub,
  release: number,
  { round, form, outcome }: { readonly round: Round; readonly form: Category; readonly outcome: string | null },
): Promise<ResourceAnswer> {
  const question = {
    rounds: [round.code],
    lag: 0,
    units: 'INTERVENTION',
    form: form.code,
    outcome,
    comparison: 'NONE',
  } as const;
  const answer = await resourceEffect(hub, question, release);
  const { countsEverybody, outcome: measured } = answer.frame;
  if (!countsEverybody) throw new SamnavError('OUTCOME_OF_A_SAMPLE', { measure: measured.measure.code });
  return answer;
}

/** What a person in work or studies cost has the interval of the forms' comparison: over förbund, not persons. */
const comparedOf = ({ total, units }: ResourceAnswer) => {
  const whole = units.filter(isWhole);
  const costPerOutcome = whole.length > 0 ? costOfForm(whole) : null;
  return { compared: whole.length, figures: total, ratios: { ...ratiosOf(total, null), costPerOutcome } };
};

function differencesOf(forms: readonly Category[], insatser: readonly ResourceAnswer[]): FormDifference[] {
  const [first, second] = (['LONG_TERM', 'PROJECT'] as const).map((code) => {
    const index = forms.findIndex((form) => form.code === code);
    const [form, answer] = [forms[index], insatser[index]];
    if (!form || !answer) return null;
    return { name: { sv: form.nameSv, en: form.nameEn }, whole: answer.units.filter(isWhole) };
  });
  return first && second ? compareForms(first, second) : [];
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
  const { measure, of } = termFor(catalogue, role);
  return seriesOf(catalogue, measure, of);
}

function seriesOf(catalogue: Catalogue, code: string, of: Series['of']): Series {
  const measure = measureOf(catalogue, code);
  const rounds = [...catalogue.rounds.values()].filter((round) => versionAt(measure, round) !== undefined);
  return { measure, of, rounds };
}

/** The same, in the rounds in which it is known by insats. */
function splitByInsats(series: Series): Series {
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
