import type { GraphQLError } from 'graphql';
import {
  OperationTypeNode,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { coercedVariables, coverageRule, requireShallow } from '../../guards';
import { refusal, withoutPersonalIdentityNumbers, type Refusal } from '../../platform';

/**
 * The faults of a document that is to be saved: it must be one query that fits the schema, with variables that fit.
 * Whether it costs too much depends on the caller, and is decided when it is asked.
 * @throws SamnavError INPUT_TOO_DEEP
 */
export function checkSavedDocument(
  schema: GraphQLSchema,
  { document, variables, release }: { document: string; variables: Record<string, unknown>; release: number | null },
  maxTokens: number,
): Refusal[] {
  requireShallow(document);
  requireShallow(variables);
  const wrong = (reason: string) => [
    refusal('INVALID_SAVED_DOCUMENT', ['document'], { reason: withoutPersonalIdentityNumbers(reason) }),
  ];
  let parsed: DocumentNode;
  try {
    parsed = parse(document, { maxTokens });
  } catch (error) {
    return wrong((error as GraphQLError).message);
  }
  const operation = getOperationAST(parsed);
  if (!operation || operation.operation !== OperationTypeNode.QUERY) return wrong('one query');
  const [invalid] = validate(schema, parsed, [...specifiedRules, coverageRule], { maxErrors: 1 });
  if (invalid) return wrong(invalid.message);
  const declared = operation.variableDefinitions ?? [];
  const takesRelease = declared.some(({ variable }) => variable.name.value === 'release');
  if (release !== null && !takesRelease) return [refusal('SAVED_DOCUMENT_WITHOUT_RELEASE', ['release'])];
  const given = takesRelease ? { ...variables, release } : variables;
  return coercedVariables(schema, operation, given) ? [] : [refusal('INVALID_SAVED_VARIABLES', ['variables'])];
}
