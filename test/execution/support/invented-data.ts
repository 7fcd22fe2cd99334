import {
  GraphQLError,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  responsePathAsArray,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';

/** A call of a resolver, or of a function that tells what type a value is of: where, and with which arguments. */
export type Called = readonly string[];

/** Chance that is the same whenever it is asked for the same place: both executors meet the same data. */
class Fate {
  constructor(private readonly key: string) {}

  below(sides: number): number {
    // FNV-1a, and its bits mixed once more: neighbouring places shall not be alike.
    let hash = 0x811c9dc5;
    for (let index = 0; index < this.key.length; index += 1)
      hash = Math.imul(hash ^ this.key.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return ((hash ^ (hash >>> 13)) >>> 0) % sides;
  }

  at(place: string): Fate {
    return new Fate(`${this.key}/${place}`);
  }
}

/** How often something goes wrong, of a hundred values. */
export interface Weather {
  readonly seed: number;
  readonly bad: number;
}

let coming = 0;

const soon = async (turns: number, value: () => unknown): Promise<unknown> => {
  coming += 1;
  try {
    for (let turn = 0; turn < turns; turn += 1) await (turn === 3 ? new Promise(setImmediate) : null);
    return value();
  } finally {
    coming -= 1;
  }
};

/** When nothing is on its way any more, whether somebody waited for it or not. */
export async function allHasCome(): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet = coming === 0 ? quiet + 1 : 0) await new Promise(setImmediate);
}

/** An error as resolvers throw them: plain, with extensions, with a place of its own, or no error at all. */
function faultOf(fate: Fate): unknown {
  const kinds = [
    () => new Error('a fault'),
    () => new GraphQLError('refused', { extensions: { code: 'REFUSED', args: { limit: 3 } } }),
    () => new GraphQLError('from elsewhere', { path: ['else', 'where'] }),
    () => Object.assign(new Error('with extensions'), { extensions: { code: 'OWN' } }),
    () => 'a text is thrown',
  ];
  return (kinds[fate.at('fault').below(kinds.length)] as () => unknown)();
}

const THINGS: readonly unknown[] = [
  1,
  2.5,
  'text',
  true,
  '2024-01-31',
  new Date(0),
  12n,
  { a: [1] },
  NaN,
  Symbol.iterator,
];
const serialises = (type: GraphQLLeafType, value: unknown): boolean => {
  try {
    return type.serialize(value) !== null && type.serialize(value) !== undefined;
  } catch {
    return false;
  }
};

/** Values that a leaf type takes, and those that it refuses. */
function leafValue(type: GraphQLLeafType, isBad: boolean, fate: Fate): unknown {
  const own: readonly unknown[] = isEnumType(type) ? type.getValues().map(({ value }): unknown => value) : THINGS;
  const fitting = [...own, ...(isBad ? THINGS : [])].filter((value) => serialises(type, value) !== isBad);
  return fitting[fate.at('leaf').below(Math.max(1, fitting.length))];
}

/**
 * Resolvers, properties and type functions for a schema that give every kind of value at once or later, and note that
 * they were asked.
 */
export function inventData(schema: GraphQLSchema, weather: () => Weather, called: (call: Called) => void): void {
  const fateOf = (place: string) => new Fate(`${weather().seed} ${place}`);
  const isBad = (fate: Fate, kind: string) => fate.at(kind).below(100) < weather().bad;

  const valueOf = (type: GraphQLOutputType, fate: Fate): unknown => {
    const turns = fate.at('turns').below(9);
    if (turns < 5) return presentValue(type, fate);
    const later = soon(turns - 5, () => presentValue(type, fate));
    // graphql-js leaves what fails late in a list to nobody.
    later.catch(() => undefined);
    return later;
  };
  const presentValue = (type: GraphQLOutputType, fate: Fate): unknown => {
    if (isBad(fate, 'throws')) throw faultOf(fate);
    if (isBad(fate, 'is an error')) return new Error('given as a value');
    if (isBad(fate, 'nothing') || (!isNonNullType(type) && fate.at('null').below(6) === 0))
      return fate.at('which').below(2) === 0 ? null : undefined;
    const present = isNonNullType(type) ? type.ofType : type;
    if (isListType(present)) return listOf(present.ofType, fate);
    if (isLeafType(present)) return leafValue(present, isBad(fate, 'leaf'), fate);
    return thing(present.name, fate);
  };
  const listOf = (type: GraphQLOutputType, fate: Fate): unknown => {
    if (isBad(fate, 'no list')) return 'no list';
    const items = Array.from({ length: fate.at('length').below(3) }, (_, index) => {
      try {
        return valueOf(type, fate.at(`${index}`));
      } catch (error) {
        return error;
      }
    });
    return fate.at('set').below(8) === 0 ? new Set(items) : items;
  };
  /** An object whose properties are there when they are asked for: types refer to each other without end. */
  const thing = (typeName: string, fate: Fate): object =>
    new Proxy(
      { inspected: fate.at('name').below(1000) },
      {
        get: (target, name) => {
          if (name === FATE) return fate;
          const type = schema.getType(typeName);
          const field = typeof name === 'string' && isObjectType(type) ? type.getFields()[name] : undefined;
          if (!field) return Reflect.get(target, name) as unknown;
          const below = fate.at(field.name);
          const give = () => {
            called([`${typeName}.${field.name}`]);
            return valueOf(field.type, below);
          };
          return below.at('method').below(8) === 0 ? give : valueOf(field.type, below);
        },
      },
    );

  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) inventField(type, field, fateOf, valueOf, called);
      inventIsTypeOf(type, isBad, called);
    }
    if (isAbstractType(type)) {
      type.resolveType = (value, _, info) => {
        called(['resolveType', ...placeOf(info)]);
        const fate = fateIn(value) ?? fateOf(placeOf(info).join('/'));
        if (isBad(fate, 'type'))
          return [undefined, 'Nonsense', 'Boolean', 'Query', 7][fate.at('wrong').below(5)] as string;
        const possible = schema.getPossibleTypes(type);
        const found = (possible[fate.at('type').below(possible.length)] as GraphQLObjectType).name;
        return fate.at('type later').below(2) === 0 ? found : Promise.resolve(found);
      };
    }
  }
}

const FATE = Symbol('fate');
const fateIn = (value: unknown): Fate | undefined => (value as { [FATE]?: Fate } | null)?.[FATE];
const placeOf = ({ path, parentType, fieldName }: GraphQLResolveInfo): string[] => [
  `${parentType.name}.${fieldName}`,
  ...responsePathAsArray(path).map(String),
];

/** Some fields have a resolver, the others are read off their object; at the root there is none to read off. */
function inventField(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  fateOf: (place: string) => Fate,
  valueOf: (type: GraphQLOutputType, fate: Fate) => unknown,
  called: (call: Called) => void,
): void {
  const isResolved = /^(Query|Mutation)$/.test(type.name) || new Fate(`${type.name}.${field.name}`).below(3) === 0;
  field.resolve = isResolved
    ? (source, args, context, info) => {
        const { fieldNodes, variableValues, operation } = info;
        called([
          ...placeOf(info),
          JSON.stringify([args, context, variableValues, fieldNodes.length, operation.name?.value, info.returnType]),
        ]);
        return valueOf(field.type, (fateIn(source) ?? fateOf('root')).at(placeOf(info).join('/')));
      }
    : undefined;
}

/** Some types are asked whether a value is of theirs. */
function inventIsTypeOf(
  type: GraphQLObjectType,
  isBad: (fate: Fate, kind: string) => boolean,
  called: (call: Called) => void,
): void {
  if (new Fate(type.name).below(4) > 0) return;
  type.isTypeOf = (value, _, info) => {
    called(['isTypeOf', type.name, ...placeOf(info)]);
    const fate = fateIn(value);
    const isOne = !fate || !isBad(fate, 'is not one');
    return fate?.at('is one later').below(2) === 0 ? Promise.resolve(isOne) : isOne;
  };
}
