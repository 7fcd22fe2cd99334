/** Why a statistical function refused its input. */
export type StatisticsErrorCode =
  'NON_FINITE_INPUT' | 'OUT_OF_DOMAIN' | 'LENGTHS_DIFFER' | 'TOO_FEW_VALUES' | 'RANK_DEFICIENT' | 'NO_CONVERGENCE';

/**
 * The only error this library throws.
 *
 * A wrong number is worse than none: NaN passes silently through every comparison, so each public function checks its
 * input first and refuses by name.
 */
export class StatisticsError extends Error {
  readonly code: StatisticsErrorCode;

  constructor(code: StatisticsErrorCode, message: string) {
    super(message);
    this.name = 'StatisticsError';
    this.code = code;
  }
}

/** Refuses NaN and the infinities. */
export function requireFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new StatisticsError('NON_FINITE_INPUT', `${name} must be a finite number.`);
}

/** Refuses a list that holds NaN or an infinity; the message gives the position. */
export function requireAllFinite(name: string, values: readonly number[]): void {
  values.forEach((value, index) => {
    // The name is put together only for the message: sums ask this of every value.
    if (!Number.isFinite(value)) requireFinite(`${name}[${index}]`, value);
  });
}

/** Throws OUT_OF_DOMAIN with the given sentence unless the condition holds. */
export function requireDomain(holds: boolean, message: string): void {
  if (!holds) throw new StatisticsError('OUT_OF_DOMAIN', message);
}

/** Accepts whole numbers from 0 to 2^53 − 1, the range in which a double counts without gaps. */
export function requireCount(name: string, value: number): void {
  requireFinite(name, value);
  requireDomain(Number.isSafeInteger(value) && value >= 0, `${name} must be a whole number from 0, not ${value}.`);
}

/** Accepts finite numbers above zero. */
export function requirePositive(name: string, value: number): void {
  requireFinite(name, value);
  requireDomain(value > 0, `${name} must be above 0, not ${value}.`);
}

/** Accepts finite numbers from zero. */
export function requireNonNegative(name: string, value: number): void {
  requireFinite(name, value);
  requireDomain(value >= 0, `${name} must not be negative, but is ${value}.`);
}

/** Accepts 0 ≤ p ≤ 1. */
export function requireProbability(name: string, value: number): void {
  requireFinite(name, value);
  requireDomain(value >= 0 && value <= 1, `${name} must lie between 0 and 1, not ${value}.`);
}

/** Accepts 0 < confidence < 1, such as 0.95. */
export function requireConfidence(confidence: number): void {
  requireFinite('confidence', confidence);
  requireDomain(confidence > 0 && confidence < 1, `confidence must lie between 0 and 1, not ${confidence}.`);
}

/** Refuses lists that should be parallel but are not. */
export function requireSameLength(names: string, ...lists: readonly (readonly unknown[])[]): void {
  if (new Set(lists.map((list) => list.length)).size > 1) {
    throw new StatisticsError('LENGTHS_DIFFER', `${names} must have the same length.`);
  }
}

/** Refuses a list that is too short for the method. */
export function requireAtLeast(name: string, values: readonly unknown[], minimum: number): void {
  if (values.length < minimum) {
    throw new StatisticsError('TOO_FEW_VALUES', `${name} needs at least ${minimum} values, but has ${values.length}.`);
  }
}
