import type { Highs } from 'highs';
import { auditTable, type Finding } from './audit';
import { cover, type Cover } from '../problem/cover-demand';
import { demandsOf, type Demand } from '../problem/demands';
import { giveBack } from './give-back';
import { applyLineRule } from '../problem/line-rule';
import { loadSolver } from '../search/linear-program';
import { Plan } from './plan';
import { RULES, type ProtectionProblem, type ProtectionProgress, type RuleSet } from '../problem/protection-problem';
import { compileTable, hiddenCells, type Table } from '../problem/protection-table';

/** Why a cell is withheld. Never to be shown: outside the two look the same, since the difference narrows the guess. */
export type Reason = 'PRIMARY' | 'SECONDARY';

export interface Protection {
  readonly rulesVersion: string;
  /** The open cells that the release must not show. */
  readonly withheld: ReadonlyMap<string, Reason>;
  /** Σ cost of what is withheld. */
  readonly cost: number;
  readonly addedSecondary: number;
  /** Linear programs solved. */
  readonly lpSolved: number;
  /** The audit of the result. Empty, or only what earlier releases had given away already: see `Finding.cause`. */
  readonly findings: readonly Finding[];
}

/**
 * Decides which cells of a release are withheld, so that no unsafe cell of it or of an earlier one can be worked out.
 *
 * 1. Every unsafe cell; and zeros beside withheld cells, see `withholdZerosBeside`.
 * 2. In each relation alone, the cheapest company for the unsafe cells (`applyLineRule`).
 * 3. For each demand and observer a table that meets it and looks the same. Where there is none, the cheapest move that
 *    may use cells not yet withheld, and these are withheld (Kelly, Golden & Assad 1992; Fischetti & Salazar 2000).
 * 4. Cells are given back, dearest first, as long as every demand stays met.
 * 5. The result is audited from the beginning. If the audit should find what the release gives away, everything in the
 *    release that is connected with it is withheld and it is audited again: this always ends.
 *
 * The pattern is safe by the audit, not by these steps; and it is good, not the best: the best is NP-hard.
 */
export async function protect(
  problem: ProtectionProblem,
  rules: RuleSet = RULES,
  onProgress: (progress: ProtectionProgress) => void = () => undefined,
): Promise<Protection> {
  const highs = await loadSolver();
  const table = compileTable(problem);
  const demands = demandsOf(table, problem, rules);
  const plan = new Plan(highs, table, hiddenCells(table, unsafeKeys(table)));
  try {
    applyLineRule(table, plan.hidden, demands, (cell) => plan.withhold(cell));
    withholdZerosBeside(table, plan);
    const covers = giveBack(table, plan, coverAll(table, plan, demands, onProgress), rules, onProgress);
    withholdZerosBeside(table, plan);
    onProgress({ step: 'AUDITING', done: 0, of: 1 });
    const findings = auditUntilEnd(highs, table, plan, covers);
    onProgress({ step: 'AUDITING', done: 1, of: 1 });
    return summary(table, plan, rules, findings);
  } finally {
    plan.dispose();
  }
}

function unsafeKeys(table: Table): Set<string> {
  return new Set(table.cells.filter(({ unsafe }) => unsafe).map(({ key }) => key));
}

/**
 * Zeros are safe, but if they were always shown, a withheld cell could not be a zero. So an open zero is withheld when
 * its total has another withheld part of the same owner: a zero among a förbund's age groups when one of them is
 * withheld.
 */
function withholdZerosBeside(table: Table, plan: Plan): void {
  for (const { cells } of table.equations) {
    const parts = cells.slice(1);
    const owners = new Set(parts.filter((cell) => plan.hidden[cell]).map((cell) => table.owners[cell]));
    for (const cell of parts) {
      if (table.cells[cell]!.n === 0 && owners.has(table.owners[cell])) plan.withhold(cell);
    }
  }
}

function coverAll(
  table: Table,
  plan: Plan,
  demands: readonly Demand[],
  onProgress: (progress: ProtectionProgress) => void,
): Cover[] {
  return demands.map((demand, done) => {
    if (done % 100 === 0) onProgress({ step: 'PROTECTING', done, of: demands.length });
    const find = (observer: number, spare: readonly number[]) =>
      plan.witness(demand, observer) ?? plan.makeWitness({ demand, observer, spare });
    return cover(table, demand, [], find);
  });
}

function auditUntilEnd(highs: Highs, table: Table, plan: Plan, covers: readonly Cover[]): readonly Finding[] {
  for (;;) {
    const findings = auditTable(highs, table, plan.hidden, covers);
    const revealed = new Set(findings.filter(({ cause }) => cause === 'RELEASE').map(({ key }) => key));
    const before = plan.withheldKeys().size;
    table.cells.forEach(({ key }, cell) => {
      if (revealed.has(key)) plan.withholdConnected(cell);
    });
    if (plan.withheldKeys().size === before) return findings;
  }
}

function summary(table: Table, plan: Plan, rules: RuleSet, findings: readonly Finding[]): Protection {
  const withheldKeys = plan.withheldKeys();
  const cells = table.cells.filter(({ key }) => withheldKeys.has(key));
  const reason = (unsafe: boolean): Reason => (unsafe ? 'PRIMARY' : 'SECONDARY');
  return {
    rulesVersion: rules.version,
    withheld: new Map(cells.map(({ key, unsafe }) => [key, reason(unsafe)])),
    cost: cells.reduce((sum, { cost }) => sum + cost, 0),
    addedSecondary: cells.filter(({ unsafe }) => !unsafe).length,
    lpSolved: plan.lpSolved,
    findings,
  };
}
