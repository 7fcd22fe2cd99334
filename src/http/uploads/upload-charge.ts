import { UPLOADED_BYTES_A_UNIT, UPLOADED_MARKS_A_UNIT } from '../../guards';
import type { Purse } from '../../platform';

const MARKS = new Set([...',;\t"\r\n'].map((mark) => mark.charCodeAt(0)));
const IS_MARK = Uint8Array.from({ length: 256 }, (_, byte) => Number(MARKS.has(byte)));

/**
 * The cost of taking in bytes and parsing them: the possible size of a file is charged before anything is made of it.
 */
export function costOfBytes(bytes: Uint8Array): number {
  let marks = 0;
  for (const byte of bytes) marks += IS_MARK[byte] ?? 0;
  return bytes.byteLength / UPLOADED_BYTES_A_UNIT + marks / UPLOADED_MARKS_A_UNIT;
}

/**
 * Charges a purse for bytes as they come, also when the file is refused in the end: the work has been done. The
 * returned function throws SamnavError BUDGET_SPENT when nothing is left for the next bytes.
 */
export function payFor(purse: Purse): (bytes: Uint8Array) => Promise<void> {
  let owed = 0;
  return async (bytes) => {
    owed += costOfBytes(bytes);
    const whole = Math.floor(owed);
    if (whole === 0) return;
    owed -= whole;
    await purse.take(whole);
    await purse.requireSome();
  };
}
