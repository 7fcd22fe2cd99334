import { refuseAcrossBreak } from '../benchmarks/series-break';
import { INTERVENTION, measureOf, versionAt, type Catalogue, type Category, type Round } from '../catalogue/catalogue';
import type { EconomyRole } from '../catalogue/economy-definitions';
import type { Hub } from '../database/hub';
import { NATION } from '../releases/cube-row';
import { readEdition } from '../releases/edition.store';
import type { Coverage, Origin } from '../releases/released-value';
import { readSeries, termFor, type EconomyCells, type Reading, type Series, type UnitPlace } from './economy-cells';
import { ratiosOf, type Ratios } from './ratios';

/** Insatser of one form, of all förbund that reported. Null where withheld, missing or not known by insats. */
export interface FormFigures {
  readonly form: Category;
  readonly cost: bigint | null;
  readonly participants: number | null;
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

/** The share of the outturn that long-term insatser had, round by round, and what each form cost. Rounds without figures are left out. */
export async function longTermShare(hub: Hub, asked: number | null | undefined): Promise<LongTermShare> {
  const edition = await readEdition(hub, asked);
  const { catalogue } = edition;
  const release = edition.release();
  const all = seriesFor(catalogue, 'COST');
  const longTerm = seriesFor(catalogue, 'LONG_TERM_COST');
  refuseBreaks(all);
  const byForm = (['INTERVENTION_COST', 'PARTICIPANTS', 'OUTCOME'] as const).map((role) =>
    splitSeries(catalogue, role),
  );
  const forms = catalogue.dimensions.get('FORM')?.categories ?? [];
  const total = catalogue.totalCategory.key;
  const series = [all, longTerm, ...byForm];
  const cells = await readSeries(hub.db, release, series, [total, ...forms.map(({ key }) => key)], 'NATION');
  const points = all.rounds.flatMap((round) => pointOf(cells, { all, longTerm, byForm, forms, total }, round) ?? []);
  return { release, points, origin: cells.origin };
}

interface Parts {
  readonly all: Series;
  readonly longTerm: Series;
  readonly byForm: readonly Series[];
  readonly forms: readonly Category[];
  readonly total: number;
}

function pointOf(cells: EconomyCells, parts: Parts, round: Round): LongTermPoint | null {
  const nation = (categoryId: number): UnitPlace => ({ forbundId: NATION, categoryId });
  const read = (series: Series, categoryId: number): Reading | null =>
    series.rounds.includes(round) ? cells.read({ ...series, rounds: [round] }, nation(categoryId)) : null;
  const sumOf = (reading: Reading | null) => reading?.numbers?.[0]?.sum ?? null;
  const cost = sumOf(read(parts.all, parts.total));
  const longTerm = sumOf(read(parts.longTerm, parts.total));
  const value = parts.all.rounds.includes(round)
    ? cells.value(parts.all.measure, round, nation(parts.total))
    : undefined;
  if (cost === null || longTerm === null || !value) return null;
  const byForm = parts.forms.map((form): FormFigures => {
    const [spent, took, reached] = parts.byForm.map((series) => read(series, form.key)) as [
      Reading | null,
      Reading | null,
      Reading | null,
    ];
    const amount = sumOf(spent);
    const participants = sumOf(took);
    const share = reached?.numbers?.[0];
    const figures = {
      key: form.code,
      status: 'PUBLISHED' as const,
      cost: amount === null ? null : Number(amount),
      participants: participants === null ? null : Number(participants),
      ended: null,
      outcome: share ? { n: share.n, sum: Number(share.sum) } : null,
      reference: null,
      parts: null,
    };
    return { form, cost: amount, participants: figures.participants, ratios: ratiosOf(figures, null) };
  });
  const share = cost === 0n ? null : (100 * Number(longTerm)) / Number(cost);
  return { round, longTerm, cost, share, coverage: value.coverage, byForm };
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
