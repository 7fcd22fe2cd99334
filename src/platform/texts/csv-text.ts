import { letOthersIn } from '../time/pause';

export interface EncodingFault {
  readonly kind: 'NOT_UTF8' | 'ZERO_BYTE';
  readonly line: number;
}

/**
 * Bytes that are decoded, counted and parsed before other requests have their turn: few, since a parser makes records
 * of all that it is given. Eight thousand of the worst, delimiters and line ends only, take some ten milliseconds.
 */
export const BYTES_AT_A_TIME = 8192;

/**
 * Decodes bytes piece by piece. Stops at the first byte that is not UTF-8, and notes its line: ISO-8859-1 would
 * otherwise turn "ö" into another letter unnoticed.
 */
export async function* decodeUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: { fault?: EncodingFault },
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 1;
  for await (const chunk of inTurns(chunks)) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      encoding.fault = { kind: 'NOT_UTF8', line: lines + lineOfFirstBadByte(chunk) };
      return;
    }
    const nul = text.indexOf('\0');
    lines += newlinesBefore(text, nul < 0 ? text.length : nul);
    if (nul >= 0) {
      encoding.fault = { kind: isUtf16(text) ? 'NOT_UTF8' : 'ZERO_BYTE', line: lines };
      return;
    }
    yield text;
  }
  try {
    decoder.decode();
  } catch {
    encoding.fault = { kind: 'NOT_UTF8', line: lines };
  }
}

/** UTF-16 of plain letters is valid UTF-8 with a zero byte beside each letter. */
const isUtf16 = (text: string): boolean => text.split('\0').length > text.length / 4;

async function* inTurns(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let since = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.byteLength; from += BYTES_AT_A_TIME) {
      const some = chunk.subarray(from, from + BYTES_AT_A_TIME);
      if (since + some.byteLength > BYTES_AT_A_TIME) {
        await letOthersIn();
        since = 0;
      }
      since += some.byteLength;
      yield some;
    }
  }
}

export function newlinesBefore(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function lineOfFirstBadByte(chunk: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  // The chunk may begin in the middle of a letter.
  while (start < 3 && ((chunk[start] ?? 0) & 0xc0) === 0x80) start += 1;
  for (let line = 0; start < chunk.length; line += 1) {
    const newline = chunk.indexOf(0x0a, start);
    const end = newline < 0 ? chunk.length : newline + 1;
    try {
      decoder.decode(chunk.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return 0;
}
