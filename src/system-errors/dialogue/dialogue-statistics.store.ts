import type { Db } from '../../database';
import type { StoredClosing, StoredQuestion } from './dialogue';
import type { CountedCase } from './dialogue-statistics';
import { questionsOf } from './dialogue.store';

/** What the statistics of the dialogue are made of: all cases, questions and closings. */
export async function countedFacts(db: Db): Promise<{
  readonly cases: readonly CountedCase[];
  readonly questions: readonly StoredQuestion[];
  readonly closings: readonly Pick<StoredClosing, 'outcome' | 'closedAt'>[];
}> {
  const cases = await db.query<CountedCase[]>('SELECT state, created_at AS "createdAt" FROM system_error');
  const questions = await questionsOf(db, null);
  const closings = await db.query<Pick<StoredClosing, 'outcome' | 'closedAt'>[]>(
    'SELECT outcome, closed_at AS "closedAt" FROM system_error_closing',
  );
  return { cases, questions, closings };
}
