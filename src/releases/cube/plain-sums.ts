import type { Cell, Decision, ProtectionProblem } from '../../disclosure';

/**
 * The attacker who only adds and subtracts: in each of a problem's sums, the one figure that is left when the others
 * are shown.
 */
function leftAlone({ cells, relations }: ProtectionProblem, withheld: ReadonlySet<string>): Cell[] {
  const known = new Map(cells.map((cell) => [cell.key, cell]));
  const isShown = (key: string) => !withheld.has(key) && known.get(key)?.fate !== 'HIDDEN';
  return relations.flatMap(({ total, parts }) => {
    const [only, another] = [total, ...parts].filter((key) => !isShown(key));
    return another === undefined && only !== undefined ? (known.get(only) ?? []) : [];
  });
}

/**
 * The withheld figures with the sums that are none of those that are none: shown, such a sum says of each of its parts
 * that it is none.
 */
export function withSumsOfNone(
  { cells, relations }: ProtectionProblem,
  decided: ReadonlySet<string>,
): ReadonlySet<string> {
  const withheld = new Set(decided);
  const known = new Map(cells.map((cell) => [cell.key, cell]));
  const isSeen = (key: string) => !withheld.has(key) && known.get(key)?.fate !== 'HIDDEN';
  const ofNone = relations.filter(({ total }) => known.get(total)?.n === 0 && known.get(total)?.fate === 'OPEN');
  for (;;) {
    const telling = ofNone.filter(({ total, parts }) => !withheld.has(total) && !parts.every(isSeen));
    if (telling.length === 0) return withheld;
    for (const { total } of telling) withheld.add(total);
  }
}

/**
 * The withheld figures without those whose withholding protects nobody: a figure that is not small and that follows
 * from shown ones. Such a figure is shown, so that a county is not missing when all its förbund are shown, nor a
 * förbund when its county and neighbours are.
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
 * Small figures that a release would show, or leave alone in a sum, though no earlier release has been found to reveal
 * them. There are none after an audit; a decision from a book is not audited again, and this catches a book that
 * withholds too little.
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
