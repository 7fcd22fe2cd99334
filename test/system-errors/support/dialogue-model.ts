/**
 * What becomes of a case in the dialogue, without a database: written from docs/system-errors.md, not from the table of
 * steps.
 */
export type Step =
  | { readonly kind: 'send'; readonly to: string }
  | {
      readonly kind: 'answer';
      readonly by: string;
      readonly for: string;
      readonly answer: string;
      readonly why: boolean;
    }
  | { readonly kind: 'follow' }
  | { readonly kind: 'close'; readonly outcome: 'SOLVED' | 'NOT_SOLVABLE' };

export class DialogueModel {
  state = 'OPEN';
  steps = 0;
  readonly told: string[] = [];
  /** For each authority what it answered to the last question; null while it has not. */
  private readonly asked = new Map<string, string | null>();

  /** The codes that a step is refused with; none when it is taken. */
  refuses(step: Step): string[] {
    const isClosed = this.state === 'SOLVED' || this.state === 'NOT_SOLVABLE';
    const notNow = ['SYSTEM_ERROR_STEP_NOT_ALLOWED'];
    switch (step.kind) {
      case 'send':
        if (isClosed) return notNow;
        return this.asked.get(step.to) === null ? ['ALREADY_ASKED'] : [];
      case 'answer':
        if (step.by !== step.for) return ['WRONG_AUTHORITY'];
        if (!step.why && step.answer !== 'FULLY') return ['REASON_REQUIRED'];
        if (isClosed || this.asked.size === 0) return notNow;
        return this.asked.has(step.for) ? [] : ['NOT_ASKED'];
      case 'follow':
        return this.state === 'OPEN' ? notNow : [];
      case 'close':
        if (isClosed) return notNow;
        if (step.outcome === 'SOLVED') return [];
        if (this.state !== 'ANSWERED') return notNow;
        return [...this.asked.values()].every((answer) => answer === 'NO') ? [] : ['NOT_FOUND_UNSOLVABLE'];
    }
  }

  take(step: Step): void {
    this.steps += 1;
    if (step.kind === 'send') {
      this.asked.set(step.to, null);
      this.state = 'SENT';
      this.told.push('SENT');
    } else if (step.kind === 'answer') {
      this.asked.set(step.for, step.answer);
      this.state = 'ANSWERED';
      this.told.push('ANSWERED');
    } else if (step.kind === 'close') {
      this.state = step.outcome;
      this.told.push('CLOSED');
    } else this.told.push('FOLLOWED_UP');
  }
}
