/** What cases are, without a database: sets of signatures, and where a case went. */
export interface ModelCase {
  readonly signatures: Set<number>;
  mergedInto: number | null;
  /** What went with the last merge. */
  went: readonly number[];
}

export class CaseModel {
  readonly cases = new Map<number, ModelCase>();
  readonly owners = new Map<number, string>();
  /** What the trail must have of these cases. */
  events = 0;

  register(number: number, signatures: readonly number[]): void {
    this.cases.set(number, { signatures: new Set(signatures), mergedInto: null, went: [] });
    this.events += 1;
  }

  of = (number: number): ModelCase => this.cases.get(number) as ModelCase;

  /** The cases that one went into, the nearest first. */
  chain(number: number): number[] {
    const next = this.of(number).mergedInto;
    return next === null ? [] : [next, ...this.chain(next)];
  }

  hasSigned = (number: number, forbund: string): boolean =>
    [...this.of(number).signatures].some((signature) => this.owners.get(signature) === forbund);

  refusesCosign(number: number, forbund: string): string[] {
    if (this.of(number).mergedInto !== null) return ['SYSTEM_ERROR_STEP_NOT_ALLOWED'];
    return this.hasSigned(number, forbund) ? ['ALREADY_SIGNED'] : [];
  }

  refusesMerge(from: number, into: number): string[] {
    if (from === into) return ['MERGE_WITH_ITSELF'];
    if (this.chain(into).includes(from)) return ['MERGE_IN_CIRCLE'];
    return [from, into].filter((one) => this.of(one).mergedInto !== null).map(() => 'SYSTEM_ERROR_STEP_NOT_ALLOWED');
  }

  merge(from: number, into: number): void {
    const source = this.of(from);
    source.went = [...source.signatures];
    source.mergedInto = into;
    this.move(from, into, source.went);
  }

  undo(number: number): void {
    const holder = this.chain(number).at(-1) as number;
    const merged = this.of(number);
    merged.mergedInto = null;
    this.move(
      holder,
      number,
      merged.went.filter((signature) => this.of(holder).signatures.has(signature)),
    );
  }

  refusesSplit(number: number, picked: readonly number[]): string[] {
    const { signatures, mergedInto } = this.of(number);
    const nothing = picked.length === 0 || picked.length === signatures.size ? ['SPLIT_LEAVES_NOTHING'] : [];
    return mergedInto === null ? nothing : ['SYSTEM_ERROR_STEP_NOT_ALLOWED', ...nothing];
  }

  split(number: number, into: number, picked: readonly number[]): void {
    this.cases.set(into, { signatures: new Set(), mergedInto: null, went: [] });
    this.move(number, into, picked);
  }

  private move(from: number, to: number, signatures: readonly number[]): void {
    for (const signature of signatures) {
      this.of(from).signatures.delete(signature);
      this.of(to).signatures.add(signature);
    }
    this.events += 2;
  }
}
