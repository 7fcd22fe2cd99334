import type { GraphQLTypeResolver } from 'graphql';
import { SamnavError } from '../platform';

/**
 * What a gateway states about an entity: its type, and the fields of its key. Nothing else that it sends is trusted.
 */
interface Representation {
  readonly __typename: string;
}

/** By the name of the type: how to find an entity by its key. Null or undefined when there is none. */
export type References<Context> = Readonly<Record<string, (reference: never, context: Context) => unknown>>;

/**
 * The type that each object was found as. The union of all entities looks it up here, so the objects stay as they are.
 */
const typeOf = new WeakMap<object, string>();

/** The type of an object that was found for a representation. */
export const typeOfEntity: GraphQLTypeResolver<unknown, unknown> = (entity) => typeOf.get(entity as object);

/**
 * An entity for each representation, in their order.
 *
 * Each stands for itself: a faulty one becomes its own item, a refusal or a promise that will be rejected, and the list
 * is always whole. A fault thrown out of the list would leave the promises before it without anybody to await them, and
 * such a rejected promise ends the process.
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
  // Only the object's own names: an object has a `constructor` too.
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
