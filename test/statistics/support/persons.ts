import type { ClusterCell } from '../../../src/statistics/clusters/cluster-cells';

interface Person {
  readonly unit: number;
  readonly round: 0 | 1;
  readonly answer: number;
}

/**
 * CR2 and Satterthwaite's degrees of freedom of a change, the long way: one row a person, answers regressed on one
 * dummy a round, whole matrices. Source: Bell & McCaffrey (2002), Survey Methodology 28:169–181.
 */
export function cr2OfPersons(from: readonly ClusterCell[], to: readonly ClusterCell[]) {
  const persons = [from, to].flatMap((cells, round) =>
    cells.flatMap(({ n, sum }, unit) =>
      Array.from({ length: n }, (_, i): Person => ({ unit, round: round as 0 | 1, answer: i < sum ? 1 : 0 })),
    ),
  );
  const inRound = [0, 1].map((round) => persons.filter((person) => person.round === round));
  const ratio = inRound.map((list) => list.reduce((sum, { answer }) => sum + answer, 0) / list.length);
  const residuals = persons.map(({ round, answer }) => answer - ratio[round]!);
  const hat = (a: Person, b: Person) => (a.round === b.round ? 1 / inRound[a.round]!.length : 0);
  const pull = persons.map(({ round }) => (round === 0 ? -1 : 1) / inRound[round]!.length);
  const columns = [...new Set(persons.map(({ unit }) => unit))].map((unit) => {
    const own = persons.map((person, row) => ({ person, row })).filter(({ person }) => person.unit === unit);
    const block = own.map((a) => own.map((b) => (a.row === b.row ? 1 : 0) - hat(a.person, b.person)));
    const adjusted = times(
      inverseRoot(block),
      own.map(({ row }) => pull[row]!),
    );
    const score = own.reduce((sum, { row }, i) => sum + residuals[row]! * adjusted[i]!, 0);
    const column = persons.map((person, row) =>
      own.reduce((sum, b, i) => sum + ((b.row === row ? 1 : 0) - hat(person, b.person)) * adjusted[i]!, 0),
    );
    return { score, column };
  });
  const inner = columns.map((a) =>
    columns.map((b) => a.column.reduce((sum, value, i) => sum + value * b.column[i]!, 0)),
  );
  const trace = inner.reduce((sum, row, i) => sum + row[i]!, 0);
  const squares = inner.flat().reduce((sum, value) => sum + value * value, 0);
  return {
    standardError: Math.sqrt(columns.reduce((sum, { score }) => sum + score * score, 0)),
    degreesOfFreedom: (trace * trace) / squares,
  };
}

/** A^(−1/2) of a symmetric positive matrix, by the coupled Newton–Schulz iteration. */
function inverseRoot(matrix: readonly (readonly number[])[]): number[][] {
  const identity: number[][] = matrix.map((_, i) => matrix.map((__, j) => (i === j ? 1 : 0)));
  let y = matrix.map((row) => [...row]);
  let z = identity;
  for (let step = 0; step < 60; step++) {
    const zy = product(z, y);
    const half = zy.map((row, i) => row.map((value, j) => ((i === j ? 3 : 0) - value) / 2));
    [y, z] = [product(y, half), product(half, z)];
  }
  return z;
}

function product(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
}

function times(a: readonly (readonly number[])[], x: readonly number[]): number[] {
  return a.map((row) => row.reduce((sum, value, k) => sum + value * x[k]!, 0));
}
