import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { ShapeLimits } from '../limits';

/**
 * The size of a document, measured as the limits are. Aliases and directives are counted as they are written, fragments
 * once.
 */
export type DocumentShape = ShapeLimits;

/** Depth and number of fields of a selection, fragments followed. */
interface Extent {
  readonly depth: number;
  readonly fields: number;
}

/**
 * Measures a document that has been parsed but not validated: fragments may be missing, or name one another in a ring.
 */
export function shapeOf(document: DocumentNode): DocumentShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const written = { aliases: 0, directives: 0 };
  const known = new Map<string, Extent>();

  const ofFragment = (name: string): Extent => {
    const measured = known.get(name);
    if (measured) return measured;
    // Meeting the name again on the way down means a ring, which validation refuses.
    known.set(name, { depth: 0, fields: 0 });
    const fragment = fragments.get(name);
    const extent = fragment ? ofSelection(fragment.selectionSet) : { depth: 0, fields: 0 };
    known.set(name, extent);
    return extent;
  };
  const ofSelection = ({ selections }: SelectionSetNode): Extent => {
    let depth = 0;
    let fields = 0;
    for (const selection of selections) {
      written.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) written.aliases += 1;
        const below = selection.selectionSet ? ofSelection(selection.selectionSet).depth : 0;
        depth = Math.max(depth, below + 1);
        fields += 1;
      } else {
        const inside =
          selection.kind === Kind.INLINE_FRAGMENT
            ? ofSelection(selection.selectionSet)
            : ofFragment(selection.name.value);
        depth = Math.max(depth, inside.depth);
        fields += inside.fields;
      }
    }
    return { depth, fields };
  };

  let depth = 0;
  let rootFields = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    written.directives += definition.directives?.length ?? 0;
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      depth = Math.max(depth, ofFragment(definition.name.value).depth);
      continue;
    }
    for (const variable of definition.variableDefinitions ?? []) written.directives += variable.directives?.length ?? 0;
    const extent = ofSelection(definition.selectionSet);
    depth = Math.max(depth, extent.depth);
    rootFields = Math.max(rootFields, extent.fields);
  }
  return { tokens: document.tokenCount ?? 0, depth, rootFields, ...written };
}

/** The first limit that a shape exceeds, with both numbers; undefined when it exceeds none. */
export function beyond(
  shape: DocumentShape,
  limits: ShapeLimits,
): { readonly what: keyof ShapeLimits; readonly size: number; readonly limit: number } | undefined {
  for (const what of ['tokens', 'depth', 'aliases', 'directives', 'rootFields'] as const) {
    if (shape[what] > limits[what]) return { what, size: shape[what], limit: limits[what] };
  }
  return undefined;
}
