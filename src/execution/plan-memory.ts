import type { ExecutionPlan } from './execution-plan';

interface Kept {
  readonly plan: ExecutionPlan;
  readonly size: number;
}

/** Plans of the operations that were asked last, bounded by what they hold together and not by their number. */
export class PlanMemory {
  private readonly plans = new Map<string, Kept>();
  private total = 0;

  /** The largest total size of the plans, in the unit that `keep` is given. */
  constructor(private readonly most: number) {}

  /** The size of all that is kept. */
  get held(): number {
    return this.total;
  }

  get(key: string): ExecutionPlan | undefined {
    return this.plans.get(key)?.plan;
  }

  /** Keeps a plan as the newest. It may have grown since it was last kept; the oldest plans make room for it. */
  keep(key: string, plan: ExecutionPlan, size: number): void {
    this.forget(key);
    this.plans.set(key, { plan, size });
    this.total += size;
    for (const oldest of this.plans.keys()) {
      if (this.total <= this.most) return;
      this.forget(oldest);
    }
  }

  forgetAll(): void {
    this.plans.clear();
    this.total = 0;
  }

  private forget(key: string): void {
    this.total -= this.plans.get(key)?.size ?? 0;
    this.plans.delete(key);
  }
}
