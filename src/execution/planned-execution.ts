import type { Context } from '../graphql';
import type { ApolloServerOptionsWithGateway as WithGateway } from '@apollo/server';
import {
  execute,
  GraphQLBoolean,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { coercedVariables, fragmentsOf } from '../guards';
import { planExecution, type ExecutionPlan } from './execution-plan';
import { FieldErrors } from './field-errors';
import { PlanMemory } from './plan-memory';

/** What is to be executed: a document that has been validated, and the one of its operations that is asked for. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Where the plan of an operation is found again. */
interface Shelf {
  readonly plans: PlanMemory;
  /** Tells this document and operation from all others. */
  readonly key: string;
}

/** Executes an operation once, whatever it is and however it ends, with a plan. The answer is that of graphql-js's `execute`. */
export async function executePlanned(
  { schema, document, operation, variables }: Operation,
  contextValue: unknown,
  shelf?: Shelf,
): Promise<ExecutionResult> {
  const coerced = coercedVariables(schema, operation, variables);
  // Nothing is executed with variables that do not fit: graphql-js says which they are.
  if (!coerced) return execute({ schema, document, operationName: operation.name?.value, variableValues: variables });
  const conditions = conditionsOf(operation, coerced);
  const key = [shelf?.key, ...Object.values(conditions)].join();
  const plan = shelf?.plans.get(key) ?? planExecution(schema, fragmentsOf(document), operation, conditions);
  const errors = new FieldErrors();
  const data = await dataOf(plan, { contextValue, variableValues: coerced, errors });
  shelf?.plans.keep(key, plan, plan.size() * BYTES_OF_A_FIELD + (document.loc?.end ?? 0) * BYTES_OF_A_LETTER);
  return errors.all.length === 0 ? { data } : { errors: errors.all, data };
}

async function dataOf(plan: ExecutionPlan, run: Parameters<ExecutionPlan['execute']>[0]) {
  try {
    return (await plan.execute(run)) as Record<string, unknown>;
  } catch (error) {
    run.errors.add(error as GraphQLError, undefined);
    return null;
  }
}

/** The values of the variables that `@skip` and `@include` may ask for. A plan is made for them, and holds no others. */
function conditionsOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const conditions: Record<string, unknown> = {};
  for (const { variable, type } of variableDefinitions) {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    const isCondition = named.kind === Kind.NAMED_TYPE && named.name.value === GraphQLBoolean.name;
    if (isCondition && Object.hasOwn(values, variable.name.value))
      conditions[variable.name.value] = values[variable.name.value];
  }
  return conditions;
}

/** Measured in Node 20: what a planned field takes, and what the tree of a document takes for each of its letters. */
const BYTES_OF_A_FIELD = 800;
const BYTES_OF_A_LETTER = 60;
/** Some forty thousand fields: four hundred screens. */
const MOST_BYTES = 32 * 1024 ** 2;

/**
 * Lets Apollo execute with plans. A gateway is what Apollo calls whoever executes in the place of graphql-js: its plugins are told of an
 * execution as ever, and errors go the same way.
 */
export function plannedGateway(schema: GraphQLSchema): WithGateway<Context>['gateway'] {
  const plans = new PlanMemory(MOST_BYTES);
  // Resolvers are wrapped all or none: one of them tells.
  const [aField] = Object.values(schema.getQueryType()?.getFields() ?? {});
  let resolver = aField?.resolve;
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, operation, context, request, queryHash }) => {
        // Nothing can be executed of a document with several operations of which none is named: graphql-js says so in words.
        if (!(operation as OperationDefinitionNode | undefined))
          return execute({ schema, document, operationName: request.operationName });
        // Apollo has wrapped the resolvers, since a plugin wants to be told of every field: plans made before have the bare ones.
        if (aField?.resolve !== resolver) plans.forgetAll();
        resolver = aField?.resolve;
        const key = `${queryHash} ${operation.name?.value ?? ''}`;
        const { variables = {} } = request;
        return executePlanned({ schema, document, operation, variables }, context, { plans, key });
      },
    }),
    stop: async () => undefined,
  };
}
