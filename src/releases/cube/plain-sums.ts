import type { Cell, Decision, ProtectionProblem } from '../../disclosure';

/** What anybody sees of a problem's sums who can add and subtract: in each, the one figure that is left when the others are shown. */
function leftAlone({ cells, relations }: ProtectionProblem, withheld: ReadonlySet<string>): Cell[] {
  const known = new Map(cells.map((cell) => [cell.key, cell]));
  const isShown = (key: string) => !withheld.has(key) && known.get(key)?.fate !== 'HIDDEN';
  return relations.flatMap(({ total, parts }) => {
    const [only, another] = [total, ...parts].filter((key) => !isShown(key));
    return another === undefined && only !== undefined ? (known.get(only) ?? []) : [];
  });
}

/**
 * What is withheld without what protects nobody: a figure that is not small and that follows from shown ones. It is shown, so
 * that a county is not missing whose förbund are all there, nor a förbund whose county and neighbours are.
 */
export function withoutWhatFollows(problem: ProtectionProblem, decided: ReadonlySet<string>): ReadonlySet<string> {
  const withheld = new Set(decided);
  for (;;) {
    const pointless = leftAlone(problem, withheld).filter(({ key, unsafe }) => !unsafe && withheld.has(key));
    if (pointless.length === 0) return withheld;
    for (const { key } of pointless) withheld.delete(key);
  }
}

/**
 * Small figures that a release would show, or leave alone in a sum, though nobody found that earlier ones had done so. None
 * after an audit; a decision from a book is not audited again, and a book that withholds too little is met here.
 */
export function seenAtOnce(
  problem: ProtectionProblem,
  withheld: ReadonlySet<string>,
  { findings }: Pick<Decision, 'findings'>,
): ReadonlySet<string> {
  const found = new Set(findings.map(({ key }) => key));
  const shown = problem.cells.filter(({ key }) => !withheld.has(key));
  const seen = [...shown, ...leftAlone(problem, withheld)].filter(
    ({ key, unsafe, fate }) => unsafe && fate === 'OPEN' && !found.has(key),
  );
  return new Set(seen.map(({ key }) => key));
}
