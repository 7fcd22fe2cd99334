import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, OperationTypeNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { entryOf, refusal, refusalText, SamnavError, type Refusal, type Standing } from '../../platform';
import type { Variables } from '../asked/arguments-as-sent';
import type { Allowance } from '../allowance';
import { costOfOperation } from './cost-of-operation';
import { variableLimits, type Limits } from '../limits';
import { wasRefusedAtOnce } from '../refused-at-once';
import { shapeRefusal } from '../shape/shape-rule';
import { variablesRefusal } from '../shape/variables-size';

/** What is known about the caller. */
interface Bounded {
  readonly allowance: Allowance;
}

/** What an answer says of its cost. */
interface CostReport {
  readonly requested: number;
  readonly limit: number;
  readonly remaining: number | null;
  readonly resetsInSeconds: number | null;
}

/**
 * Holds every operation to its caller's limits before it is executed, charges its cost to the caller's budget, and
 * reports it in `extensions.cost`. This is no validation rule, since Apollo validates a document once, whoever sends it
 * and with whatever variables.
 */
export const costControl: ApolloServerPlugin<Bounded> = {
  async requestDidStart() {
    let report: CostReport | undefined;
    const listener: GraphQLRequestListener<Bounded> = {
      async parsingDidStart({ source, contextValue }) {
        // Validating a document that no caller has sent before is work too, whether or not it turns out valid.
        await contextValue.allowance.purse.take(source.length * NEW_DOCUMENT_COST);
      },
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        const { level, limits } = contextValue.allowance;
        const own = limits[level];
        const refused = shapeRefusal(document, own);
        if (refused) throw refusedAs(refused);
        // Without an operation there is nothing to count; execution reports it.
        if (!operation) return;
        const unanswerable = operationRefusal(schema, operation, request.variables ?? {}, own);
        if (unanswerable) throw refusedAs(unanswerable);
        const { units, costliest } = costOfOperation(schema, document, operation, request.variables ?? {});
        if (units > own.cost) {
          // A cost that could not be counted to its end exceeds any limit.
          const cost = Math.min(units, Number.MAX_SAFE_INTEGER);
          throw refusedAs(refusal('TOO_COSTLY', [], { cost, limit: own.cost, costliest }));
        }
        report = reportOf(units, own.cost, await spend(contextValue, units));
      },
      async willSendResponse({ response: { body }, operation, contextValue }) {
        if (!report || body.kind !== 'single') return;
        const { singleResult } = body;
        if (operation && report.requested > REFUSED_COST && wasRefusedAtOnce(operation, singleResult.errors)) {
          const back = await contextValue.allowance.purse.giveBack(report.requested - REFUSED_COST);
          report = reportOf(REFUSED_COST, report.limit, back);
        }
        singleResult.extensions = { ...singleResult.extensions, cost: report };
      },
    };
    return listener;
  },
};

/** Stops an operation of an unknown kind, or with more variables than the limit. */
function operationRefusal(
  schema: GraphQLSchema,
  { operation: kind }: OperationDefinitionNode,
  variables: Variables,
  limits: Limits,
): Refusal | undefined {
  if (!schema.getRootType(kind)) return refusal('SUBSCRIPTIONS_NOT_SERVED');
  return variablesRefusal(variables, variableLimits(limits, kind === OperationTypeNode.MUTATION));
}

/** Finding out that there is nothing to do takes some statements: five milliseconds at most. */
const REFUSED_COST = 500;

/** For each character of a document that no caller has sent before. */
const NEW_DOCUMENT_COST = 1;

async function spend({ allowance }: Bounded, units: number): Promise<Standing | null> {
  try {
    return await allowance.purse.spend(units);
  } catch (error) {
    if (error instanceof SamnavError) throw refusedAs({ ...error, path: [] });
    throw error;
  }
}

const reportOf = (requested: number, limit: number, standing: Standing | null): CostReport => ({
  requested,
  limit,
  remaining: standing?.remaining ?? null,
  resetsInSeconds: standing?.resetsInSeconds ?? null,
});

/** Apollo takes status and headers from the extensions; the error formatter takes the refusal. */
function refusedAs(refused: Pick<Refusal, 'code' | 'path' | 'args'>): GraphQLError {
  const { resetsInSeconds } = refused.args;
  const headers = new HeaderMap(
    resetsInSeconds === undefined ? [] : [['retry-after', String(Number(resetsInSeconds))]],
  );
  const http = { status: entryOf(refused.code).httpStatus, headers };
  return new GraphQLError(refusalText(refused).en, { extensions: { refused, http } });
}
