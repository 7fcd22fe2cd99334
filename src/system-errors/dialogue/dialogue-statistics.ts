import { median } from '../../statistics';
import { dayOf, daysBetween, yearOf } from '../../platform';
import { ANSWERS, questionState, type AnswerKind, type StoredClosing, type StoredQuestion } from './dialogue';
import type { Origin } from '../cases/system-error';
import type { SystemErrorState } from '../cases/system-error-states';

/** Calendar days, and how many cases or questions they summarise; the three figures are null when there are none. */
export interface Days {
  readonly n: number;
  readonly median: number | null;
  readonly fewest: number | null;
  readonly most: number | null;
}

interface AuthorityFigures {
  readonly authority: string;
  readonly asked: number;
  /** Questions by their last answer. */
  readonly answers: Readonly<Record<AnswerKind, number>>;
  /** From sending to the first answer, of whatever kind. */
  readonly daysToAnswer: Days;
  readonly waiting: number;
  readonly overdue: number;
}

interface YearFigures {
  readonly year: number;
  readonly solved: number;
  readonly notSolvable: number;
}

export interface DialogueStatistics {
  readonly standing: number;
  /** For cases that are not closed: the days since their registration. */
  readonly age: Days;
  readonly ageUnknown: number;
  readonly overdue: number;
  readonly byAuthority: readonly AuthorityFigures[];
  readonly byYear: readonly YearFigures[];
}

export interface CountedCase {
  readonly state: SystemErrorState;
  readonly createdAt: Date;
  readonly origin: Origin;
}

const STANDING: readonly SystemErrorState[] = ['OPEN', 'SENT', 'ANSWERED'];

/**
 * The state of the dialogue on a day. Cases are matters and not persons, so nothing is withheld. A merged case counts
 * as the one that it went into.
 */
export function dialogueStatistics(
  facts: {
    readonly cases: readonly CountedCase[];
    readonly questions: readonly StoredQuestion[];
    readonly closings: readonly Pick<StoredClosing, 'outcome' | 'closedAt'>[];
  },
  now: Date,
): DialogueStatistics {
  const standing = facts.cases.filter(({ state }) => STANDING.includes(state));
  const today = dayOf(now);
  const authorities = [...new Set(facts.questions.map(({ authority }) => authority))].sort();
  const byAuthority = authorities.map((authority) =>
    figuresOf(
      authority,
      facts.questions.filter((one) => one.authority === authority),
      today,
    ),
  );
  const years = [...new Set(facts.closings.map(({ closedAt }) => yearOf(closedAt)))].sort((a, b) => a - b);
  return {
    standing: standing.length,
    // A case that was drawn from a document is older than its registration, and its document tells no day.
    age: daysOf(
      standing.flatMap(({ createdAt, origin }) => (origin === 'REPORTED' ? [daysBetween(createdAt, now)] : [])),
    ),
    ageUnknown: standing.filter(({ origin }) => origin !== 'REPORTED').length,
    overdue: byAuthority.reduce((sum, { overdue }) => sum + overdue, 0),
    byAuthority,
    byYear: years.map((year) => {
      const count = (outcome: string) =>
        facts.closings.filter((one) => yearOf(one.closedAt) === year && one.outcome === outcome).length;
      return { year, solved: count('SOLVED'), notSolvable: count('NOT_SOLVABLE') };
    }),
  };
}

function daysOf(values: readonly number[]): Days {
  const n = values.length;
  if (n === 0) return { n, median: null, fewest: null, most: null };
  return { n, median: median(values), fewest: Math.min(...values), most: Math.max(...values) };
}

function figuresOf(authority: string, questions: readonly StoredQuestion[], today: string): AuthorityFigures {
  const states = questions.map((question) => questionState(question, today));
  const count = (kind: AnswerKind) => questions.filter(({ answers }) => answers.at(-1)?.answer === kind).length;
  const waits = questions.flatMap(({ sentAt, answers: [first] }) =>
    first ? [daysBetween(sentAt, first.answeredAt)] : [],
  );
  return {
    authority,
    asked: questions.length,
    answers: Object.fromEntries(ANSWERS.map((kind) => [kind, count(kind)])) as Record<AnswerKind, number>,
    daysToAnswer: daysOf(waits),
    waiting: states.filter((state) => state === 'WAITING').length,
    overdue: states.filter((state) => state === 'OVERDUE').length,
  };
}
