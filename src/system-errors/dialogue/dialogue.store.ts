import {
  day,
  insertRow,
  integer,
  json,
  listPage,
  moment,
  nullable,
  oneOf,
  row,
  rows,
  sql,
  text,
  type Db,
  type Page,
  type PageRequest,
  type RowOf,
} from '../../database';
import {
  CLOSINGS,
  type AnswerKind,
  type ClosingOutcome,
  type StoredAnswer,
  type StoredClosing,
  type StoredNote,
  type StoredQuestion,
} from './dialogue';

/** JSON has no type for times. */
type AnswerInJson = Omit<StoredAnswer, 'answeredAt'> & { readonly answeredAt: string };

const ANSWERS = `coalesce((
  SELECT json_agg(json_build_object('key', a.id, 'answer', a.answer, 'reason', a.reason,
    'inForceFrom', a.in_force_from::text, 'answeredAt', a.answered_at) ORDER BY a.id)
  FROM system_error_answer a WHERE a.question_id = q.id), '[]')`;

const QUESTION = row('question to an authority', {
  key: sql('q.id', integer),
  systemErrorId: integer,
  authority: text,
  registryNumber: text,
  deadline: day,
  sentAt: moment,
  closedAt: sql('c.closed_at', nullable(moment)),
  answers: sql(ANSWERS, json<readonly AnswerInJson[]>()),
});
const FROM = 'system_error_question q LEFT JOIN system_error_closing c ON c.system_error_id = q.system_error_id';

const withTimes = (question: RowOf<typeof QUESTION>): StoredQuestion => ({
  ...question,
  answers: question.answers.map((answer) => ({ ...answer, answeredAt: new Date(answer.answeredAt) })),
});

/** The questions about some cases, or about all, in the order in which they were asked. */
export async function questionsOf(db: Db, systemErrors: readonly number[] | null): Promise<StoredQuestion[]> {
  const found = await rows(
    db,
    QUESTION,
    `SELECT ${QUESTION.select('q')} FROM ${FROM} WHERE ($1::integer[] IS NULL OR q.system_error_id = ANY($1)) ORDER BY q.id`,
    [systemErrors],
  );
  return found.map(withTimes);
}

export interface QuestionFilter {
  readonly authority?: string | null;
  /** Only unanswered ones whose last day lies before this one (YYYY-MM-DD). */
  readonly overdueOn?: string | null;
}

/** Questions by their last day, the earliest first. */
export async function questionPage<T>(
  db: Db,
  { authority, overdueOn }: QuestionFilter,
  page: PageRequest,
  toItem: (question: StoredQuestion) => T,
): Promise<Page<T>> {
  return listPage(
    db,
    {
      name: 'system-error-question',
      row: QUESTION,
      alias: 'q',
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
    (question) => toItem(withTimes(question)),
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
  await insertRow(db, 'system_error_question', {
    system_error_id: question.systemErrorId,
    authority: question.authority,
    registry_number: question.registryNumber,
    deadline: question.deadline,
    sent_by: question.by,
    sent_at: question.at,
  });
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
  await insertRow(db, 'system_error_answer', {
    question_id: answer.questionId,
    answer: answer.answer,
    reason: answer.reason,
    in_force_from: answer.inForceFrom,
    answered_by: answer.by,
    answered_at: answer.at,
  });
}

export async function insertNote(db: Db, systemErrorId: number, note: string, by: string, at: Date): Promise<void> {
  await insertRow(db, 'system_error_note', {
    system_error_id: systemErrorId,
    note,
    written_by: by,
    written_at: at,
  });
}

const NOTE = row('note', { systemErrorId: integer, note: text, writtenAt: moment });

export async function notesOf(db: Db, systemErrors: readonly number[]): Promise<StoredNote[]> {
  return rows(db, NOTE, `SELECT ${NOTE.select()} FROM system_error_note WHERE system_error_id = ANY($1) ORDER BY id`, [
    systemErrors,
  ]);
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
  await insertRow(db, 'system_error_closing', {
    system_error_id: closing.systemErrorId,
    outcome: closing.outcome,
    reason: closing.reason,
    in_force_from: closing.inForceFrom,
    closed_by: closing.by,
    closed_at: closing.at,
  });
}

const CLOSING = row('closing', {
  systemErrorId: integer,
  outcome: oneOf(CLOSINGS),
  reason: text,
  inForceFrom: nullable(day),
  closedAt: moment,
});

export async function closingsOf(db: Db, systemErrors: readonly number[]): Promise<StoredClosing[]> {
  return rows(db, CLOSING, `SELECT ${CLOSING.select()} FROM system_error_closing WHERE system_error_id = ANY($1)`, [
    systemErrors,
  ]);
}
