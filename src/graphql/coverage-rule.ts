import {
  getNamedType,
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { ERROR_CATALOGUE } from '../platform/error-catalogue';

/** Fields of a national figure that may not be quoted without what they rest on. */
const NEEDS_COVERAGE = ['value', 'amount', 'interval'];

/**
 * A national value cannot be fetched without its coverage: half of the förbund take part, and a figure that travels without
 * saying so will be quoted as the country's. A validation rule, since a schema cannot say that two fields go together.
 */
export function coverageRule(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const parent = context.getParentType()?.name;
      const type = context.getType();
      if (parent !== 'NationalValue' || !type || getNamedType(type).name !== 'ReleasedValue' || !node.selectionSet)
        return;
      const asked = fieldNames(node.selectionSet, context);
      if (NEEDS_COVERAGE.some((field) => asked.has(field)) && !asked.has('coverage')) {
        const { sv, en } = ERROR_CATALOGUE.COVERAGE_REQUIRED;
        context.reportError(
          new GraphQLError(en, { nodes: node, extensions: { code: 'COVERAGE_REQUIRED', text: { sv, en } } }),
        );
      }
    },
  };
}

function fieldNames(selections: SelectionSetNode, context: ValidationContext, seen = new Set<string>()): Set<string> {
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) seen.add(selection.name.value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) fieldNames(selection.selectionSet, context, seen);
    else if (!seen.has(`...${selection.name.value}`)) {
      seen.add(`...${selection.name.value}`);
      const fragment = context.getFragment(selection.name.value);
      if (fragment) fieldNames(fragment.selectionSet, context, seen);
    }
  }
  return seen;
}
