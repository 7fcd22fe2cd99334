import type { Highs } from 'highs';
import { auditTable, type Finding } from './audit';
import { cover, type Cover } from '../problem/cover-demand';
import type { Demand } from '../problem/demands';
import { giveBack } from './give-back';
import { applyLineRule } from '../problem/line-rule';
import type { Move } from '../search/move';
import { Plan } from './plan';
import type { ProtectionProgress, RuleSet } from '../problem/protection-problem';
import type { Table } from '../problem/protection-table';
import { withholdZerosBeside } from './zeros';

/** What to do when a demand cannot be met while n stays as another question shows it: gives a move, if there is one. */
export type Thaw = (demand: Demand, observer: number, spare: readonly number[]) => Move | undefined;

export interface Steps {
  readonly rules: RuleSet;
  readonly onProgress: (progress: ProtectionProgress) => void;
  readonly thaw?: Thaw;
}

/** One table of those that are protected together: people, or what they answered to one question. */
export class Part {
  readonly plan: Plan;
  private covers: readonly Cover[];

  constructor(
    private readonly highs: Highs,
    readonly table: Table,
    readonly demands: readonly Demand[],
    hidden: Uint8Array,
  ) {
    this.plan = new Plan(highs, table, hidden);
    this.covers = demands.map((demand) => ({ demand, moves: [], exposedTo: [] }));
  }

  /** Withholds until every demand is met, and gives back what turned out not to be needed, but for what must stay. */
  protect(mustStay: (cell: number) => boolean, { rules, onProgress, thaw }: Steps): void {
    const { table, plan, demands } = this;
    applyLineRule(table, plan.hidden, demands, (cell) => plan.withhold(cell));
    withholdZerosBeside(table, plan);
    const covers = demands.map((demand, done) => {
      if (done % 100 === 0) onProgress({ step: 'PROTECTING', done, of: demands.length });
      return cover(
        table,
        demand,
        [],
        (observer, spare) => this.find(demand, observer, spare) ?? thaw?.(demand, observer, spare),
      );
    });
    this.covers = giveBack(table, plan, covers, { rules, onProgress, mustStay });
    withholdZerosBeside(table, plan);
  }

  /** A move that meets a demand, within what is withheld or with as little more withheld as there is. */
  find(demand: Demand, observer: number, spare: readonly number[]): Move | undefined {
    return this.plan.witness(demand, observer) ?? this.plan.makeWitness({ demand, observer, spare });
  }

  audit(): Finding[] {
    return auditTable(this.highs, this.table, this.plan.hidden, this.covers);
  }

  dispose(): void {
    this.plan.dispose();
  }
}
