import { cover, type Cover } from '../problem/cover-demand';
import type { Move } from '../search/move';
import type { Plan } from './plan';
import type { ProtectionProgress, RuleSet } from '../problem/protection-problem';
import type { Table } from '../problem/protection-table';

interface GiveBack {
  readonly rules: RuleSet;
  readonly onProgress: (progress: ProtectionProgress) => void;
  /** Whether a cell is withheld for another reason than the moves of this table. */
  readonly mustStay: (cell: number) => boolean;
}

/**
 * Shows again the cells that turned out not to be needed, dearest first: a cell is shown if every demand whose moves
 * used it finds others. Returns the moves that meet the demands now. Only the quick search is used, so this may
 * withhold too much.
 *
 * Zeros stay withheld: they are there so that a withheld cell may be a zero, not to protect a certain other cell.
 */
export function giveBack(
  table: Table,
  plan: Plan,
  covers: readonly Cover[],
  { rules, onProgress, mustStay }: GiveBack,
): readonly Cover[] {
  const current = [...covers];
  const users = usersByCell(table, current);
  const candidates = table.cells
    .map((cell, index) => ({ ...cell, index }))
    .filter(
      ({ index, unsafe, n, fate }) => fate === 'OPEN' && plan.hidden[index] && !unsafe && n > 0 && !mustStay(index),
    )
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

/**
 * New covers for those that used a cell, or undefined when one of them exposes somebody whom it did not expose before.
 */
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

/** Which covers use each cell. An entry may be out of date, which costs one look-up and does no harm. */
function usersByCell(table: Table, covers: readonly Cover[]): Set<number>[] {
  const users = table.cells.map(() => new Set<number>());
  covers.forEach(({ moves }, at) => {
    for (const cell of cellsOf(moves)) users[cell]!.add(at);
  });
  return users;
}

const cellsOf = (moves: readonly Move[]) => new Set(moves.flatMap((move) => move.map(({ cell }) => cell)));
