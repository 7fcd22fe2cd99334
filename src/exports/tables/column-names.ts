import { getNamedType, type GraphQLOutputType } from 'graphql';

/** Objects that are parts of one figure. Their usual names are left out of the columns' names. */
const PARTS_OF_A_FIGURE: Readonly<Record<string, string>> = {
  ReleasedValue: 'value',
  Interval: 'interval',
  Coverage: 'coverage',
  Disclosure: 'disclosure',
};

/**
 * What a nested object adds to the names of its columns: nothing for the parts of a figure, unless an alias names them.
 */
export const prefixOf = (responseName: string, type: GraphQLOutputType): readonly string[] =>
  PARTS_OF_A_FIGURE[getNamedType(type).name] === responseName ? [] : [responseName];

/** `['unit', 'nameSv']` is `unit_name_sv`. */
export const columnName = (words: readonly string[]): string =>
  words
    .map((word) =>
      word
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
        .toLowerCase(),
    )
    .join('_');
