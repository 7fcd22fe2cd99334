import { moment, oneOf, row, rows, type Db } from '../../database';
import { ORIGINS } from '../cases/system-error';
import { SYSTEM_ERROR_STATES } from '../cases/system-error-states';
import { CLOSINGS, type StoredClosing, type StoredQuestion } from './dialogue';
import type { CountedCase } from './dialogue-statistics';
import { questionsOf } from './dialogue.store';

const CASE = row('counted case', { state: oneOf(SYSTEM_ERROR_STATES), createdAt: moment, origin: oneOf(ORIGINS) });
const CLOSING = row('counted closing', { outcome: oneOf(CLOSINGS), closedAt: moment });

/** The material of the dialogue's statistics: all cases, questions and closings. */
export async function countedFacts(db: Db): Promise<{
  readonly cases: readonly CountedCase[];
  readonly questions: readonly StoredQuestion[];
  readonly closings: readonly Pick<StoredClosing, 'outcome' | 'closedAt'>[];
}> {
  const cases = await rows(db, CASE, `SELECT ${CASE.select()} FROM system_error`);
  const questions = await questionsOf(db, null);
  const closings = await rows(db, CLOSING, `SELECT ${CLOSING.select()} FROM system_error_closing`);
  return { cases, questions, closings };
}
