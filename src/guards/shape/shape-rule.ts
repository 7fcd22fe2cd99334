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

/** By document; Apollo keeps the same document object when it is sent again. */
const shapes = new WeakMap<DocumentNode, DocumentShape>();

/** The refusal of a document whose shape exceeds the limits; undefined when it exceeds none. */
export function shapeRefusal(document: DocumentNode, limits: ShapeLimits): Refusal | undefined {
  let shape = shapes.get(document);
  if (!shape) shapes.set(document, (shape = shapeOf(document)));
  const { what, limit } = beyond(shape, limits) ?? {};
  return what && refusal(CODES[what], [], { limit: limit as number });
}

/**
 * Refuses documents beyond everybody's limits before the other rules walk them: answering null for the document node
 * itself hides the document from all of them. A level's own limits are checked before execution.
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

/** The refusal as these limits word it: the parser and the rule above know only those of the widest level. */
export function withLimitsOf(code: string, limits: ShapeLimits): Refusal | undefined {
  const what = (Object.keys(CODES) as (keyof ShapeLimits)[]).find((one) => CODES[one] === code);
  return what && refusal(CODES[what], [], { limit: limits[what] });
}
