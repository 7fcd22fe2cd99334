import { cover, type Cover } from '../problem/cover-demand';
import type { Move } from '../search/move';
import type { Plan } from './plan';
import type { ProtectionProgress, RuleSet } from '../problem/protection-problem';
import type { Table } from '../problem/protection-table';

/**
 * Shows again what turned out not to be needed, dearest first: a cell is shown if every demand whose moves used it finds
 * others. Returns the moves that meet the demands now. Only the quick search is asked, so this errs by withholding.
 *
 * Zeros stay: they are withheld so that a withheld cell may be one, not to protect a certain other.
 */
export function giveBack(
  table: Table,
  plan: Plan,
  covers: readonly Cover[],
  rules: RuleSet,
  onProgress: (progress: ProtectionProgress) => void,
): readonly Cover[] {
  const current = [...covers];
  const users = usersByCell(table, current);
  const candidates = table.cells
    .map((cell, index) => ({ ...cell, index }))
    .filter(({ index, unsafe, n, fate }) => fate === 'OPEN' && plan.hidden[index] && !unsafe && n > 0)
    .sort((a, b) => b.cost - a.cost || b.n - a.n || a.index - b.index)
    .slice(0, rules.giveBackAttempts);
  candidates.forEach(({ index }, done) => {
    if (done % 50 === 0) onProgress({ step: 'GIVING_BACK', done, of: candidates.length });
    plan.show(index);
    const replaced = coversWithout(table, plan, current, users[index]!, index);
    if (!replaced) {
      plan.withhold(index);
      return;
    }
    for (const [at, changed] of replaced) {
      current[at] = changed;
      for (const cell of cellsOf(changed.moves)) users[cell]!.add(at);
    }
  });
  return current;
}

/** New covers for those that used a cell, or undefined when one of them exposes somebody whom it did not expose before. */
function coversWithout(
  table: Table,
  plan: Plan,
  covers: readonly Cover[],
  users: ReadonlySet<number>,
  cell: number,
): Map<number, Cover> | undefined {
  const replaced = new Map<number, Cover>();
  for (const at of users) {
    const { demand, moves, exposedTo } = covers[at]!;
    const remaining = moves.filter((move) => move.every((step) => step.cell !== cell));
    const changed = cover(table, demand, remaining, (observer) =>
      exposedTo.includes(observer) ? undefined : plan.witness(demand, observer),
    );
    if (changed.exposedTo.some((observer) => !exposedTo.includes(observer))) return undefined;
    replaced.set(at, changed);
  }
  return replaced;
}

/** Which covers use each cell; an entry may be out of date, which costs a look and nothing else. */
function usersByCell(table: Table, covers: readonly Cover[]): Set<number>[] {
  const users = table.cells.map(() => new Set<number>());
  covers.forEach(({ moves }, at) => {
    for (const cell of cellsOf(moves)) users[cell]!.add(at);
  });
  return users;
}

const cellsOf = (moves: readonly Move[]) => new Set(moves.flatMap((move) => move.map(({ cell }) => cell)));
