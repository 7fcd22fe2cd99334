import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { refusal, refusalText } from '../../platform';

/** The fields of the schema that give a figure of many förbund. */
interface Aggregate {
  readonly field: string;
  /** The fields on the way from there down to the figure. */
  readonly steps: readonly string[];
  /** Arguments that limit the question, as it is written, to single förbund. */
  readonly isOfSingleForbund?: (question: FieldNode) => boolean;
}

const namesForbund = (question: FieldNode) => literal(question, 'forbund')?.kind === Kind.STRING;
const comparesForbund = (question: FieldNode) => {
  const groupBy = literal(question, 'groupBy');
  return !groupBy || (groupBy.kind === Kind.ENUM && groupBy.value === 'FORBUND');
};

const listsForbund = (question: FieldNode) => {
  const groupBy = literal(question, 'groupBy');
  const named = groupBy?.kind === Kind.LIST ? groupBy.values : groupBy ? [groupBy] : [];
  return named.some((one) => one.kind === Kind.ENUM && one.value === 'FORBUND');
};

/** A variable may stand for anything: a question that uses one is treated as a question about many förbund. */
const AGGREGATES: readonly Aggregate[] = [
  { field: 'NationalValue.pooled', steps: [] },
  { field: 'NationalValue.unweighted', steps: [] },
  { field: 'Place.nation', steps: [] },
  { field: 'Query.trend', steps: ['points', 'value'], isOfSingleForbund: namesForbund },
  { field: 'Query.change', steps: ['from', 'value'], isOfSingleForbund: namesForbund },
  { field: 'Query.change', steps: ['to', 'value'], isOfSingleForbund: namesForbund },
  { field: 'Query.categoryDifference', steps: ['first'] },
  { field: 'Query.categoryDifference', steps: ['second'] },
  { field: 'Query.benchmark', steps: ['rows', 'value'], isOfSingleForbund: comparesForbund },
  { field: 'Query.observations', steps: ['nodes', 'value'], isOfSingleForbund: listsForbund },
  { field: 'Query.observations', steps: ['edges', 'node', 'value'], isOfSingleForbund: listsForbund },
];

const literal = (question: FieldNode, argument: string) =>
  question.arguments?.find(({ name }) => name.value === argument)?.value;

/** The parts of such a figure that nobody may quote without its coverage. */
const NEEDS_COVERAGE = ['value', 'amount', 'sum', 'interval', 'standardError'];

/**
 * A national value cannot be fetched without its coverage: half of the förbund take part, and a figure that travels
 * without saying so will be quoted as the country's. This is a validation rule, since a schema cannot say that two
 * fields go together.
 *
 * Coverage that a directive may leave out does not count: the same document would pass with any variables.
 */
export function coverageRule(context: ValidationContext): ASTVisitor {
  // Kept as sets until the whole document has been seen, so that a shared fragment is examined once.
  const asked = new Map<Aggregate, Set<FieldNode>>(AGGREGATES.map((aggregate) => [aggregate, new Set()]));
  return {
    Field(node) {
      const place = `${context.getParentType()?.name ?? ''}.${node.name.value}`;
      for (const [{ field, isOfSingleForbund }, found] of asked) {
        if (field === place && !isOfSingleForbund?.(node)) found.add(node);
      }
    },
    Document: {
      leave() {
        for (const [{ steps }, found] of asked) {
          const figures = steps.reduce((parents, step) => childrenOf(parents, step, context), found);
          figures.forEach((figure) => requireCoverage(figure, context));
        }
      },
    },
  };
}

function childrenOf(parents: ReadonlySet<FieldNode>, name: string, context: ValidationContext): Set<FieldNode> {
  const children = new Set<FieldNode>();
  for (const { selectionSet } of parents) {
    if (!selectionSet) continue;
    for (const { field } of fieldsOf(selectionSet, context)) if (field.name.value === name) children.add(field);
  }
  return children;
}

function requireCoverage(figure: FieldNode, context: ValidationContext): void {
  if (!figure.selectionSet) return;
  const fields = fieldsOf(figure.selectionSet, context);
  const quoted = fields.some(({ field }) => NEEDS_COVERAGE.includes(field.name.value));
  if (!quoted || fields.some(isCertainCoverage)) return;
  // The server gives every fault of validation the same code; the real one travels beside it to the error formatter.
  const refused = refusal('COVERAGE_REQUIRED');
  context.reportError(new GraphQLError(refusalText(refused).en, { nodes: figure, extensions: { refused } }));
}

/** A field of a figure, however deep in fragments, and whether it is present with any variables. */
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
    // Each fragment once: fragments that name one another twice would otherwise double the work at every step.
    const visit = `${selection.name.value} ${kept}`;
    const fragment = seen.has(visit) ? undefined : context.getFragment(selection.name.value);
    seen.add(visit);
    return fragment ? fieldsOf(fragment.selectionSet, context, kept, seen) : [];
  });
}
