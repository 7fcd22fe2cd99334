import { entryOf, type ErrorCode } from './error-catalogue';
import { fillIn, quoted, type Text, type TextArguments } from '../texts/text';

/** An expected refusal: a code from the closed list, where in the input it lies, and the values its text names. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly path: readonly string[];
  readonly args: TextArguments;
}

export function refusal(code: ErrorCode, path: readonly string[] = [], args: TextArguments = {}): Refusal {
  return { code, path, args };
}

export function refusalText({ code, args }: Pick<Refusal, 'code' | 'args'>): Text {
  return fillIn(entryOf(code), quoted(args));
}

/**
 * Access, limits and absence: thrown, and answered in `errors[]` with a code. What a careful caller can expect and mend
 * is returned as a `Refusal` instead.
 */
export class SamnavError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly args: TextArguments = {},
  ) {
    super(refusalText({ code, args }).en);
    this.name = 'SamnavError';
  }

  get text(): Text {
    return refusalText(this);
  }

  get httpStatus(): number {
    return entryOf(this.code).httpStatus;
  }

  /** The seconds after which asking again may help, where they are known. */
  get retryAfter(): number | undefined {
    const { resetsInSeconds } = this.args;
    return resetsInSeconds === undefined ? retryAfterOf(this.code) : Number(resetsInSeconds);
  }
}

/** The seconds that the catalogue gives for a code, as `SamnavError.retryAfter` does for an error. */
export const retryAfterOf = (code: ErrorCode): number | undefined => entryOf(code).retryAfter;

/** The answer of a use case: its result, or the refusals that prevented it. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (...refusals: Refusal[]): Outcome<never> => ({ ok: false, refusals });
