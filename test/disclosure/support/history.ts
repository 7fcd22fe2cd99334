import { protect } from '../../../src/disclosure/protect/protect';
import type { Protection } from '../../../src/disclosure/protect/protection';
import type { Cell, Fate, ProtectionProblem, Relation } from '../../../src/disclosure/problem/protection-problem';
import { tablesOf, type NationRules, type Report, type Tables } from './nation';

/** The releases of one measure and round, one after the other, as the attacker has seen them. */
export class History {
  private cells = new Map<string, Cell>();
  private readonly relations: Relation[] = [];

  constructor(private readonly rules: NationRules) {}

  /** The problem of releasing these reports now. A report with another revision is another figure. */
  problemOf(reports: readonly Report[], revisions: Readonly<Record<string, number>> = {}): ProtectionProblem {
    const version = (members: readonly Report[]) =>
      members.map(({ forbund }) => `${forbund}.${revisions[forbund] ?? 0}`).join('+');
    return this.withPast(tablesOf(reports, this.rules, version));
  }

  withPast(tables: Tables): ProtectionProblem {
    const inTables = new Set(tables.cells.map(({ key }) => key));
    const fateOf = (key: string): Fate => (this.cells.get(key)?.fate === 'PUBLIC' ? 'PUBLIC' : 'OPEN');
    const cells = tables.cells.map((cell) => ({ ...cell, fate: fateOf(cell.key) }));
    const past = [...this.cells.values()].filter(({ key }) => !inTables.has(key));
    return { ...tables, cells: [...cells, ...past], relations: [...this.relations, ...tables.relations] };
  }

  /** Releases, and remembers what was shown. */
  async release(problem: ProtectionProblem): Promise<Protection> {
    const protection = await protect(problem);
    this.relations.splice(0, this.relations.length, ...problem.relations);
    const fateAfter = ({ key, fate }: Cell): Fate =>
      fate === 'OPEN' ? (protection.withheld.has(key) ? 'HIDDEN' : 'PUBLIC') : fate;
    this.cells = new Map(problem.cells.map((cell) => [cell.key, { ...cell, fate: fateAfter(cell) }]));
    return protection;
  }
}
