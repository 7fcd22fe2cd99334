import { Kind, visit, type ASTNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/**
 * Declares a text variable in a changed document, and removes declarations that only the original document used:
 * GraphQL refuses a variable that nothing uses.
 */
export function withVariable(original: DocumentNode, changed: DocumentNode, variable: string): DocumentNode {
  const before = usedVariables(original);
  const after = usedVariables(changed);
  return visit(changed, {
    OperationDefinition: (operation: OperationDefinitionNode): OperationDefinitionNode => ({
      ...operation,
      variableDefinitions: [
        ...(operation.variableDefinitions ?? []).filter((one) => {
          const used = one.variable.name.value;
          return after.has(used) || !before.has(used);
        }),
        {
          kind: Kind.VARIABLE_DEFINITION,
          variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
          type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'String' } },
        },
      ],
    }),
  });
}

function usedVariables(document: ASTNode): Set<string> {
  const found = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: (node) => void found.add(node.name.value),
  });
  return found;
}
