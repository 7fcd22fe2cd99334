import { numberKey, SamnavError, textKey, type Text } from '../platform';
import type { Context } from './context';
import type { FindReference } from './room';

interface KindOfKey<Value> {
  readonly read: (value: unknown) => Value | undefined;
  readonly words: Text;
}

/** Keys of what is known by a text: a number of an organisation, a code. */
export const TEXT_KEY: KindOfKey<string> = { read: textKey, words: { sv: 'text', en: 'text' } };

export const NUMBER_KEY: KindOfKey<number> = {
  read: numberKey,
  words: { sv: 'ett heltal över noll', en: 'a whole number above zero' },
};

/**
 * Finds an entity by its public key; null when there is none with it. What a neighbour sends is of type `_Any`: nobody has looked at its
 * keys.
 * @throws SamnavError REPRESENTATION_WITHOUT_KEY for one that is not there, or cannot be a key
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
