import type { Run } from './complete-value';
import type { Path } from './field-errors';
import { isPromise } from './is-promise';

export interface PlannedField {
  readonly name: string;
  /** The field's answer, now or later. Throws, now or later, when the field failed and must not be null. */
  readonly execute: (source: unknown, run: Run, parentPath: Path) => unknown;
}

export interface PlannedSelection {
  readonly fields: readonly PlannedField[];
  /** A copy has all keys in the order of the document, whenever their values come; to add them one by one is slower. */
  readonly empty: Readonly<Record<string, null>>;
}

type Answer = Record<string, unknown>;

/**
 * The fields of an object, side by side. When one fails that must not be null, it waits for the others that have begun.
 */
export function together({ fields, empty }: PlannedSelection, source: unknown, run: Run, path: Path): unknown {
  const answer: Answer = { ...empty };
  let later: string[] | undefined;
  try {
    for (const { name, execute } of fields) {
      const completed = execute(source, run, path);
      answer[name] = completed;
      if (isPromise(completed)) (later ??= []).push(name);
    }
  } catch (error) {
    if (!later) throw error;
    return settled(answer, later).finally(() => {
      throw error;
    });
  }
  return later ? settled(answer, later) : answer;
}

/** Puts a value that comes later in its place. */
function settled(answer: Answer, later: readonly string[]): Promise<Answer> {
  return Promise.all(later.map((name) => answer[name])).then((values) => {
    for (const [index, name] of later.entries()) answer[name] = values[index];
    return answer;
  });
}

/** The fields of a mutation, one after the other. */
export function inTurn({ fields, empty }: PlannedSelection, source: unknown, run: Run, path: Path): unknown {
  const answer: Answer = { ...empty };
  const put = (name: string, value: unknown) => void (answer[name] = value);
  let before: unknown;
  for (const { name, execute } of fields) {
    const next = () => {
      const completed = execute(source, run, path);
      return isPromise(completed) ? completed.then((value) => put(name, value)) : put(name, completed);
    };
    before = isPromise(before) ? before.then(next) : next();
  }
  return isPromise(before) ? before.then(() => answer) : answer;
}
