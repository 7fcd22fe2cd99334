import type { Breaker } from '../platform';

/** The source of a förbund's figures and its latest results; all but the credential. */
export interface Source extends Breaker {
  readonly key: number;
  readonly forbundId: number;
  readonly address: string;
  /** Hours between fetchings; null: only when somebody asks. */
  readonly everyHours: number | null;
  readonly active: boolean;
  readonly setUpAt: Date;
  readonly removedAt: Date | null;
  readonly nextAt: Date | null;
  /** When figures last came as they should, changed or not. */
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  readonly lastVersion: string | null;
}

const HOUR = 3_600_000;

/** Whether no fetching has succeeded for twice the interval. A source without a schedule cannot be late. */
export function isStale(
  { everyHours, lastSuccessAt, setUpAt }: Pick<Source, 'everyHours' | 'lastSuccessAt' | 'setUpAt'>,
  now: Date,
): boolean {
  const since = now.getTime() - (lastSuccessAt ?? setUpAt).getTime();
  return everyHours !== null && since > 2 * everyHours * HOUR;
}
