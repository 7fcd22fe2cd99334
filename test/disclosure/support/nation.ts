import type { Cell, ProtectionProblem, Relation } from '../../../src/disclosure/problem/protection-problem';
import { isSmall } from '../../../src/disclosure/problem/small-numbers';

export interface Count {
  readonly n: number;
  readonly numerator: number;
}

/** What one förbund reported. Each dimension is a list of categories; each insats has a group in each grouping. */
export interface Report {
  readonly forbund: string;
  readonly county: string;
  readonly dimensions: readonly (readonly Count[])[];
  readonly insatser: readonly (Count & { readonly groups: readonly number[] })[];
}

export interface NationRules {
  readonly isShare: boolean;
  readonly smallBelow: number;
  readonly smallExtremeBelow: number;
}

export const PARTICIPANTS: NationRules = { isShare: true, smallBelow: 5, smallExtremeBelow: 10 };

/** The published tables of one release: as problems, except that every cell is open. */
export type Tables = ProtectionProblem;

const COST = { forbund: 1, county: 20, nation: 400 };
const COST_OF_TOTAL = 5;

class TableBuilder {
  readonly cells = new Map<string, Cell>();
  readonly relations: Relation[] = [];

  constructor(private readonly rules: NationRules) {}

  add(key: string, count: Count, owner: string | null, cost: number): string {
    const { isShare, smallBelow, smallExtremeBelow } = this.rules;
    const rule = { smallBelow, smallExtremeBelow, kind: isShare ? 'SHARE' : 'COUNT' };
    const unsafe = isSmall(rule, { n: count.n, sum: count.numerator });
    const numerator = isShare ? count.numerator : null;
    this.cells.set(key, { key, n: count.n, numerator, unsafe, owner, fate: 'OPEN', cost });
    return key;
  }

  /** A cell that is the sum of others. */
  sum(key: string, parts: readonly string[], owner: string | null, cost: number): string {
    const of = (part: string) => this.cells.get(part)!;
    const n = parts.reduce((left, part) => left + of(part).n, 0);
    const numerator = parts.reduce((left, part) => left + (of(part).numerator ?? 0), 0);
    this.relations.push({ total: key, parts });
    return this.add(key, { n, numerator }, owner, cost);
  }
}

/**
 * All tables of a nation: förbund, counties and the country by total, by each dimension and by insats, the latter
 * grouped above the förbund. `version` tells an aggregate of these reports from one of others.
 */
export function tablesOf(
  reports: readonly Report[],
  rules: NationRules,
  version: (forbunds: readonly Report[]) => string,
): Tables {
  const builder = new TableBuilder(rules);
  const splits = new Map<string, Map<string, string[]>>();
  for (const report of reports) addForbund(builder, report, version([report]), splits);
  for (const [split, byCounty] of splits) {
    const cost = split === 'total' ? COST_OF_TOTAL : 1;
    const counties = [...byCounty].map(([county, parts]) => {
      const members = reports.filter((report) => report.county === county);
      return builder.sum(`${county}/${split}@${version(members)}`, parts, null, cost * COST.county);
    });
    builder.sum(`nation/${split}@${version(reports)}`, counties, null, cost * COST.nation);
  }
  for (const unit of ['nation', ...new Set(reports.map(({ county }) => county))]) addSplitsAbove(builder, unit, splits);
  const { smallBelow, smallExtremeBelow } = rules;
  return { cells: [...builder.cells.values()], relations: builder.relations, smallBelow, smallExtremeBelow };
}

function addForbund(
  builder: TableBuilder,
  { forbund, county, dimensions, insatser }: Report,
  version: string,
  splits: Map<string, Map<string, string[]>>,
): void {
  const group = (split: string, key: string) => {
    const byCounty = splits.get(split) ?? new Map<string, string[]>();
    splits.set(split, byCounty.set(county, [...(byCounty.get(county) ?? []), key]));
  };
  const total = `${forbund}/total@${version}`;
  dimensions.forEach((categories, d) => {
    const parts = categories.map((count, c) => {
      const key = builder.add(`${forbund}/d${d}c${c}@${version}`, count, forbund, COST.forbund);
      group(`d${d}c${c}`, key);
      return key;
    });
    builder.sum(total, parts, forbund, COST.forbund * COST_OF_TOTAL);
  });
  const parts = insatser.map((insats, i) => {
    const key = builder.add(`${forbund}/i${i}@${version}`, insats, forbund, COST.forbund);
    insats.groups.forEach((g, grouping) => group(`g${grouping}c${g}`, key));
    return key;
  });
  if (parts.length > 0) builder.sum(total, parts, forbund, COST.forbund * COST_OF_TOTAL);
  group('total', total);
}

/** A county's and the nation's categories sum to their total too; it follows from the rest, and attackers know it. */
function addSplitsAbove(
  builder: TableBuilder,
  unit: string,
  splits: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
): void {
  const keys = [...builder.cells.keys()].filter((key) => key.startsWith(`${unit}/`));
  const total = keys.find((key) => key.startsWith(`${unit}/total@`))!;
  const dimensions = new Set(
    [...splits.keys()].filter((split) => split !== 'total').map((split) => split.split('c')[0]!),
  );
  for (const dimension of dimensions) {
    const parts = keys.filter((key) => key.startsWith(`${unit}/${dimension}c`));
    if (parts.length > 0) builder.relations.push({ total, parts });
  }
}
