import type { Caller } from '../../support/world';

/** What the tests read of an observation. */
export interface ReadObservation {
  readonly group: readonly { readonly dimension: string; readonly code: string; readonly nameSv: string }[];
  readonly release: number;
  readonly value: {
    readonly status: string;
    readonly value: number | null;
    readonly n: number | null;
    readonly interval: object | null;
    readonly coverage: {
      readonly unitsReporting: number;
      readonly unitsExisting: number;
      readonly respondents: number | null;
    };
    readonly disclosure: { readonly rule: string; readonly cellsWithheld: number; readonly reason: string } | null;
    readonly explain: { readonly inputs: Record<string, string | number> };
  };
}

export interface ReadConnection {
  readonly totalCount: number;
  readonly release: number;
  readonly emptyBecause: {
    readonly reason: string;
    readonly text: { readonly sv: string; readonly en: string };
  } | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly ReadObservation[];
}

export const OBSERVATIONS = `query ($where: ObservationFilter, $groupBy: [ObservationDimension!], $having: ObservationHaving,
    $orderBy: [ObservationOrder!], $partial: Boolean, $release: Int, $first: Int, $after: String) {
  observations(where: $where, groupBy: $groupBy, having: $having, orderBy: $orderBy, partial: $partial, release: $release,
               first: $first, after: $after) {
    totalCount release emptyBecause { reason text { sv en } } pageInfo { hasNextPage endCursor }
    nodes {
      group { dimension code nameSv } release
      value { status value n interval { lower upper } coverage { unitsReporting unitsExisting respondents }
              disclosure { rule cellsWithheld reason } explain { inputs } }
    }
  }
}`;

export const only = (dimension: string, ...codes: string[]) => ({ dimension, in: codes });

export async function observe(caller: Caller, question: object = {}): Promise<ReadConnection> {
  return (await caller.data<{ observations: ReadConnection }>(OBSERVATIONS, question)).observations;
}

/** Every observation of a question, page by page, and what each page said of the whole. */
export async function observeAll(caller: Caller, question: object, first = 500): Promise<ReadObservation[]> {
  const all: ReadObservation[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: ReadConnection = await observe(caller, { ...question, first, after });
    all.push(...page.nodes);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
    if (!more && all.length !== page.totalCount) throw new Error('The pages are not the whole.');
  }
  return all;
}

export async function refusalOf(caller: Caller, question: object): Promise<string | undefined> {
  const { errors } = await caller.ask(OBSERVATIONS, question);
  return errors?.[0]?.extensions.code;
}

/** The codes of some dimensions of a group, as one word. */
export const groupOf = ({ group }: Pick<ReadObservation, 'group'>, dimensions: readonly string[]): string =>
  dimensions.map((dimension) => group.find((part) => part.dimension === dimension)?.code ?? '').join('/');

/** The exact numbers behind a published value. */
export const numbersOf = ({ value }: ReadObservation) => {
  const { n, numerator, sum } = value.explain.inputs;
  return { n: Number(n), sum: Number(numerator ?? sum) };
};
