import type { ExecutionPlan } from '../../src/execution/execution-plan';
import { PlanMemory } from '../../src/execution/plan-memory';

const aPlan = (): ExecutionPlan => ({ execute: () => ({}), size: () => 1 });

describe('the memory of plans', () => {
  it('is bounded by what the plans hold: the oldest make room', () => {
    const plans = new PlanMemory(100);
    for (let index = 0; index < 50; index += 1) plans.keep(`${index}`, aPlan(), 10);
    expect(plans.held).toBe(100);
    expect([plans.get('39'), plans.get('40'), plans.get('49')].map((plan) => plan !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('counts a plan that has grown, and takes one that was used as the newest', () => {
    const plans = new PlanMemory(100);
    const grown = aPlan();
    plans.keep('grows', grown, 10);
    plans.keep('other', aPlan(), 10);
    plans.keep('grows', grown, 85);
    expect(plans.held).toBe(95);
    plans.keep('third', aPlan(), 10);
    expect([plans.held, plans.get('grows'), plans.get('other')]).toEqual([95, grown, undefined]);
  });

  it('keeps none that is larger than all may be', () => {
    const plans = new PlanMemory(100);
    plans.keep('small', aPlan(), 10);
    plans.keep('large', aPlan(), 101);
    expect([plans.held, plans.get('large')]).toEqual([0, undefined]);
  });
});
