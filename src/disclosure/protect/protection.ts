import type { Finding } from './audit';
import type { Part } from './part';
import type { RuleSet } from '../problem/protection-problem';

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

export function protectionOf(
  { table, plan }: Part,
  rules: RuleSet,
  findings: readonly Finding[],
  lpSolved: number,
): Protection {
  const withheldKeys = plan.withheldKeys();
  const cells = table.cells.filter(({ key }) => withheldKeys.has(key));
  const reason = (unsafe: boolean): Reason => (unsafe ? 'PRIMARY' : 'SECONDARY');
  return {
    rulesVersion: rules.version,
    withheld: new Map(cells.map(({ key, unsafe }) => [key, reason(unsafe)])),
    cost: cells.reduce((sum, { cost }) => sum + cost, 0),
    addedSecondary: cells.filter(({ unsafe }) => !unsafe).length,
    lpSolved,
    findings,
  };
}
