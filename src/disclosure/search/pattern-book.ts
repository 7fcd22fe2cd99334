import { createHash } from 'node:crypto';
import type { Population } from '../problem/population';
import type { Relation, RuleSet } from '../problem/protection-problem';

/** Decisions that were made and audited before: the same problem under the same rules gets the same decision. */
export type PatternBook = Readonly<Record<string, string>>;

/**
 * Names a population by the whole content of its tables, whatever the order: two with the same name have the same
 * cells, numbers, relations, places and rules.
 */
export function populationHash({ tables, places, relations }: Population, rules: RuleSet): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([rules]));
  const lines = [
    ...[...tables.values()].flatMap(({ cells, relations: sums, smallBelow, smallExtremeBelow }) => [
      ...cells.map((cell) => JSON.stringify([smallBelow, smallExtremeBelow, ...Object.entries(cell).sort()])),
      ...sums.map(lineOf),
    ]),
    ...places.map(({ key, figures, others }) => JSON.stringify(['at', key, [...figures].sort(), others])),
    ...relations.map((relation) => `people ${lineOf(relation)}`),
  ];
  for (const line of lines.sort()) hash.update(`${line}\n`);
  return hash.digest('base64url');
}

const lineOf = ({ total, parts }: Relation) => JSON.stringify([total, ...[...parts].sort()]);

/** Which cells are withheld, a bit each in the order of their keys. */
export function encodePattern(population: Population, withheld: ReadonlySet<string>): string {
  const keys = sortedKeys(population);
  const bits = Buffer.alloc(Math.ceil(keys.length / 8));
  keys.forEach((key, at) => {
    if (withheld.has(key)) bits[at >> 3]! |= 1 << (at & 7);
  });
  return bits.toString('base64');
}

export function decodePattern(population: Population, pattern: string): Set<string> {
  const bits = Buffer.from(pattern, 'base64');
  return new Set(sortedKeys(population).filter((_, at) => ((bits[at >> 3] ?? 0) >> (at & 7)) & 1));
}

const sortedKeys = ({ tables }: Population) =>
  [...tables.values()].flatMap(({ cells }) => cells.map(({ key }) => key)).sort();
