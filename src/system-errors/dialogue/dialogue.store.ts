import { listPage, type Db, type Page, type PageRequest } from '../../database';
import type { AnswerKind, ClosingOutcome, StoredClosing, StoredNote, StoredQuestion } from './dialogue';

const QUESTION = `
  q.id AS key, q.system_error_id AS "systemErrorId", q.authority, q.registry_number AS "registryNumber",
  q.deadline::text AS deadline, q.sent_at AS "sentAt", c.closed_at AS "closedAt",
  coalesce((SELECT json_agg(json_build_object('key', a.id, 'answer', a.answer, 'reason', a.reason,
    'inForceFrom', a.in_force_from::text, 'answeredAt', a.answered_at) ORDER BY a.id)
    FROM system_error_answer a WHERE a.question_id = q.id), '[]') AS answers`;
const FROM = 'system_error_question q LEFT JOIN system_error_closing c ON c.system_error_id = q.system_error_id';

/** JSON has no times. */
const withTimes = (row: StoredQuestion): StoredQuestion => ({
  ...row,
  answers: row.answers.map((answer) => ({ ...answer, answeredAt: new Date(answer.answeredAt) })),
});

/** What was asked about some cases, or about all, in the order it was asked. */
export async function questionsOf(db: Db, systemErrors: readonly number[] | null): Promise<StoredQuestion[]> {
  const rows = await db.query<StoredQuestion[]>(
    `SELECT ${QUESTION} FROM ${FROM} WHERE ($1::integer[] IS NULL OR q.system_error_id = ANY($1)) ORDER BY q.id`,
    [systemErrors],
  );
  return rows.map(withTimes);
}

export interface QuestionFilter {
  readonly authority?: string | null;
  /** Unanswered ones whose last day lies before this one (YYYY-MM-DD). */
  readonly overdueOn?: string | null;
}

/** Questions by their last day, the earliest first. */
export async function questionPage<T>(
  db: Db,
  { authority, overdueOn }: QuestionFilter,
  page: PageRequest,
  toItem: (question: StoredQuestion) => T,
): Promise<Page<T>> {
  return listPage<StoredQuestion, T>(
    db,
    {
      name: 'system-error-question',
      select: QUESTION,
      from: FROM,
      where: [
        '($1::text IS NULL OR q.authority = $1)',
        `($2::date IS NULL OR q.deadline < $2 AND c.closed_at IS NULL
          AND NOT EXISTS (SELECT FROM system_error_answer a WHERE a.question_id = q.id))`,
      ],
      parameters: [authority ?? null, overdueOn ?? null],
      order: [
        { sql: 'q.deadline::text', type: 'string' },
        { sql: 'q.id', type: 'number' },
      ],
    },
    page,
    (row) => toItem(withTimes(row)),
  );
}

export async function insertQuestion(
  db: Db,
  question: {
    readonly systemErrorId: number;
    readonly authority: string;
    readonly registryNumber: string;
    readonly deadline: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const { systemErrorId, authority, registryNumber, deadline, by, at } = question;
  await db.query(
    `INSERT INTO system_error_question (system_error_id, authority, registry_number, deadline, sent_by, sent_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [systemErrorId, authority, registryNumber, deadline, by, at],
  );
}

export async function insertAnswer(
  db: Db,
  answer: {
    readonly questionId: number;
    readonly answer: AnswerKind;
    readonly reason: string | null;
    readonly inForceFrom: string | null;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const { questionId, answer: kind, reason, inForceFrom, by, at } = answer;
  await db.query(
    `INSERT INTO system_error_answer (question_id, answer, reason, in_force_from, answered_by, answered_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [questionId, kind, reason, inForceFrom, by, at],
  );
}

export async function insertNote(db: Db, systemErrorId: number, note: string, by: string, at: Date): Promise<void> {
  await db.query(
    'INSERT INTO system_error_note (system_error_id, note, written_by, written_at) VALUES ($1, $2, $3, $4)',
    [systemErrorId, note, by, at],
  );
}

export async function notesOf(db: Db, systemErrors: readonly number[]): Promise<StoredNote[]> {
  return db.query(
    `SELECT system_error_id AS "systemErrorId", note, written_at AS "writtenAt" FROM system_error_note
     WHERE system_error_id = ANY($1) ORDER BY id`,
    [systemErrors],
  );
}

export async function insertClosing(
  db: Db,
  closing: {
    readonly systemErrorId: number;
    readonly outcome: ClosingOutcome;
    readonly reason: string;
    readonly inForceFrom: string | null;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const { systemErrorId, outcome, reason, inForceFrom, by, at } = closing;
  await db.query(
    `INSERT INTO system_error_closing (system_error_id, outcome, reason, in_force_from, closed_by, closed_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [systemErrorId, outcome, reason, inForceFrom, by, at],
  );
}

export async function closingsOf(db: Db, systemErrors: readonly number[]): Promise<StoredClosing[]> {
  return db.query(
    `SELECT system_error_id AS "systemErrorId", outcome, reason, in_force_from::text AS "inForceFrom", closed_at AS "closedAt"
     FROM system_error_closing WHERE system_error_id = ANY($1)`,
    [systemErrors],
  );
}
