import { GraphQLError, type ASTVisitor, type DocumentNode, type ValidationContext } from 'graphql';
import { refusal, refusalText, type ErrorCode, type Refusal } from '../../platform';
import { beyond, shapeOf, type DocumentShape } from './document-shape';
import { WIDEST_SHAPE, type ShapeLimits } from '../limits';

const CODES = {
  tokens: 'DOCUMENT_TOO_LARGE',
  depth: 'DOCUMENT_TOO_DEEP',
  aliases: 'TOO_MANY_ALIASES',
  directives: 'TOO_MANY_DIRECTIVES',
  rootFields: 'TOO_MANY_ROOT_FIELDS',
} as const satisfies Record<keyof ShapeLimits, ErrorCode>;

/** By document, which Apollo keeps as long as it is asked again. */
const shapes = new WeakMap<DocumentNode, DocumentShape>();

/** The refusal of a document whose shape is beyond the limits; undefined when it is within. */
export function shapeRefusal(document: DocumentNode, limits: ShapeLimits): Refusal | undefined {
  let shape = shapes.get(document);
  if (!shape) shapes.set(document, (shape = shapeOf(document)));
  const { what, limit } = beyond(shape, limits) ?? {};
  return what && refusal(CODES[what], [], { limit: limit as number });
}

/**
 * Refuses what is beyond everybody's limits before the other rules have walked the document: to answer the document itself
 * with null takes it away from all of them. What a level's own limits refuse is refused before execution.
 */
export function shapeRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const refused = shapeRefusal(document, WIDEST_SHAPE);
      if (!refused) return undefined;
      context.reportError(new GraphQLError(refusalText(refused).en, { nodes: document, extensions: { refused } }));
      return null;
    },
  };
}

/** A limit's refusal as it is for these limits: the parser and the rule above know those of the widest level only. */
export function withLimitsOf(code: string, limits: ShapeLimits): Refusal | undefined {
  const what = (Object.keys(CODES) as (keyof ShapeLimits)[]).find((one) => CODES[one] === code);
  return what && refusal(CODES[what], [], { limit: limits[what] });
}
