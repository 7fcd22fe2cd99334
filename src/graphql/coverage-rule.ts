import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { refusal, refusalText } from '../platform/result';

/** Where the schema gives a figure of many förbund. */
const AGGREGATES = ['NationalValue.pooled', 'NationalValue.unweighted', 'Place.nation'];

/** What of such a figure may not be quoted without what it rests on. */
const NEEDS_COVERAGE = ['value', 'amount', 'interval'];

/**
 * A national value cannot be fetched without its coverage: half of the förbund take part, and a figure that travels without
 * saying so will be quoted as the country's. A validation rule, since a schema cannot say that two fields go together.
 *
 * Coverage that a directive may leave out is not counted: the same document would be let through with any variables.
 */
export function coverageRule(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const place = `${context.getParentType()?.name ?? ''}.${node.name.value}`;
      if (!AGGREGATES.includes(place) || !node.selectionSet) return;
      const fields = fieldsOf(node.selectionSet, context);
      const quoted = fields.some(({ field }) => NEEDS_COVERAGE.includes(field.name.value));
      if (quoted && !fields.some(isCertainCoverage)) {
        // The server gives every fault of validation the same code; what it was travels beside it to the error formatter.
        const refused = refusal('COVERAGE_REQUIRED');
        context.reportError(new GraphQLError(refusalText(refused).en, { nodes: node, extensions: { refused } }));
      }
    },
  };
}

/** A field of a figure, however deep in fragments, and whether it is there whatever the variables. */
interface AskedField {
  readonly field: FieldNode;
  readonly certain: boolean;
}

function isCertainCoverage({ field, certain }: AskedField): boolean {
  if (!certain || field.name.value !== 'coverage') return false;
  return field.selectionSet?.selections.some((part) => !isTypename(part) && !part.directives?.length) ?? false;
}

const isTypename = (part: SelectionNode): boolean => part.kind === Kind.FIELD && part.name.value === '__typename';

function fieldsOf(
  set: SelectionSetNode,
  context: ValidationContext,
  certain = true,
  seen = new Set<string>(),
): AskedField[] {
  return set.selections.flatMap((selection) => {
    const kept = certain && !selection.directives?.length;
    if (selection.kind === Kind.FIELD) return [{ field: selection, certain: kept }];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, context, kept, seen);
    // Once each: fragments that name one another twice would otherwise double the work at every step.
    const visit = `${selection.name.value} ${kept}`;
    const fragment = seen.has(visit) ? undefined : context.getFragment(selection.name.value);
    seen.add(visit);
    return fragment ? fieldsOf(fragment.selectionSet, context, kept, seen) : [];
  });
}
