import type { Db } from '../../database';
import type { CellRow } from './cell';
import type { CellFile } from './cell-file.use-case';
import type { Finding, Findings } from '../checks/finding';
import { ResultsReading } from './results-file';
import { Turns } from '../lifecycle/turns';
import { noteChecked, pieceAt } from '../uploads/upload.store';

/** The cells of a file that came in pieces, read from the pieces each time. */
export class SentFile implements CellFile {
  private reading: ResultsReading | undefined;

  constructor(private readonly uploadId: string) {}

  async *read(db: Db): AsyncGenerator<readonly CellRow[]> {
    const turns = new Turns();
    const reading = new ResultsReading(bytesOf(db, this.uploadId, turns));
    this.reading = reading;
    for await (const cells of reading.cells()) {
      const end = await turns.take();
      try {
        yield cells;
      } finally {
        end();
      }
    }
  }

  get rows(): number {
    return this.reading?.rows ?? 0;
  }

  get unreadRows(): number {
    return this.reading?.unreadRows ?? 0;
  }

  tell(findings: Findings): void {
    this.reading?.tell(findings);
  }

  onChecked(db: Db, rows: number, findings: readonly Finding[]): Promise<void> {
    return noteChecked(db, this.uploadId, rows, findings);
  }
}

/**
 * A parser makes records of all that it is given, and a stream buffers sixteen times as much ahead of it: all of that
 * is in memory.
 */
const GIVEN_AT_A_TIME = 8192;

/** The bytes of a file, read piece by piece. */
export async function* bytesOf(db: Db, uploadId: string, turns = new Turns()): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    const end = await turns.take();
    const piece = await pieceAt(db, uploadId, at).finally(end);
    if (!piece) return;
    for (let from = 0; from < piece.byteLength; from += GIVEN_AT_A_TIME)
      yield piece.subarray(from, from + GIVEN_AT_A_TIME);
    at += piece.byteLength;
  }
}
