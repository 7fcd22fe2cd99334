import type DataLoader from 'dataloader';
import { many, one, RequestLoader, type Hub } from '../../database';
import { questionsAt, type StoredClosing, type StoredNote, type StoredQuestion } from '../dialogue/dialogue';
import { closingsOf, notesOf, questionsOf } from '../dialogue/dialogue.store';
import type { StoredReport } from '../reports/report';
import { reportsByKeys } from '../reports/report.store';
import { countForbund, movesOf, signaturesOf } from './signature.store';
import type { StoredMove, StoredSignature, StoredSystemError } from './system-error';
import { systemErrorsByKeys } from './system-error.store';

declare module '../../graphql/context' {
  interface Loaders {
    readonly systemErrors: SystemErrorLoaders;
  }
}

/** One set per request. */
export interface SystemErrorLoaders {
  readonly systemError: DataLoader<number, StoredSystemError | null>;
  readonly systemErrorReport: DataLoader<number, StoredReport | null>;
  readonly signatures: DataLoader<number, StoredSignature[]>;
  readonly systemErrorQuestions: DataLoader<number, StoredQuestion[]>;
  readonly systemErrorMoves: DataLoader<number, (StoredMove & { readonly systemErrorId: number })[]>;
  readonly systemErrorNotes: DataLoader<number, StoredNote[]>;
  readonly systemErrorClosing: DataLoader<number, StoredClosing | null>;
  /** How many förbund exist on a day, YYYY-MM-DD. */
  readonly forbundOnDay: DataLoader<string, number>;
}

/** `moment`: signatures, questions, answers and closing are as they were then; everything else is as it is now. */
export function createSystemErrorLoaders({ db }: Hub, moment: Date | null = null): SystemErrorLoaders {
  return {
    systemError: one(
      (keys) => systemErrorsByKeys(db, keys),
      ({ key }) => key,
    ),
    systemErrorReport: one(
      (keys) => reportsByKeys(db, keys),
      ({ key }) => key,
    ),
    signatures: many(
      (keys) => signaturesOf(db, keys, moment),
      ({ systemErrorId }) => systemErrorId,
    ),
    systemErrorQuestions: many(
      async (keys) => (moment ? questionsAt(moment, await questionsOf(db, keys)) : questionsOf(db, keys)),
      ({ systemErrorId }) => systemErrorId,
    ),
    systemErrorMoves: many(
      (keys) => movesOf(db, keys),
      ({ systemErrorId }) => systemErrorId,
    ),
    systemErrorNotes: many(
      (keys) => notesOf(db, keys),
      ({ systemErrorId }) => systemErrorId,
    ),
    systemErrorClosing: one(
      async (keys) => (await closingsOf(db, keys)).filter(({ closedAt }) => !moment || closedAt <= moment),
      ({ systemErrorId }) => systemErrorId,
    ),
    forbundOnDay: new RequestLoader(async (days: readonly string[]) => {
      const counts: number[] = [];
      for (const day of days) counts.push(await countForbund(db, day));
      return counts;
    }),
  };
}
