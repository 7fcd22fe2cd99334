import type { GraphQLTypeResolver } from 'graphql';
import { SamnavError } from '../platform';

/** What a gateway knows of an entity: its type, and the fields of its key. Whatever else it sends is not to be trusted. */
interface Representation {
  readonly __typename: string;
}

/** By the name of the type: how an entity is found by its key. Null, or nothing, when there is none. */
export type References<Context> = Readonly<Record<string, (reference: never, context: Context) => unknown>>;

/** Which type an object was found as: the union of all entities is told by it, and the objects stay as they are. */
const typeOf = new WeakMap<object, string>();

/** The type of an object that was found for a representation. */
export const typeOfEntity: GraphQLTypeResolver<unknown, unknown> = (entity) => typeOf.get(entity as object);

/**
 * An entity for each representation, in their order.
 *
 * Each stands for itself: what is wrong with one is given as its own item, as a refusal or a promise that will be rejected, and
 * the list is always whole. A fault thrown out of the list would leave the promises before it to nobody, and a promise that is
 * rejected without anybody waiting ends the process.
 */
export function findEntities<Context>(
  references: References<Context>,
  representations: readonly unknown[],
  context: Context,
): unknown[] {
  return representations.map((representation) => {
    try {
      const { __typename } = readRepresentation(representation, references);
      return asType(__typename, references[__typename]?.(representation as never, context));
    } catch (error) {
      return error;
    }
  });
}

function readRepresentation(representation: unknown, references: References<never>): Representation {
  if (typeof representation !== 'object' || representation === null) throw new SamnavError('INVALID_REPRESENTATION');
  const { __typename } = representation as Partial<Record<'__typename', unknown>>;
  if (typeof __typename !== 'string') throw new SamnavError('INVALID_REPRESENTATION');
  // Only names of its own: an object has a `constructor` too.
  if (!Object.hasOwn(references, __typename))
    throw new SamnavError('UNKNOWN_ENTITY_TYPE', {
      type: __typename,
      known: Object.keys(references).sort().join(', '),
    });
  return { __typename };
}

function asType(name: string, found: unknown): unknown {
  if (found instanceof Promise) return found.then((entity: unknown) => asType(name, entity));
  if (typeof found === 'object' && found !== null) typeOf.set(found, name);
  return found;
}
