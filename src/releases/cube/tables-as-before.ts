import type { Decision, Population, ProtectionProblem } from '../../disclosure';
import { eachOf, type Slices } from '../../platform';
import type { ProtectionBasis } from '../protection/protection-problems';
import { cellKey, problemName } from './figure-key';

/**
 * Decisions about tables that are unchanged since their round was last released: what has been shown stays shown, and
 * the rest stays withheld. New decisions would change figures of förbund that sent nothing, and nobody could say why.
 *
 * This is safe whatever has happened since: shown figures cannot be taken back, and no more are shown. So these tables
 * are not audited again.
 */
export function* tablesAsBefore(
  { next, earlier }: Pick<ProtectionBasis, 'next' | 'earlier'>,
  problems: ReadonlyMap<string, ProtectionProblem>,
): Slices<Map<string, Decision>> {
  const before = new Map<string, Set<string>>();
  for (const cube of earlier) {
    // A release counts all tables of a round anew: a table that it lacks no longer exists.
    const rounds = new Set(cube.map(({ roundId }) => roundId));
    for (const name of before.keys()) if (rounds.has(Number(name.split('/', 1)[0]))) before.delete(name);
    for (const [name, keys] of yield* figuresByTable(cube)) before.set(name, keys);
  }
  const unchanged = [...(yield* figuresByTable(next))].filter(([name, keys]) => isSame(keys, before.get(name)));
  return new Map(
    unchanged.flatMap(([name]) => {
      const problem = problems.get(name);
      return problem ? [[name, asShown(problem)]] : [];
    }),
  );
}

/**
 * The populations of which something has changed. In their other tables, what is not shown stays withheld, and is
 * protected with what has changed.
 */
export function changedOnly(
  populations: ReadonlyMap<string, Population>,
  asBefore: ReadonlyMap<string, Decision>,
): Map<string, Population> {
  return new Map(
    [...populations].flatMap(([name, population]) => {
      const tables = [...population.tables];
      if (tables.every(([table]) => asBefore.has(table))) return [];
      const decided = new Map(
        tables.map(([table, problem]) => [table, asBefore.has(table) ? withNothingOpen(problem) : problem]),
      );
      return [[name, { ...population, tables: decided }]];
    }),
  );
}

const withNothingOpen = (problem: ProtectionProblem): ProtectionProblem => ({
  ...problem,
  cells: problem.cells.map((cell) => (cell.fate === 'OPEN' ? { ...cell, fate: 'HIDDEN' } : cell)),
});

function asShown({ cells }: ProtectionProblem): Decision {
  const withheld = cells.filter(({ fate }) => fate === 'OPEN').map(({ key }) => key);
  return { withheld: new Set(withheld), findings: [], isAsBefore: true };
}

function* figuresByTable(rows: ProtectionBasis['next']): Slices<Map<string, Set<string>>> {
  const tables = new Map<string, Set<string>>();
  yield* eachOf(rows, (row) => {
    const table = tables.get(problemName(row));
    if (table) table.add(cellKey(row));
    else tables.set(problemName(row), new Set([cellKey(row)]));
  });
  return tables;
}

function isSame(keys: ReadonlySet<string>, others: ReadonlySet<string> | undefined): boolean {
  return keys.size === others?.size && [...keys].every((key) => others.has(key));
}
