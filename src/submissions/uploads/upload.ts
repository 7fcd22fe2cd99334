import type { Refusal } from '../../platform';
import type { Finding } from '../checks/finding';
import type { SubmissionReport } from '../api/submission-report';
import type { SubmitResults } from '../lifecycle/submit-results.use-case';

/** RECEIVING until the hub has dealt with it; then its outcome: STORED, REHEARSED for a rehearsal, or REFUSED. */
export const UPLOAD_STATES = ['RECEIVING', 'STORED', 'REHEARSED', 'REFUSED'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** What the hub is to take a file for. */
export type Asked = Required<
  Pick<SubmitResults, 'round' | 'dryRun' | 'draft' | 'comment' | 'correctionReason' | 'idempotencyKey'>
> & {
  readonly scope: readonly string[] | null;
  readonly basedOnVersion: number | null;
};

/** Texts beside a file, for people. */
export const WORDS = ['comment', 'correctionReason'] as const satisfies readonly (keyof Asked)[];
export type Words = Partial<Pick<Asked, (typeof WORDS)[number]>>;

/** A file that comes in pieces. */
export interface Upload {
  readonly id: string;
  readonly forbundId: number;
  readonly asked: Asked;
  /** In bytes, when stated. */
  readonly length: number | null;
  /** SHA-256 of the whole in base64, when stated. */
  readonly digest: string | null;
  readonly state: UploadState;
  /** Bytes, without a gap from the first. */
  readonly received: number;
  /** Line ends among them. */
  readonly lines: number;
  /** How far the checking has come, and the findings so far. */
  readonly rowsChecked: number;
  readonly findings: readonly Finding[];
  readonly submissionId: number | null;
  readonly report: SubmissionReport | null;
  readonly refusals: readonly Refusal[] | null;
  readonly expiresAt: Date;
}

/** The limits of files in pieces. */
export interface UploadLimits {
  /** Of one file. */
  readonly maxBytes: number;
  /** How many unfinished files a förbund may have at a time. */
  readonly atOnce: number;
  /** Days that a file is kept when no more of it comes. */
  readonly days: number;
}

const MS_A_DAY = 86_400_000;

export const expiryOf = (now: Date, { days }: UploadLimits): Date => new Date(now.getTime() + days * MS_A_DAY);

/** Bytes of one piece: few enough to hold, and enough that the largest file has few pieces. */
export const PIECE_BYTES = 262_144;

/**
 * Gathers bytes into pieces as they come. When they break off, it yields the incomplete last piece before it throws, so
 * that no byte was sent in vain.
 */
export async function* piecesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  let fault: { readonly error: unknown } | undefined;
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    for (;;) {
      let next: IteratorResult<Uint8Array>;
      try {
        next = await iterator.next();
      } catch (error) {
        fault = { error };
        break;
      }
      if (next.done) break;
      held.push(next.value);
      size += next.value.byteLength;
      if (size < PIECE_BYTES) continue;
      yield Buffer.concat(held);
      [held, size] = [[], 0];
    }
    if (size > 0) yield Buffer.concat(held);
  } finally {
    await iterator.return?.();
  }
  if (fault) throw fault.error;
}

const NEWLINE = 0x0a;

export function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
