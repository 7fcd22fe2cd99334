import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../platform';
import type { Context } from '../graphql';
import { costControl, coverageRule, shapeRule, WIDEST_SHAPE } from '../guards';
import { createErrorFormatter, forCaller, thrownIn } from './answered-errors';
import { longOperations } from './long-operations';
import { noteDenied } from './note-denied';
import { plannedExecution } from './planned-execution';
import { tellWhenAgain } from './tell-when-again';

/** Puts the request's id, language and limits into its errors. */
const errorPlugin = (log: Logger): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        thrownIn(contextValue.requestId, errors);
        noteDenied(log, contextValue.requestId, errors);
      },
      async willSendResponse({ response, contextValue }) {
        const { body } = response;
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        const { level, limits } = contextValue.allowance;
        tellWhenAgain(response.http, body.singleResult);
        body.singleResult.errors = forCaller(body.singleResult.errors, contextValue.language, limits[level]);
      },
    };
  },
});

/** Plugins that want to be told of executions and fields. None of ours does, and each costs time. */
const TRACING: readonly ApolloServerPlugin<Context>[] = [];

/** Starts the GraphQL server. It reports nothing to anybody, and our own limits and errors hold for every call. */
export async function startGraphqlServer(log: Logger, schema: GraphQLSchema): Promise<ApolloServer<Context>> {
  const planned = plannedExecution(schema, TRACING);
  const server = new ApolloServer<Context>({
    gateway: planned.gateway,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: false,
    parseOptions: { maxTokens: WIDEST_SHAPE.tokens },
    validationRules: [shapeRule, coverageRule],
    formatError: createErrorFormatter(log),
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (m) => log.warn(String(m)),
      error: (m) => log.error(String(m)),
    },
    plugins: [
      errorPlugin(log),
      costControl,
      longOperations,
      ...planned.plugins,
      // Each of these would cost time in every field, or report to somebody else.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await server.start();
  return server;
}
