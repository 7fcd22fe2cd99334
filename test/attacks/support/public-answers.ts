import type { Caller } from '../../support/world';
import { everyPage, GROUPINGS, PAGE, type PublicMeasure } from './public-register';

/** One figure as anybody may read it: whose, of what, in which release, and what it says. */
export interface PublicFigure {
  readonly release: number;
  /** Organisation number, code of a county, or `NATION`. */
  readonly unit: string;
  readonly measure: string;
  readonly dimension: string;
  /** Code; of an insats or a local group its own, without its förbund's number. */
  readonly category: string;
  /** Null when the figure is withheld. */
  readonly numbers: { readonly n: number; readonly sum: number; readonly squares: number | null } | null;
}

export const NATION = 'NATION';
const OWN = ['INTERVENTION', 'LOCAL_GROUP'];

interface Shown {
  readonly status: string;
  readonly n: number | null;
  readonly sum: number | null;
  readonly standardError: number | null;
  readonly coverage: { readonly respondents: number | null };
}
const VALUE = 'status n sum standardError coverage { respondents }';
/** A standard error gives the squares away: s²/n is its square. */
function numbersOf({ n, sum, standardError, coverage }: Shown): PublicFigure['numbers'] {
  const count = n ?? coverage.respondents;
  if (count === null) return null;
  if (sum === null) return { n: count, sum: NaN, squares: null };
  const squares = standardError === null ? null : standardError ** 2 * count * (count - 1) + sum ** 2 / count;
  return { n: count, sum, squares };
}

interface Observed {
  readonly measure: { code: string };
  readonly county: { code: string } | null;
  readonly forbund: { organisationNumber: string } | null;
  readonly group: readonly { dimension: string; code: string }[];
  readonly value: Shown;
}

const OBSERVATIONS = `query ($where: ObservationFilter, $groupBy: [ObservationDimension!], $release: Int!, $after: String) {
  observations(where: $where, groupBy: $groupBy, release: $release, first: 500, after: $after) { ${PAGE} nodes {
    measure { code } county { code } forbund { organisationNumber } group { dimension code } value { ${VALUE} } } } }`;

/** Everything that free questions say of a round in a release: each kind of unit by each breakdown. */
async function observed(caller: Caller, round: string, release: number): Promise<PublicFigure[]> {
  const { dimensions } = await caller.data<{ dimensions: { code: string }[] }>('{ dimensions { code } }');
  const common = dimensions.map(({ code }) => code).filter((code) => ![...OWN, ...GROUPINGS, 'TOTAL'].includes(code));
  const where = { dimension: 'ROUND', in: [round] };
  const by = (unit: string[], splits: readonly string[]) => [unit, ...splits.map((split) => [...unit, split])];
  const questions = [
    ...by([], [...common, ...GROUPINGS]),
    ...by(['COUNTY'], [...common, ...GROUPINGS]),
    // By kind of insats a förbund's figure is a sum of what its single insatser show.
    ...by(['FORBUND'], [...common, ...OWN]),
  ];
  const found: PublicFigure[] = [];
  for (const groupBy of questions) {
    const unitKind = groupBy.find((one) => one === 'COUNTY' || one === 'FORBUND');
    const dimension = groupBy.find((one) => one !== unitKind) ?? 'TOTAL';
    const nodes = await everyPage<Observed>(caller, 'observations', { where, groupBy, release }, OBSERVATIONS);
    for (const { measure, county, forbund, group, value } of nodes) {
      const unit = (unitKind === 'FORBUND' ? forbund?.organisationNumber : unitKind && county?.code) ?? NATION;
      const code = group.find((part) => part.dimension === dimension)?.code ?? 'TOTAL';
      const category = OWN.includes(dimension) ? (code.split(':').at(-1) ?? code) : code;
      found.push({ release, unit, measure: measure.code, dimension, category, numbers: numbersOf(value) });
    }
  }
  return found;
}

interface Change {
  readonly round: { code: string };
  readonly measure: { code: string };
  readonly dimension: string;
  readonly category: string;
  readonly unitKind: string;
  readonly unitCode: string | null;
  readonly before: Shown | null;
  readonly after: Shown | null;
}

const CHANGES = `query ($from: Int!, $to: Int!, $after: String) { changes(from: $from, to: $to, first: 500, after: $after) { ${PAGE} nodes {
  round { code } measure { code } dimension category unitKind unitCode before { ${VALUE} } after { ${VALUE} } } } }`;

/** What the feed says of a release and the one before it. */
async function fed(caller: Caller, round: string, release: number): Promise<PublicFigure[]> {
  const nodes = await everyPage<Change>(caller, 'changes', { from: release - 1, to: release }, CHANGES);
  return nodes
    .filter((change) => change.round.code === round)
    .flatMap(({ measure, dimension, category, unitCode, before, after }) =>
      [before, after].flatMap((value, later) =>
        value
          ? {
              release: release - 1 + later,
              unit: unitCode ?? NATION,
              measure: measure.code,
              dimension,
              category: OWN.includes(dimension) ? (category.split(':').at(-1) ?? category) : category,
              numbers: numbersOf(value),
            }
          : [],
      ),
    );
}

interface ResourceFigures {
  readonly participants: number | null;
  readonly ended: number | null;
  readonly left: number | null;
  readonly reached: number | null;
}

/** Resource against outcome prints counts of persons beside kronor: of förbund and of single insatser. */
async function ofResources(caller: Caller, round: string, release: number): Promise<PublicFigure[]> {
  const found: PublicFigure[] = [];
  for (const [units, outcome] of [
    ['FORBUND', 'FIN-S13'],
    ['INTERVENTION', 'FIN-S13-LOKAL'],
  ] as const) {
    const { data } = await caller.ask<{
      resourceEffect: {
        units: {
          forbund: { organisationNumber: string };
          intervention: { code: string } | null;
          figures: ResourceFigures;
        }[];
      };
    }>(
      `query ($input: ResourceEffectInput!, $release: Int) { resourceEffect(input: $input, release: $release) { units(first: 500) {
        forbund { organisationNumber } intervention { code } figures { participants ended left reached } } } }`,
      { input: { rounds: [round], units, outcome }, release },
    );
    for (const { forbund, intervention, figures } of data?.resourceEffect.units ?? []) {
      const { participants, ended, left, reached } = figures;
      const say = (measure: string, n: number | null, sum: number | null) => {
        if (n === null || sum === null) return;
        const [dimension, category] = intervention ? ['INTERVENTION', intervention.code] : ['TOTAL', 'TOTAL'];
        const unit = forbund.organisationNumber;
        found.push({ release, unit, measure, dimension, category, numbers: { n, sum, squares: null } });
      };
      say('FIN-S13-DELTAGARE', participants, participants);
      say(outcome, left, reached);
      if (!intervention) say('FIN-S14', ended, NaN);
    }
  }
  return found;
}

/** Everything that the hub says of a round in a release, whichever way it is asked. */
export async function publicFigures(
  caller: Caller,
  round: string,
  release: number,
  measures: ReadonlyMap<string, PublicMeasure>,
): Promise<PublicFigure[]> {
  const figures = [
    ...(await observed(caller, round, release)),
    ...(await fed(caller, round, release)),
    ...(await ofResources(caller, round, release)),
  ];
  // Where one group alone is asked, its figure is the total under another name.
  return figures.map((figure) =>
    figure.dimension === 'RESPONDENT_GROUP' && measures.get(figure.measure)?.respondentGroups.length === 1
      ? { ...figure, dimension: 'TOTAL', category: 'TOTAL' }
      : figure,
  );
}
