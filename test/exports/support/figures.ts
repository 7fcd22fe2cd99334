import type { Caller } from '../../support/world';

const FIGURES = `query ($where: ObservationFilter, $groupBy: [ObservationDimension!], $having: ObservationHaving,
    $partial: Boolean, $after: String) {
  observations(where: $where, groupBy: $groupBy, having: $having, partial: $partial, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      group { dimension code nameSv nameEn } measureVersion segment forbundCounty unit release
      value { status value n sum interval { lower upper } standardError method unreliable origin disclosure { cellsWithheld } reply
              coverage { unitsReporting unitsExisting respondents } }
    }
  }
}`;

interface Node {
  readonly group: readonly { dimension: string; code: string; nameSv: string; nameEn: string | null }[];
  readonly measureVersion: number | null;
  readonly segment: number | null;
  readonly forbundCounty: string | null;
  readonly unit: string | null;
  readonly release: number;
  readonly value: {
    readonly status: string;
    readonly value: number | null;
    readonly n: number | null;
    readonly sum: number | null;
    readonly standardError: number | null;
    readonly interval: { lower: number; upper: number } | null;
    readonly method: string | null;
    readonly unreliable: boolean;
    readonly origin: string | null;
    readonly disclosure: { cellsWithheld: number } | null;
    readonly reply: string | null;
    readonly coverage: { unitsReporting: number; unitsExisting: number; respondents: number | null };
  };
}

interface Answer {
  readonly observations: {
    readonly nodes: readonly Node[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

/** A figure as an export should have it, by the names of the columns; written without the code of the exports. */
export type Figure = Readonly<Record<string, string | number | boolean | null>>;

/** What GraphQL answers to a free question, in pages of another size than those of an export. */
export async function figuresOf(caller: Caller, question: object): Promise<Figure[]> {
  const found: Figure[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { observations }: Answer = await caller.data<Answer>(FIGURES, { ...question, after });
    found.push(...observations.nodes.map(figure));
    ({ hasNextPage: more, endCursor: after } = observations.pageInfo);
  }
  return found;
}

function figure({ group, measureVersion, segment, forbundCounty, unit, release, value }: Node): Figure {
  const { coverage, disclosure, interval } = value;
  return {
    ...Object.fromEntries(
      group.flatMap(({ dimension, code, nameSv }) => [
        [`${dimension.toLowerCase()}_code`, code],
        [`${dimension.toLowerCase()}_label`, nameSv],
      ]),
    ),
    measure_version: measureVersion,
    segment,
    forbund_county: forbundCounty,
    unit,
    status: value.status,
    value: value.value,
    n: value.n,
    sum: value.sum,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    standard_error: value.standardError,
    method: value.method,
    unreliable: value.unreliable,
    units_reporting: coverage.unitsReporting,
    units_existing: coverage.unitsExisting,
    respondents: coverage.respondents,
    origin: value.origin,
    cells_withheld: disclosure?.cellsWithheld ?? null,
    release,
    reply: value.reply,
  };
}
