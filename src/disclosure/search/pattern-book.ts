import { createHash } from 'node:crypto';
import type { ProtectionProblem, RuleSet } from '../problem/protection-problem';

/** Decisions that were made and audited before: the same problem under the same rules gets the same decision. */
export type PatternBook = Readonly<Record<string, string>>;

/**
 * Names a problem by its whole content, whatever the order: two problems with the same name have the same cells,
 * numbers, relations and rules.
 */
export function problemHash(problem: ProtectionProblem, rules: RuleSet): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([rules, problem.smallBelow, problem.smallExtremeBelow]));
  for (const line of problem.cells.map((cell) => JSON.stringify(Object.entries(cell).sort())).sort()) hash.update(line);
  hash.update('|');
  const relations = problem.relations.map(({ total, parts }) => JSON.stringify([total, ...[...parts].sort()]));
  for (const line of relations.sort()) hash.update(line);
  return hash.digest('base64url');
}

/** Which cells are withheld, a bit each in the order of their keys. */
export function encodePattern(problem: ProtectionProblem, withheld: ReadonlySet<string>): string {
  const bits = Buffer.alloc(Math.ceil(problem.cells.length / 8));
  sortedKeys(problem).forEach((key, at) => {
    if (withheld.has(key)) bits[at >> 3]! |= 1 << (at & 7);
  });
  return bits.toString('base64');
}

export function decodePattern(problem: ProtectionProblem, pattern: string): Set<string> {
  const bits = Buffer.from(pattern, 'base64');
  return new Set(sortedKeys(problem).filter((_, at) => ((bits[at >> 3] ?? 0) >> (at & 7)) & 1));
}

const sortedKeys = ({ cells }: ProtectionProblem) => cells.map(({ key }) => key).sort();
