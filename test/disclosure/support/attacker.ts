import type { Highs } from 'highs';
import type { Cell, ProtectionProblem } from '../../../src/disclosure/problem/protection-problem';

/** What an attacker has worked out of a cell that it should not have. */
export interface Leak {
  readonly key: string;
  readonly observer: string;
  readonly variable: string;
  readonly lower: number;
  readonly upper: number;
}

export interface AttackSettings {
  /** Whether the attacker uses that people are whole. */
  readonly wholeNumbers: boolean;
  /** Keys of figures of which the attacker supposes that n is the same. */
  readonly same?: readonly (readonly string[])[];
}

/**
 * An attacker who shares no code with what it attacks: writes down every figure it has seen and every relation it knows
 * of, and solves for the least and the most of each unsafe cell that it has not seen.
 */
export function attack(
  highs: Highs,
  problem: ProtectionProblem,
  withheld: { has(key: string): boolean },
  settings: AttackSettings,
): Leak[] {
  const sees = ({ key, fate }: Cell) => fate === 'PUBLIC' || (fate === 'OPEN' && !withheld.has(key));
  const owners = [...new Set(problem.cells.flatMap(({ owner }) => (owner === null ? [] : [owner])))];
  const targets = problem.cells.filter((cell) => cell.unsafe && cell.n > 0);
  return [null, ...owners].flatMap((observer) => {
    const knows = (cell: Cell) => sees(cell) || (observer !== null && cell.owner === observer);
    const system = new System(highs, problem, knows, settings);
    const alone = new System(highs, problem, (cell) => observer !== null && cell.owner === observer, settings);
    return targets
      .filter((cell) => cell.owner === null || cell.owner !== observer)
      .flatMap((cell) => leaksOf(problem, cell, system, alone))
      .map((leak) => ({ ...leak, observer: observer ?? 'outsider' }));
  });
}

function leaksOf(
  { smallBelow, smallExtremeBelow }: ProtectionProblem,
  cell: Cell,
  system: System,
  alone: System,
): Omit<Leak, 'observer'>[] {
  const { key, n, numerator } = cell;
  const leaks: Omit<Leak, 'observer'>[] = [];
  const own = alone.range(key, 'n')[0];
  // What an owner knows from its own cells alone no release can hide from it; of the rest it may not learn any more.
  if (own === n) return [];
  const check = (variable: Variable, isSafe: (lower: number, upper: number) => boolean) => {
    const [lower, upper] = system.range(key, variable);
    if (!isSafe(lower, upper)) leaks.push({ key, variable, lower, upper });
  };
  if (n < smallBelow) check('n', (lower, upper) => (own > 0 || lower === 0) && upper >= smallBelow);
  const needed = own > 0 ? 1 : Math.max(1, Math.ceil(n / 4));
  if (n < smallExtremeBelow && numerator === 0) check('numerator', (_, upper) => upper >= needed);
  if (n < smallExtremeBelow && numerator === n) check('complement', (_, upper) => upper >= needed);
  return leaks;
}

type Variable = 'n' | 'numerator' | 'complement';

/** Everything one attacker knows, as the constraints of a program in text. */
class System {
  private readonly names: Map<string, number>;
  private readonly constraints: string;

  constructor(
    private readonly highs: Highs,
    private readonly problem: ProtectionProblem,
    knows: (cell: Cell) => boolean,
    private readonly settings: AttackSettings,
  ) {
    this.names = new Map(problem.cells.map(({ key }, at) => [key, at]));
    const rows = problem.relations.flatMap(({ total, parts }) =>
      this.layers().map(
        (layer) => `${parts.map((part) => this.name(layer, part)).join(' + ')} - ${this.name(layer, total)} = 0`,
      ),
    );
    const facts = problem.cells
      .filter(knows)
      .flatMap(({ key, n, numerator }) =>
        numerator === null
          ? [`${this.name('n', key)} = ${n}`]
          : [`${this.name('a', key)} = ${numerator}`, `${this.name('b', key)} = ${n - numerator}`],
      );
    const nOf = (key: string, sign: string) =>
      this.layers()
        .map((layer) => `${sign} ${this.name(layer, key)}`)
        .join(' ');
    const equal = (settings.same ?? []).flatMap(([first, ...others]) =>
      others.map((other) => `${nOf(first as string, '+')} ${nOf(other, '-')} = 0`),
    );
    this.constraints = [...rows, ...facts, ...equal].map((row, at) => ` r${at}: ${row}`).join('\n');
  }

  range(key: string, variable: Variable): [number, number] {
    const layers = { n: this.layers(), numerator: ['a'], complement: ['b'] }[variable];
    const target = layers.map((layer) => this.name(layer, key)).join(' + ');
    return [this.solve('Minimize', target), this.solve('Maximize', target)];
  }

  private solve(sense: string, target: string): number {
    const variables = this.layers().flatMap((layer) => [...this.names.keys()].map((key) => this.name(layer, key)));
    const whole = this.settings.wholeNumbers ? `General\n ${variables.join('\n ')}\n` : '';
    const program = `${sense}\n goal: ${target}\nSubject To\n${this.constraints}\n${whole}End\n`;
    const { Status, ObjectiveValue } = this.highs.solve(program, { output_flag: false });
    if (Status === 'Optimal') return Math.round(ObjectiveValue * 1e6) / 1e6;
    if (Status === 'Infeasible') throw new Error('The attacker has been told what cannot be true.');
    return Infinity;
  }

  private layers(): string[] {
    return this.problem.cells[0]?.numerator === null ? ['n'] : ['a', 'b'];
  }

  private name(layer: string, key: string): string {
    return `${layer}${this.names.get(key)}`;
  }
}
