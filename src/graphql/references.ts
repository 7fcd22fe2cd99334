import { numberKey, SamnavError, textKey, type Text } from '../platform';
import type { Context } from './context';
import type { FindReference } from './room';

interface KindOfKey<Value> {
  readonly read: (value: unknown) => Value | undefined;
  readonly words: Text;
}

/** Keys of things that are known by a text: an organisation number, a code. */
export const TEXT_KEY: KindOfKey<string> = { read: textKey, words: { sv: 'text', en: 'text' } };

export const NUMBER_KEY: KindOfKey<number> = {
  read: numberKey,
  words: { sv: 'ett heltal över noll', en: 'a whole number above zero' },
};

/**
 * Finds an entity by its public key; null when none has it. A neighbour sends type `_Any`, so nothing has checked its
 * keys.
 * @throws SamnavError REPRESENTATION_WITHOUT_KEY for a missing key, or a value that cannot be one
 */
export const byKey =
  <Value>(
    type: string,
    key: string,
    kind: KindOfKey<Value>,
    find: (value: Value, context: Context) => unknown,
  ): FindReference =>
  (representation, context) => {
    const value = kind.read(representation[key]);
    if (value === undefined) throw new SamnavError('REPRESENTATION_WITHOUT_KEY', { type, key, expected: kind.words });
    return find(value, context);
  };
