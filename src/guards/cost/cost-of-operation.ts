import { visit, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, type ValueNode } from 'graphql';
import { costsOf } from './cost-table';
import type { Variables } from '../asked/arguments-as-sent';
import { countCost, type Cost } from './count-cost';

/** What is known about the cost of one operation of a document. */
interface Known {
  /** The variables that the cost depends on. */
  readonly names: readonly string[];
  /** By the values of these variables. */
  readonly costs: Map<string, Cost>;
}

/** By document and operation. As many as Apollo keeps of the documents that it has validated. */
const known = new WeakMap<DocumentNode, Map<OperationDefinitionNode, Known>>();

/** A screen pages with a few sizes; a caller that keeps inventing sizes has them counted anew. */
const MOST_KEPT = 100;

/**
 * What an operation may cost with these variables, counted once for each set of values of the variables that matter.
 * Most documents have no such variables: then it is two look-ups.
 */
export function costOfOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Cost {
  let ofDocument = known.get(document);
  if (!ofDocument) known.set(document, (ofDocument = new Map<OperationDefinitionNode, Known>()));
  let ofOperation = ofDocument.get(operation);
  if (!ofOperation) {
    ofOperation = {
      names: variablesThatMatter(document, costsOf(schema).countedArguments),
      costs: new Map<string, Cost>(),
    };
    ofDocument.set(operation, ofOperation);
  }
  const { names, costs } = ofOperation;
  const key = keyOf(names, variables);
  const found = key === undefined ? undefined : costs.get(key);
  if (found) return found;
  const cost = countCost(schema, document, operation, variables);
  if (costs.size >= MOST_KEPT) costs.clear();
  if (key !== undefined) costs.set(key, cost);
  return cost;
}

/** Undefined for values that make no useful key: an input object of a mutation is sent once. */
function keyOf(names: readonly string[], variables: Variables): string | undefined {
  let key = '';
  for (const name of names) {
    const value = variables[name];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return undefined;
    // Of a list only the length matters.
    key += Array.isArray(value) ? `[${value.length}]` : `${typeof value} ${String(value).slice(0, 20)} `;
  }
  return key;
}

/** Variables that decide what is asked, by @skip and @include, and variables in arguments whose items are counted. */
function variablesThatMatter(document: DocumentNode, counted: ReadonlySet<string>): string[] {
  const names = new Set<string>();
  const note = (value: ValueNode) => visit(value, { Variable: ({ name }) => void names.add(name.value) });
  visit(document, {
    Directive: ({ arguments: all = [] }) => all.forEach(({ value }) => note(value)),
    Argument: ({ name, value }) => void (counted.has(name.value) && note(value)),
  });
  return [...names];
}
