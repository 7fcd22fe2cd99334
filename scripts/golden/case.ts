/** The inputs of one golden case; adapters read them by key. */
export type GoldenInput = Readonly<Record<string, unknown>>;

/** One case of a golden file. Keys beginning with `also` hold further expected values. */
export interface GoldenCase {
  readonly fn: string;
  readonly name: string;
  readonly input?: GoldenInput;
  readonly expected?: Readonly<Record<string, unknown>> | null;
  readonly published?: Readonly<Record<string, unknown>>;
  readonly relTol?: number;
  readonly absTol?: number;
  readonly minimumDigits?: number;
  readonly rows?: readonly (readonly number[])[];
  readonly [also: `also${string}`]: unknown;
}

/** A golden file. */
export interface GoldenFile {
  readonly id: string;
  readonly relTol?: number;
  readonly absTol?: number;
  readonly cases: readonly GoldenCase[];
}

/** The library's results for a case, under the names of the golden file. */
export type Computed = Record<string, unknown>;

/**
 * Calls the library for one case. `expected` may be looked at for its shape (a number or a list), never for its values.
 */
export type Adapter = (
  input: GoldenInput,
  expected: Readonly<Record<string, unknown>>,
) => Computed | null | Promise<Computed | null>;

/** A spelling that the golden values fix but the library does not: accepts or rejects the expected value. */
export type Matcher = (expected: unknown) => boolean;

/** Thrown by an adapter for an option that the project leaves out on purpose. */
export class NotComputed extends Error {}

/** A number of the input, or the default when the key is missing. */
export function number(input: GoldenInput, key: string, fallback?: number): number {
  const value = input[key] ?? fallback;
  if (typeof value !== 'number') throw new NotComputed(`the case has no number "${key}"`);
  return value;
}

/** A list of numbers of the input. */
export function numbers(input: GoldenInput, key: string): number[] {
  const value = input[key];
  if (!Array.isArray(value)) throw new NotComputed(`the case has no list "${key}"`);
  return value as number[];
}

/** A list of lists of numbers of the input. */
export function table(input: GoldenInput, key: string): number[][] {
  return numbers(input, key) as unknown as number[][];
}

/** A text of the input, or the default. */
export function text(input: GoldenInput, key: string, fallback = ''): string {
  const value = input[key];
  return typeof value === 'string' ? value : fallback;
}

/** The confidence of a case; 0.95 unless stated otherwise. */
export function confidenceOf(input: GoldenInput): number {
  return number(input, 'confidence', 0.95);
}

/** The lists of numbers of the input in their order, whatever their names, except those named. */
export function lists(input: GoldenInput, ...except: string[]): number[][] {
  const named = Object.entries(input).filter(([key, value]) => Array.isArray(value) && !except.includes(key));
  return named.map(([, value]) => value as number[]);
}
