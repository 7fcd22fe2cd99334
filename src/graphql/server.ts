import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '../platform/logger';
import type { Context } from './context';
import { coverageRule } from './coverage-rule';
import { createErrorFormatter, inLanguage } from './errors';
import { MAX_DOCUMENT_TOKENS } from './limits';
import { plannedExecution } from './planned-execution';
import { buildHubSchema } from './schema';
import { buildServedSchema } from './subgraph';

/** Errors speak the language of the request. */
const languagePlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        const { body } = response;
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = inLanguage(body.singleResult.errors, contextValue.language);
      },
    };
  },
};

/** Starts the GraphQL server. Nothing is reported to anybody, and every call is by our own limits and errors. */
export async function startGraphqlServer(log: Logger): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    schema: buildServedSchema(buildHubSchema()),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: false,
    parseOptions: { maxTokens: MAX_DOCUMENT_TOKENS },
    validationRules: [coverageRule],
    formatError: createErrorFormatter(log),
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (m) => log.warn(String(m)),
      error: (m) => log.error(String(m)),
    },
    plugins: [
      languagePlugin,
      plannedExecution,
      // Each would cost time in every field, or report to somebody else.
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
