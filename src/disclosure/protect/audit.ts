import type { Highs } from 'highs';
import { cover } from '../problem/cover-demand';
import { demandsOf, type Demand, type Variable } from '../problem/demands';
import { loadSolver } from '../search/linear-program';
import { isIndistinguishable, meets, type Move } from '../search/move';
import { MoveFinder } from '../search/move-finder';
import { possibleRange } from '../problem/possible-range';
import { RULES, type ProtectionProblem, type RuleSet } from '../problem/protection-problem';
import { compileTable, hiddenCells, OUTSIDER, type Table } from '../problem/protection-table';

/** Something that can be worked out about an unsafe cell. */
export interface Finding {
  readonly key: string;
  /** `outsider`, or the owner who can do it with what it knows of itself. */
  readonly observer: string;
  readonly variable: Variable;
  /** The least and the most that the variable can be, given what the observer knows. */
  readonly lower: number;
  readonly upper: number;
  /** Whether the release being made reveals it, or earlier ones already have and nothing can be done. */
  readonly cause: 'RELEASE' | 'ALREADY_DETERMINED';
}

/**
 * What an attacker can work out about unsafe cells when all open cells but `withheldKeys` are published.
 *
 * The attacker knows every published cell of all releases (of a share its numerator too), every relation, that counts
 * are whole and not negative, and which cells are withheld; an owner also knows all its own cells. No finding means
 * that, for the outsider and each owner, a table exists that meets each demand (see `demandsOf`) and that this attacker
 * cannot tell from the true one, checked exactly in whole numbers. A demand without such a table is a finding, so a
 * solver's errors make findings and never hide them.
 *
 * Not covered: owners who combine what they know; knowledge from elsewhere; attackers who reason from the thrift of
 * `protect` about which table would have led to this pattern (Wong, Fu, Wang & Pei 2007); the sums of means and
 * amounts, of which only n is audited.
 */
export async function audit(
  problem: ProtectionProblem,
  withheldKeys: ReadonlySet<string>,
  rules: RuleSet = RULES,
): Promise<Finding[]> {
  const table = compileTable(problem);
  const known = demandsOf(table, problem, rules).map((demand) => ({ demand, moves: [] }));
  return auditTable(await loadSolver(), table, hiddenCells(table, withheldKeys), known);
}

/**
 * The same, with moves at hand that may meet the demands. The audit checks each as if it were new, so bad moves cannot
 * make it say more than is true; they only save time.
 */
export function auditTable(
  highs: Highs,
  table: Table,
  hidden: Uint8Array,
  known: readonly { readonly demand: Demand; readonly moves: readonly Move[] }[],
): Finding[] {
  const nothingNew = hiddenCells(table, new Set(table.cells.map(({ key }) => key)));
  const now = new MoveFinder(highs, table, hidden, hidden, () => 1);
  const tableBefore = { ...table, frozen: table.frozenBefore };
  const before = new MoveFinder(highs, tableBefore, nothingNew, nothingNew, () => 1);
  const find = (finder: MoveFinder, demand: Demand, observer: number) =>
    finder.quickly(demand, observer) ?? finder.thoroughly({ demand, observer, spare: [] });
  try {
    const findings = known.flatMap(({ demand, moves }) => {
      const sound = moves.filter(
        (move) => meets(demand, move) && isIndistinguishable(table, hidden, move, OUTSIDER, demand.isFree),
      );
      const { exposedTo } = cover(table, demand, sound, (observer) => find(now, demand, observer));
      return exposedTo.map((observer) => {
        const cause = find(before, demand, observer) ? 'RELEASE' : 'ALREADY_DETERMINED';
        return describe(highs, table, hidden, demand, observer, cause);
      });
    });
    // A cell that is in doubt neither downwards nor upwards is one finding.
    return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  } finally {
    now.dispose();
    before.dispose();
  }
}

function describe(
  highs: Highs,
  table: Table,
  hidden: Uint8Array,
  demand: Demand,
  observer: number,
  cause: Finding['cause'],
): Finding {
  return {
    key: table.cells[demand.cell]!.key,
    observer: observer === OUTSIDER ? 'outsider' : table.ownerNames[observer]!,
    variable: demand.variable,
    ...possibleRange(highs, table, hidden, demand, observer),
    cause,
  };
}
