import { requireAllFinite, requireDomain, requireFinite, requirePositive } from '../numbers/errors';
import { exactSum } from '../numbers/exact-sum';

/** An investment against its yearly benefits, all in present value. */
export interface Payback {
  /** Years until the benefits have covered the investment, linear within the year; `null` when they never do. */
  readonly years: number | null;
  readonly netPresentValue: number;
  readonly benefitCostRatio: number;
}

/**
 * Payback time, net present value and benefit–cost ratio of an investment now and benefits at the end of year 1, 2, ….
 *
 * PV = Σ bₜ/(1 + r)ᵗ; NPV = PV − I; ratio = PV/I; the payback time is the first moment at which the accumulated present
 * value reaches I. Only the years given count; nothing is extrapolated.
 *
 * Unit: kronor and years. Domain: investment above 0, r > −1, at least one year; a yearly benefit may be negative.
 */
export function payback(investment: number, annualBenefits: readonly number[], discountRate = 0): Payback {
  requirePositive('investment', investment);
  requireAllFinite('annualBenefits', annualBenefits);
  requireFinite('discountRate', discountRate);
  requireDomain(discountRate > -1, 'The discount rate must be above −1.');
  const present = annualBenefits.map((benefit, index) => benefit / (1 + discountRate) ** (index + 1));
  const total = exactSum(present);
  return {
    years: yearsUntilCovered(investment, present),
    netPresentValue: exactSum([total, -investment]),
    benefitCostRatio: total / investment,
  };
}

function yearsUntilCovered(investment: number, present: readonly number[]): number | null {
  for (let year = 0; year < present.length; year++) {
    const before = exactSum(present.slice(0, year));
    if (exactSum([before, present[year]!]) >= investment) return year + (investment - before) / present[year]!;
  }
  return null;
}
