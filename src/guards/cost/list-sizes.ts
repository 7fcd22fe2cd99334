import { getNamedType, isCompositeType, isListType, isNonNullType, type GraphQLField } from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../database';
import type { CostTable } from './cost-table';

type Field = GraphQLField<unknown, unknown>;

/** How long a list is assumed to be: the longest that the demo nation or the catalogue has, with a margin. */
export interface ListSize {
  /** The number of items when no argument says. */
  readonly assumedSize: number;
  readonly slicingArgument?: string;
  /** The fields of the connection, or of the object, that have this many items. */
  readonly sizedFields?: readonly string[];
  /** An argument, or a value inside it, with an item for each item of the list. */
  readonly lengthOf?: string;
  readonly most: number;
}

/** The assumed size of a list of objects without a size of its own: methods, contributions, parts, errors. */
const USUAL_SIZE = 10;

/** The lists in which the schema describes itself. */
export const USUAL_LISTS: Readonly<Record<string, Partial<ListSize>>> = {
  '__Schema.types': { assumedSize: 300 },
  '__Schema.directives': { assumedSize: 20 },
  '__Type.fields': { assumedSize: 6 },
  '__Type.inputFields': { assumedSize: 2 },
  '__Type.enumValues': { assumedSize: 2 },
  '__Type.interfaces': { assumedSize: 1 },
  '__Type.possibleTypes': { assumedSize: 1 },
  '__Field.args': { assumedSize: 2 },
  '__Directive.args': { assumedSize: 2 },
};

/** Lists that the field above them sizes. */
const SIZED_ABOVE = /Connection[.](edges|nodes)$|^ReleaseRehearsal[.]changes$|^Consequences[.]nodes$/;

/** The size of a field's list, or of the lists of its connection; undefined for a field without a list of objects. */
export function listSizeOf(
  { lists }: CostTable,
  place: string,
  field: Pick<Field, 'type' | 'args'>,
): ListSize | undefined {
  const type = getNamedType(field.type);
  if (!isCompositeType(type) || SIZED_ABOVE.test(place)) return undefined;
  if (type.name.endsWith('Connection')) {
    const slicingArgument = field.args.some(({ name }) => name === 'first') ? 'first' : undefined;
    return { assumedSize: DEFAULT_PAGE_SIZE, slicingArgument, sizedFields: ['edges', 'nodes'], most: MAX_PAGE_SIZE };
  }
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  if (!isList && !lists[place]) return undefined;
  return { assumedSize: USUAL_SIZE, most: Infinity, ...lists[place] };
}
