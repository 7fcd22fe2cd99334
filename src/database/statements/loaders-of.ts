import type DataLoader from 'dataloader';
import { RequestLoader } from './request-loader';

type Fetch<K, V> = (keys: readonly K[]) => Promise<V[]>;

/** One thing for each key, or null. */
export function one<K, V>(fetch: Fetch<K, V>, keyOf: (value: V) => K): DataLoader<K, V | null> {
  return new RequestLoader(async (keys: readonly K[]) => {
    const found = new Map((await fetch(keys)).map((value) => [keyOf(value), value]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** All things that have the key. */
export function many<K, V>(fetch: Fetch<K, V>, keyOf: (value: V) => K): DataLoader<K, V[]> {
  return new RequestLoader(async (keys: readonly K[]) => {
    const found = new Map<K, V[]>(keys.map((key) => [key, []]));
    for (const value of await fetch(keys)) found.get(keyOf(value))?.push(value);
    return keys.map((key) => found.get(key) ?? []);
  });
}
