import { AUTHORITIES } from '../law/code-lists';

/** Comply or explain: an authority answers every question by one of these, and explains unless it complies. */
export const ANSWERS = ['FULLY', 'PARTLY', 'NO', 'PENDING'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

export const CLOSINGS = ['SOLVED', 'NOT_SOLVABLE'] as const;
export type ClosingOutcome = (typeof CLOSINGS)[number];

export const QUESTION_STATES = ['WAITING', 'OVERDUE', 'ANSWERED', 'LAPSED'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** How many cases a förbund puts first in a year. */
export const VOTES = { fewest: 3, most: 5 };

export interface StoredAnswer {
  readonly key: number;
  readonly answer: AnswerKind;
  readonly reason: string | null;
  /** YYYY-MM-DD, the day on which a change takes effect. */
  readonly inForceFrom: string | null;
  readonly answeredAt: Date;
}

export interface StoredQuestion {
  readonly key: number;
  readonly systemErrorId: number;
  readonly authority: string;
  readonly registryNumber: string;
  /** YYYY-MM-DD, the last day to answer. */
  readonly deadline: string;
  readonly sentAt: Date;
  /** When the case was closed; null while it is open. */
  readonly closedAt: Date | null;
  /** In the order in which they were given; the last one holds. */
  readonly answers: readonly StoredAnswer[];
}

export interface StoredNote {
  readonly systemErrorId: number;
  readonly note: string;
  readonly writtenAt: Date;
}

export interface StoredClosing {
  readonly systemErrorId: number;
  readonly outcome: ClosingOutcome;
  readonly reason: string;
  readonly inForceFrom: string | null;
  readonly closedAt: Date;
}

/**
 * PENDING is an answer: it gives a reason, and the authority answers again later. A question that nobody answered
 * before its case was closed has lapsed.
 */
export function questionState(
  { answers, deadline, closedAt }: Pick<StoredQuestion, 'answers' | 'deadline' | 'closedAt'>,
  today: string,
): QuestionState {
  if (answers.length > 0) return 'ANSWERED';
  if (closedAt) return 'LAPSED';
  return deadline < today ? 'OVERDUE' : 'WAITING';
}

/** Questions as they stood at a moment: those asked by then, with the answers given by then. */
export function questionsAt(moment: Date, questions: readonly StoredQuestion[]): StoredQuestion[] {
  return questions
    .filter(({ sentAt }) => sentAt <= moment)
    .map((question) => ({
      ...question,
      answers: question.answers.filter(({ answeredAt }) => answeredAt <= moment),
      closedAt: question.closedAt && question.closedAt <= moment ? question.closedAt : null,
    }));
}

/** The last question to each authority about a case. */
export function lastToEach<T extends Pick<StoredQuestion, 'authority'>>(questions: readonly T[]): T[] {
  return [...new Map(questions.map((question) => [question.authority, question])).values()];
}

/**
 * Whether every asked authority has answered that the case cannot be solved; each has given a reason, as NO requires.
 */
export function isFoundUnsolvable(questions: readonly Pick<StoredQuestion, 'authority' | 'answers'>[]): boolean {
  const last = lastToEach(questions);
  return last.length > 0 && last.every(({ answers }) => answers.at(-1)?.answer === 'NO');
}

/**
 * The code of the authority that an actor answers for, whose credentials may name it by code or by name; undefined for
 * none.
 */
export function authorityOf(name: string | null): string | undefined {
  const said = name?.trim().toLocaleLowerCase('sv');
  const found = [...AUTHORITIES.values()].find((one) =>
    [one.code, one.nameSv, one.nameEn].some((known) => known.toLocaleLowerCase('sv') === said),
  );
  return found?.code;
}
