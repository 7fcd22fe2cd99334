import type DataLoader from 'dataloader';
import { RequestLoader } from '../statements/request-loader';
import type { Db } from '../statements/transaction';

/**
 * Lets all callers that ask the same at the same moment share one answer: eighty rows that each need the catalogue's
 * revision send one statement, not eighty. The question is sent after they have asked, so no caller gets an older
 * answer.
 *
 * In a transaction each caller asks for itself, since what it sees is its own. `nameOf` says which keys ask the same.
 */
export function inSameTick<K extends NonNullable<unknown>, T>(
  ask: (db: Db, key: K) => Promise<T>,
  nameOf: (key: K) => unknown = (key) => key,
): (db: Db, key: K) => Promise<T> {
  const loaders = new WeakMap<object, DataLoader<K, T>>();
  const answerEach = async (db: Db, keys: readonly K[]): Promise<(T | Error)[]> => {
    const answers = new Map<unknown, T | Error>();
    for (const key of keys) {
      if (answers.has(nameOf(key))) continue;
      // One refused question is no reason to refuse the others.
      answers.set(nameOf(key), await ask(db, key).catch((error: unknown) => error as Error));
    }
    return keys.map((key) => answers.get(nameOf(key)) as T | Error);
  };
  return (db, key) => {
    if (db.queryRunner?.isTransactionActive) return ask(db, key);
    const loader =
      loaders.get(db.connection) ?? new RequestLoader((keys: readonly K[]) => answerEach(db, keys), { cache: false });
    loaders.set(db.connection, loader);
    return loader.load(key);
  };
}
