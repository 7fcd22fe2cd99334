import { DatabaseEnded } from '../../embedded';
import { SamnavError } from '../../platform';

/**
 * No room on the disk, none in the share of it that this user has, or none in a file: Node's names, and PostgreSQL's
 * (disk_full).
 */
const FULL: ReadonlySet<unknown> = new Set(['53100', 'ENOSPC', 'EDQUOT', 'EFBIG']);

/** Of these PostgreSQL has a code for the first only. */
const FULL_WORDS = /: (No space left on device|File too large|(Disk )?[Qq]uota exceeded)$/;

/** PostgreSQL, Appendix A: data_corrupted, index_corrupted, io_error, undefined_file. */
const DAMAGED: ReadonlySet<unknown> = new Set(['XX001', 'XX002', '58030', '58P01']);

/** Whether an error, of a database or of this machine's files, says that the disk had no room to write in. */
export function isDiskFull(error: unknown): boolean {
  return causes(error).some(
    (cause) =>
      FULL.has(codeOf(cause)) ||
      FULL_WORDS.test(cause.message) ||
      (cause instanceof DatabaseEnded && cause.ending === 'DISK_FULL'),
  );
}

function isDamaged(error: unknown): boolean {
  return causes(error).some((cause) => DAMAGED.has(codeOf(cause)) || cause instanceof DatabaseEnded);
}

/** The refusal for a fault of the files on disk; undefined for any other fault. */
export function storeFault(error: unknown): SamnavError | undefined {
  if (isDiskFull(error)) return new SamnavError('DISK_FULL');
  return isDamaged(error) ? new SamnavError('STORE_DAMAGED') : undefined;
}

const codeOf = (error: Error): unknown => (error as { code?: unknown }).code;

/** An error and those that caused it: TypeORM wraps the driver's. */
function causes(error: unknown): Error[] {
  const all: Error[] = [];
  for (let next = error; next instanceof Error && !all.includes(next);) {
    all.push(next);
    next = (next as { driverError?: unknown }).driverError ?? next.cause;
  }
  return all;
}
