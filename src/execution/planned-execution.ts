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

/** A validated document, and the one of its operations to execute. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The key under which an operation's plan is kept. */
interface Shelf {
  readonly plans: PlanMemory;
  /** Tells this document and operation from all others. */
  readonly key: string;
}

/**
 * Executes an operation once by a plan, whatever it is and however it ends. The answer is that of graphql-js's
 * `execute`.
 */
export async function executePlanned(
  { schema, document, operation, variables }: Operation,
  contextValue: unknown,
  shelf?: Shelf,
): Promise<ExecutionResult> {
  const coerced = coercedVariables(schema, operation, variables);
  // Variables that do not fit stop the execution: graphql-js says which they are.
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

/**
 * The values of the variables that `@skip` and `@include` may depend on. A plan is made for them, and holds no others.
 */
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

/** Measured in Node 20: the memory of a planned field, and of a document's tree for each of its characters. */
const BYTES_OF_A_FIELD = 800;
const BYTES_OF_A_LETTER = 60;
/** Some forty thousand fields: four hundred screens. */
const MOST_BYTES = 32 * 1024 ** 2;

/** What an Apollo server needs to execute with plans. */
interface Served {
  readonly gateway: WithGateway<Context>['gateway'];
  readonly plugins: readonly ApolloServerPlugin<Context>[];
}

/**
 * Lets Apollo execute with plans. A gateway is what Apollo calls an executor other than graphql-js: its plugins are
 * still told of an execution, and errors go the same way. What Apollo makes for a gateway keeps a whole request from
 * the garbage collector's quick rounds, which takes a fifth of a request: so an answer without errors is given before
 * Apollo asks the gateway, unless there are plugins that want to be told of executions (`tracing`).
 */
export function plannedExecution(schema: GraphQLSchema, tracing: readonly ApolloServerPlugin<Context>[]): Served {
  const run = keepingPlans(schema);
  /**
   * Answers with errors, kept under an object of the request that only Apollo gives to both the listener and the
   * gateway.
   */
  const executed = new WeakMap<object, ExecutionResult>();
  const listener: GraphQLRequestListener<Context> = {
    async responseForOperation({ document, operation, contextValue, request, queryHash, metrics }) {
      // Undefined, whatever the type says, when the document has several operations and the request names none.
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
        // A document with several operations, none of them named by the request, cannot be executed: graphql-js says so
        // in words.
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

/** Executes operations on a schema, with the plans that earlier ones have made. */
function keepingPlans(schema: GraphQLSchema): (asked: Requested, context: unknown) => Promise<ExecutionResult> {
  const plans = new PlanMemory(MOST_BYTES);
  // Apollo wraps all resolvers or none, so one of them shows which.
  const [aField] = Object.values(schema.getQueryType()?.getFields() ?? {});
  let resolver = aField?.resolve;
  return ({ document, operation, request: { variables = {} }, queryHash }, context) => {
    // A plugin wants to be told of every field, and earlier plans have the bare resolvers.
    if (aField?.resolve !== resolver) plans.forgetAll();
    resolver = aField?.resolve;
    const shelf = queryHash === undefined ? undefined : { plans, key: `${queryHash} ${operation.name?.value ?? ''}` };
    return executePlanned({ schema, document, operation, variables }, context, shelf);
  };
}
