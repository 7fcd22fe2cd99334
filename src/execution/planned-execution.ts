import type { Context } from '../graphql';
import {
  HeaderMap,
  type ApolloServerOptionsWithGateway as WithGateway,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
} from '@apollo/server';
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

/** What an Apollo server is given for it to execute with plans. */
interface Served {
  readonly gateway: WithGateway<Context>['gateway'];
  readonly plugins: readonly ApolloServerPlugin<Context>[];
}

/**
 * Lets Apollo execute with plans. A gateway is what Apollo calls whoever executes in the place of graphql-js: its plugins are told of an
 * execution as ever, and errors go the same way. What Apollo makes for a gateway keeps a whole request from the garbage collector's
 * quick rounds, which takes a fifth of a request: therefore an answer without errors is given before the gateway is asked, unless there
 * are plugins that want to be told of executions (`tracing`).
 */
export function plannedExecution(schema: GraphQLSchema, tracing: readonly ApolloServerPlugin<Context>[]): Served {
  const run = keepingPlans(schema);
  /** What has been executed and has errors, by what Apollo gives both of us and nobody else. */
  const executed = new WeakMap<object, ExecutionResult>();
  const listener: GraphQLRequestListener<Context> = {
    async responseForOperation({ document, operation, contextValue, request, queryHash, metrics }) {
      // Not there when the document has several and none is named, whatever the type says.
      if (!(operation as OperationDefinitionNode | undefined)) return null;
      const result = await run({ document, operation, request, queryHash }, contextValue);
      if (!result.errors)
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: result.data } } };
      executed.set(metrics, result);
      return null;
    },
  };
  const gateway: Served['gateway'] = {
    onSchemaLoadOrUpdate: (loaded) => {
      loaded({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, operation, context, request, queryHash, metrics }) => {
        // Nothing can be executed of a document with several operations of which none is named: graphql-js says so in words.
        if (!(operation as OperationDefinitionNode | undefined))
          return execute({ schema, document, operationName: request.operationName });
        return executed.get(metrics) ?? run({ document, operation, request, queryHash }, context);
      },
    }),
    stop: async () => undefined,
  };
  return { gateway, plugins: tracing.length > 0 ? tracing : [{ requestDidStart: async () => listener }] };
}

/** A request as Apollo gives it to plugins and to gateways. */
interface Requested extends Pick<Operation, 'document' | 'operation'> {
  readonly request: { readonly variables?: Record<string, unknown> };
  readonly queryHash: string | undefined;
}

/** Executes what is asked of a schema, with the plans of what was asked before. */
function keepingPlans(schema: GraphQLSchema): (asked: Requested, context: unknown) => Promise<ExecutionResult> {
  const plans = new PlanMemory(MOST_BYTES);
  // Apollo wraps all resolvers or none: one of them tells.
  const [aField] = Object.values(schema.getQueryType()?.getFields() ?? {});
  let resolver = aField?.resolve;
  return ({ document, operation, request: { variables = {} }, queryHash }, context) => {
    // A plugin wants to be told of every field, and plans that were made before have the bare resolvers.
    if (aField?.resolve !== resolver) plans.forgetAll();
    resolver = aField?.resolve;
    const shelf = queryHash === undefined ? undefined : { plans, key: `${queryHash} ${operation.name?.value ?? ''}` };
    return executePlanned({ schema, document, operation, variables }, context, shelf);
  };
}
