import JSONstat from 'jsonstat-toolkit';
import { summariseMean, type MeanSummary } from '../../../src/statistics/means/mean';
import type { World } from '../../support/world';

export interface Group {
  readonly forbund: number;
  readonly withheld: number;
  readonly respondents: number;
  readonly mean: number | null;
}

/** The evidence of a measure, as it is asked for. */
export interface Found {
  readonly release: number;
  readonly measure: { readonly code: string };
  readonly round: { readonly code: string };
  readonly group: Group;
  readonly others: Group;
  readonly difference: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly reason: string | null;
  readonly text: { readonly sv: string };
}

export interface CaseWithEvidence {
  readonly number: number;
  readonly signatures: readonly { readonly forbund: { readonly organisationNumber: string } }[];
  readonly evidence: readonly Found[];
}

const GROUP = '{ forbund: forbundCount withheld respondents mean }';
export const EVIDENCE = `measure { code } round { code } group ${GROUP} others ${GROUP}
  difference interval { lower upper } text { sv }`;

export interface PublicCell {
  readonly forbund: string;
  readonly status: string;
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** Every förbund's total of a measure in a round, from the cube itself, as it is in a release. */
export const cellsOf = (world: World, version: number, release: number, round: string): Promise<PublicCell[]> =>
  world.hub.db.query(
    `SELECT f.organisation_number AS forbund, c.status, c.n::float8 AS n, c.sum::float8 AS sum,
       c.sum_of_squares::float8 AS "sumOfSquares"
     FROM released_cell c JOIN forbund f ON f.id = c.unit_id JOIN round r ON r.id = c.round_id
     JOIN category k ON k.id = c.category_id AND k.dimension_code = 'TOTAL'
     WHERE c.unit_kind = 'FORBUND' AND r.code = $2 AND c.measure_version_id = $3
       AND c.release_from <= $1 AND (c.release_to IS NULL OR c.release_to > $1)`,
    [release, round, version],
  );

/** Some values, each counting as one. */
export const summary = (values: readonly number[]) =>
  summariseMean({
    n: values.length,
    sum: values.reduce((sum, one) => sum + one, 0),
    sumOfSquares: values.reduce((sum, one) => sum + one ** 2, 0),
  }) as MeanSummary;

/** What a row of evidence says in numbers. */
export const figuresOf = ({ group, others, difference, interval }: Found): readonly (number | null)[] => [
  ...[group, others].flatMap((side) => [side.forbund, side.withheld, side.respondents, side.mean]),
  ...[difference, interval?.lower ?? null, interval?.upper ?? null],
];

/** The same, read from a pack in JSON-stat by a library of others. */
export function evidenceCube(file: string): (number: number, row: Found) => readonly (number | null)[] {
  const [, evidence] = (JSON.parse(file) as { link: { item: object[] } }).link.item;
  const cube = JSONstat(evidence ?? {});
  return (number, { measure, round }) =>
    cube
      .Dimension('metric')
      .id.map((metric) => cube.Data({ case: String(number), measure: measure.code, round: round.code, metric }).value);
}
