import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { Chance } from './chance';

/**
 * What a variable may be sent as; written by `toJson`, since JSON.stringify has no numbers beyond those of JavaScript.
 */
export type Value = unknown;

/** A number as it is written. */
export class Written {
  constructor(readonly text: string) {}
}

const NUMBERS = [
  '0',
  '-1',
  '1',
  '0.5',
  '1e308',
  '1e999',
  '-1e999',
  '2147483647',
  '2147483648',
  '-2147483649',
  '-0',
].concat(['9007199254740993', '9223372036854775808', `1${'0'.repeat(400)}`, '0.1e-400', '1.0', '1e2']);

const TEXTS = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfffy',
    '\u202e',
    '%',
    '_',
    '\\',
    "'",
    '"',
    "'; DROP TABLE cell; --",
    '[]',
    '{}',
  ],
  ...[
    'null',
    'true',
    'NaN',
    'Infinity',
    '-0',
    '0x10',
    '1e5',
    '__proto__',
    'constructor',
    'toString',
    'ALL',
    '../..',
    'åäö ÅÄÖ',
  ],
  ...[
    '2024-02-30',
    '0000-01-01',
    '9999-12-31',
    '+275760-09-13',
    '2024-13-01T00:00:00Z',
    '0000-01-01T00:00:00Z',
    'infinity',
  ],
  ...[
    '9999-12-31T23:59:59.999Z',
    '-000001-01-01T00:00:00Z',
    '19121212-1212',
    'Rm9yYnVuZDo5OTk5OTk5OTk5',
    'Rm9yYnVuZDox',
    'ð',
  ],
];

/** A value of any kind, whatever was asked for. */
export function anyValue(chance: Chance, depth = 3): Value {
  const kind = chance.under(depth > 0 ? 9 : 6);
  if (kind < 2) return new Written(chance.pick(NUMBERS));
  if (kind < 4) return chance.pick(TEXTS);
  if (kind === 4) return chance.pick([null, true, false]);
  if (kind === 5) return 'x'.repeat(chance.pick([1, 61, 101, 2001, 50_001]));
  if (kind === 6) return Array.from({ length: chance.pick([0, 1, 2, 3, 300]) }, () => anyValue(chance, depth - 2));
  if (kind === 7) return nested(chance.pick([1, 2, 3, 10, 10, 50, 100, 180, 250]));
  return Object.fromEntries(
    Array.from({ length: chance.under(4) }, () => [
      chance.pick(['__typename', 'code', 'and', '__proto__', 'x', '']),
      anyValue(chance, depth - 1),
    ]),
  );
}

const nested = (levels: number): Value => {
  let value: Value = [];
  for (let level = 1; level < levels; level += 1) value = level % 2 ? { and: value } : [value];
  return value;
};

/** A value that mostly fits a type; `known` has good ones by name of the argument or field. */
export function valueOf(
  chance: Chance,
  type: GraphQLInputType,
  name: string,
  known: Readonly<Record<string, readonly unknown[]>>,
  depth = 4,
): Value {
  if (chance.once(9)) return anyValue(chance);
  if (!isNonNullType(type) && chance.once(4)) return null;
  const inner = getNullableType(type);
  const good = known[name];
  if (isListType(inner)) {
    const length = chance.pick([0, 1, 1, 2, 2, 5, 40]);
    const items = Array.from({ length }, () => valueOf(chance, inner.ofType, name, known, depth - 1));
    return chance.once(12) ? items[0] : items;
  }
  if (isEnumType(inner)) return chance.pick(inner.getValues()).name;
  if (isInputObjectType(inner)) return objectOf(chance, inner, known, depth);
  if (good && !chance.once(6)) return chance.pick(good);
  return scalarOf(chance, String(inner));
}

function objectOf(
  chance: Chance,
  type: GraphQLInputObjectType,
  known: Readonly<Record<string, readonly unknown[]>>,
  depth: number,
): Value {
  const fields = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || (depth > 0 && !chance.once(2)),
  );
  return Object.fromEntries(fields.map(({ name, type: of }) => [name, valueOf(chance, of, name, known, depth - 1)]));
}

function scalarOf(chance: Chance, scalar: string): Value {
  switch (scalar) {
    case 'Boolean':
      return chance.once(2);
    case 'Int':
    case 'Count':
    case 'Float':
      return new Written(chance.pick([...NUMBERS, '2', '3', '10', '2022', '500', '501']));
    case 'Date':
      return chance.pick(['2022-01-01', '2024-11-15', '1900-01-01', '0001-01-01', '9999-12-31', '0000-01-01']);
    case 'DateTime':
      return chance.pick([
        '2024-11-15T12:00:00Z',
        '0001-01-01T00:00:00Z',
        '9999-12-31T23:59:59Z',
        '0000-01-01T00:00:00Z',
      ]);
    case 'SEK':
      return chance.pick(['0', '1000', '-1', '9223372036854775807', '9223372036854775808', '1.5']);
    case 'JSONObject':
      return { a: anyValue(chance) };
    default:
      return chance.pick(TEXTS);
  }
}

export function toJson(value: Value): string {
  if (value instanceof Written) return value.text;
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, inner]) => `${JSON.stringify(name)}:${toJson(inner)}`)
      .join(',')}}`;
  return JSON.stringify(value) ?? 'null';
}
