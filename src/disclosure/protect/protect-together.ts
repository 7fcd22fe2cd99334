import type { Highs } from 'highs';
import type { Finding } from './audit';
import { connectedCells } from '../problem/components';
import { answerDemandsOf, demandsOf, type Demand } from '../problem/demands';
import { Part } from './part';
import type { Move } from '../search/move';
import { respondentsOf, type Population, type Respondents } from '../problem/population';
import { RULES, type ProtectionProblem, type ProtectionProgress, type RuleSet } from '../problem/protection-problem';
import { compileTable, hiddenCells, OUTSIDER, type Table } from '../problem/protection-table';
import { sumsOf } from '../problem/sums-table';
import { loadSolver } from '../search/linear-program';
import { protectionOf, type Protection } from './protection';
import { showWorkedOut, workedOut } from './worked-out';

/**
 * Decides which cells of a release are withheld, so that no unsafe cell of it or of an earlier one can be worked out,
 * from one question or from several that the same people answered.
 *
 * 1. People first: where they are few, n is withheld in all questions alike, with as much besides as its protection
 *    needs. One pattern for all, since a reader who finds n in one question has it in the others.
 * 2. Then answers, question by question: where few answered, or all answered alike, with n taken as known wherever the
 *    first step leaves it to be seen. What is withheld for answers need not be withheld in other questions.
 * 3. A question in which few are in doubt only if more of n is: that is withheld in all questions too.
 * 4. What anybody works out from the rest is shown.
 * 5. Everything is audited from the beginning. If the audit finds what the release gives away, all that is connected
 *    with it is withheld, and it is audited again: this always ends.
 *
 * Each table is protected so: in each relation alone, the cheapest company for the unsafe cells (`applyLineRule`); for
 * each demand and observer a table that meets it and looks the same, and where there is none, the cheapest move that
 * may use cells not yet withheld, and these are withheld (Kelly, Golden & Assad 1992; Fischetti & Salazar 2000); then
 * cells are given back, dearest first.
 *
 * The pattern is safe by the audit, not by these steps; and it is good, not the best: the best is NP-hard.
 */
export async function protectTogether(
  population: Population,
  rules: RuleSet = RULES,
  onProgress: (progress: ProtectionProgress) => void = () => undefined,
): Promise<ReadonlyMap<string, Protection>> {
  const work = new Together(await loadSolver(), population, rules, onProgress);
  try {
    return work.protect();
  } finally {
    work.dispose();
  }
}

/**
 * What can be worked out about unsafe cells when all open cells but `withheld` are published, from all questions
 * together: `audit` of each of them, with n taken as known wherever any question shows it. Nothing of how the pattern
 * was made is believed.
 */
export async function auditTogether(
  population: Population,
  withheld: ReadonlySet<string>,
  rules: RuleSet = RULES,
): Promise<Finding[]> {
  const work = new Together(await loadSolver(), population, rules, () => undefined);
  try {
    return [...work.audit(withheld).values()].flat();
  } finally {
    work.dispose();
  }
}

interface Question {
  readonly problem: ProtectionProblem;
  /** Of n and, of a share, how many answered one way. */
  readonly counts: Part;
  /** Of a mean or an index: the sums of the answers. */
  readonly sums: Part | undefined;
}

class Together {
  private readonly respondents: Respondents;
  private readonly people: Part;
  private readonly questions: ReadonlyMap<string, Question>;

  constructor(
    private readonly highs: Highs,
    { tables, places, relations }: Population,
    private readonly rules: RuleSet,
    private readonly onProgress: (progress: ProtectionProgress) => void,
  ) {
    // Each question is checked before they are counted together.
    const compiled = [...tables].map(([name, problem]) => ({ name, problem, table: compileTable(problem) }));
    this.respondents = respondentsOf({ tables, places, relations });
    const { table, problem } = this.respondents;
    this.people = new Part(highs, table, demandsOf(table, problem, rules), hiddenCells(table, unsafeKeys(table)));
    this.questions = new Map(compiled.map((one) => [one.name, this.questionOf(one.problem, one.table)]));
  }

  protect(): ReadonlyMap<string, Protection> {
    const { rules, onProgress } = this;
    this.people.protect(() => false, { rules, onProgress });
    showWorkedOut(this.people.table, this.people.plan, () => false);
    this.spread();
    for (const { counts, sums } of this.questions.values()) {
      const steps = { rules, onProgress };
      if (sums) {
        sums.protect((cell) => this.isWithheldForAll(sums.table, cell), steps);
        // The two tables have the same cells.
        sums.table.cells.forEach((_, cell) => sums.plan.hidden[cell] && counts.plan.withhold(cell));
      }
      counts.protect((cell) => sums?.plan.hidden[cell] === 1 || this.isWithheldForAll(counts.table, cell), {
        ...steps,
        thaw: (...sought) => this.thaw(counts, ...sought),
      });
    }
    for (const question of this.questions.values()) this.showWorkedOut(question);
    onProgress({ step: 'AUDITING', done: 0, of: 1 });
    const findings = this.auditUntilEnd();
    onProgress({ step: 'AUDITING', done: 1, of: 1 });
    return new Map(
      [...this.questions].map(([name, { counts, sums }]) => [
        name,
        protectionOf(counts, rules, findings.get(name) ?? [], counts.plan.lpSolved + (sums?.plan.lpSolved ?? 0)),
      ]),
    );
  }

  audit(withheld: ReadonlySet<string>): ReadonlyMap<string, readonly Finding[]> {
    for (const { table, plan } of this.parts()) {
      table.cells.forEach(({ key, fate }, cell) => {
        if (fate === 'OPEN') plan.hidden[cell] = Number(withheld.has(key));
      });
    }
    const fates = new Map(this.parts().flatMap(({ table }) => table.cells.map(({ key, fate }) => [key, fate])));
    const isUnseen = (key: string) => fates.get(key) === 'HIDDEN' || withheld.has(key);
    this.respondents.figuresAt.forEach((figures, place) => {
      this.people.plan.hidden[place] = Number(figures.every(isUnseen));
    });
    this.spread();
    return this.auditOnce(() => undefined);
  }

  dispose(): void {
    this.people.dispose();
    for (const part of this.parts()) part.dispose();
  }

  private questionOf(problem: ProtectionProblem, table: Table): Question {
    const hidden = () => hiddenCells(table, unsafeKeys(table));
    const demands = demandsOf(table, problem, this.rules).map((demand) => ({
      ...demand,
      isFree: demand.variable === 'n' && !this.isFewForAll(table, demand.cell),
    }));
    const counts = new Part(this.highs, table, demands, hidden());
    const sums = sumsOf(problem, table);
    return {
      problem,
      counts,
      sums: sums && new Part(this.highs, sums, answerDemandsOf(sums, problem, this.rules), hidden()),
    };
  }

  private parts(): Part[] {
    return [...this.questions.values()].flatMap(({ counts, sums }) => (sums ? [counts, sums] : [counts]));
  }

  private placesOf(table: Table, cell: number): readonly number[] {
    return this.respondents.placesOf.get(table.cells[cell]!.key) ?? [];
  }

  private isWithheldForAll(table: Table, cell: number): boolean {
    return this.placesOf(table, cell).some((place) => this.people.plan.hidden[place]);
  }

  private isFewForAll(table: Table, cell: number): boolean {
    return this.placesOf(table, cell).some((place) => this.respondents.table.cells[place]!.unsafe);
  }

  /**
   * Withholds in every question where people are withheld, and takes n as known everywhere else, and where it is worked
   * out from the people who are seen.
   */
  private spread(): void {
    const { table: people, plan } = this.people;
    const known = workedOut(people, plan.hidden);
    const isInDoubt = (place: number) => plan.hidden[place] === 1 && !known.has(place);
    const notShownBefore = Uint8Array.from(people.cells, ({ fate }) => (fate === 'PUBLIC' ? 0 : 1));
    const knownBefore = workedOut(people, notShownBefore);
    const wasKnown = (place: number) => notShownBefore[place] === 0 || knownBefore.has(place);
    for (const { counts, sums } of this.questions.values()) {
      counts.table.cells.forEach((_, cell) => {
        if (this.isWithheldForAll(counts.table, cell)) {
          counts.plan.withhold(cell);
          sums?.plan.withhold(cell);
        }
        const places = this.placesOf(counts.table, cell);
        counts.plan.freeze(cell, !places.some(isInDoubt));
        counts.table.frozenBefore[cell] = Number(places.some(wasKnown));
      });
    }
  }

  /**
   * Finds a move that changes n where another question shows it, and withholds it there in all questions; with so many
   * people besides that it is not worked out from them.
   */
  private thaw(part: Part, demand: Demand, observer: number, spare: readonly number[]): Move | undefined {
    if (demand.isFree || demand.variable !== 'n') return undefined;
    const move = part.find({ ...demand, isFree: true }, observer, spare);
    if (!move) return undefined;
    const { table, plan } = this.people;
    const before = plan.withheldCount;
    const changes = new Map<number, number>();
    for (const { cell, change } of move) {
      if (!part.table.frozen[cell]) continue;
      for (const place of this.placesOf(part.table, cell)) {
        plan.withhold(place);
        changes.set(place, (changes.get(place) ?? 0) + change);
      }
    }
    for (const [place, change] of changes) {
      if (change === 0 || !workedOut(table, plan.hidden).has(place)) continue;
      const sought = { cell: place, variable: 'n', layers: [0], change: Math.sign(change), isFree: true } as const;
      this.people.find({ ...sought, exempt: new Set() }, observer, spare);
    }
    if (plan.withheldCount > before) this.spread();
    return part.find(demand, observer, spare);
  }

  private withholdForAll(table: Table, cell: number): void {
    if (!table.frozen[cell]) return;
    for (const place of this.placesOf(table, cell)) this.people.plan.withhold(place);
  }

  private auditUntilEnd(): ReadonlyMap<string, readonly Finding[]> {
    for (;;) {
      const before = this.withheldCount();
      const found = this.auditOnce((part, findings) => this.withholdRevealed(part, findings));
      if (this.withheldCount() === before) return found;
      this.spread();
    }
  }

  /** The findings of each question; `onFound` is called with those of each table. */
  private auditOnce(
    onFound: (part: Part, findings: readonly Finding[]) => void,
  ): ReadonlyMap<string, readonly Finding[]> {
    const findingsOf = (part: Part) => {
      const findings = part.audit();
      onFound(part, findings);
      return findings;
    };
    const ofPeople = findingsOf(this.people);
    return new Map(
      [...this.questions].map(([name, { problem, counts, sums }]) => {
        const findings = [...findingsOf(counts), ...(sums ? findingsOf(sums) : [])];
        return [name, [...findings, ...this.inQuestion(problem, ofPeople, findings)]];
      }),
    );
  }

  private withholdRevealed(part: Part, findings: readonly Finding[]): void {
    const revealed = new Set(findings.flatMap(({ cause, key }) => (cause === 'RELEASE' ? key : [])));
    part.table.cells.forEach(({ key }, cell) => {
      if (!revealed.has(key)) return;
      for (const other of connectedCells(part.table, cell, OUTSIDER, part.plan.movable)) {
        part.plan.withhold(other);
        if (part !== this.people) this.withholdForAll(part.table, other);
      }
    });
    this.doubtPeople(part, revealed);
  }

  /** Withholds all people by whom n of a figure is worked out that must be in doubt. */
  private doubtPeople(part: Part, keys: ReadonlySet<string>): void {
    const { table, plan } = this.people;
    const known = workedOut(table, plan.hidden);
    part.table.cells.forEach(({ key }, cell) => {
      if (part === this.people || !keys.has(key)) return;
      for (const place of this.placesOf(part.table, cell).filter((one) => known.has(one)))
        for (const other of connectedCells(table, place, OUTSIDER, plan.movable)) plan.withhold(other);
    });
  }

  /** Findings about people, as findings about the unsafe figures of a question that has not found them itself. */
  private inQuestion({ cells }: ProtectionProblem, ofPeople: readonly Finding[], own: readonly Finding[]): Finding[] {
    const known = new Set(own.map(({ key, observer }) => `${key} ${observer}`));
    const unsafe = new Set(cells.flatMap((cell) => (cell.unsafe ? cell.key : [])));
    const { table, figuresAt } = this.respondents;
    const places = new Map(table.cells.map(({ key }, at) => [key, figuresAt[at] as readonly string[]]));
    return ofPeople.flatMap((finding) =>
      (places.get(finding.key) ?? [])
        .filter((key) => unsafe.has(key) && !known.has(`${key} ${finding.observer}`))
        .map((key) => ({ ...finding, key })),
    );
  }

  private showWorkedOut({ counts, sums }: Question): void {
    const { table, plan } = counts;
    showWorkedOut(table, plan, (cell) => this.isWithheldForAll(table, cell));
    // The two tables have the same cells, and what is withheld in one is withheld in the other.
    table.cells.forEach(({ fate }, cell) => fate === 'OPEN' && !plan.hidden[cell] && sums?.plan.show(cell));
  }

  private withheldCount(): number {
    return [this.people, ...this.parts()].reduce((sum, { plan }) => sum + plan.withheldCount, 0);
  }
}

const unsafeKeys = (table: Table): Set<string> =>
  new Set(table.cells.flatMap(({ unsafe, key }) => (unsafe ? key : [])));
