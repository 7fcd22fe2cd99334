import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type ErrorRequestHandler } from 'express';
import type { Actor } from '../access/actor';
import { createOidcVerifier } from '../access/oidc';
import { createForbundCellsLoader } from '../benchmarks/forbund-cells.loader';
import type { Hub } from '../database/hub';
import type { Context } from '../graphql/context';
import { startGraphqlServer } from '../graphql/server';
import { SERVICE_VERSION } from '../graphql/service-version';
import type { Config } from '../platform/config';
import { projectRoot } from '../platform/project-root';
import { SamnavError } from '../platform/result';
import { preferredLanguage } from '../platform/text';
import { createRegisterLoaders } from '../register/register.loaders';
import { actorOf, authenticate } from './authenticate';
import { GRAPHQL_TYPES, onlyGraphqlTypes } from './content-type';
import { readExamples } from './examples';
import { everyRequest } from './every-request';
import { health } from './health';
import { graphqlLane } from './graphql-lane';
import { answerErrors } from './http-errors';
import type { Metrics } from './metrics';
import { pages } from './pages/pages';
import { uploads } from './uploads';

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Everything that answers over HTTP, in the order a request meets it. */
async function createApp(
  hub: Hub,
  config: Config,
  metrics: Metrics,
): Promise<{ app: RequestListener; stop: () => Promise<void> }> {
  const graphql = await startGraphqlServer(hub.log);
  const oidc = config.oidc && createOidcVerifier(config.oidc);
  const contextFor = (request: IncomingMessage, actor: Actor): Context => ({
    hub,
    actor,
    language: preferredLanguage(request.headers['accept-language']),
    loaders: { ...createRegisterLoaders(hub), forbundCells: createForbundCellsLoader(hub) },
  });
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(cors({ origin: [...config.corsOrigins], credentials: false, exposedHeaders: ['X-Request-Id'], maxAge: 600 }));
  app.use(health(hub), metrics.routes);
  app.use(
    pages({
      demo: config.demo,
      version: SERVICE_VERSION,
      webRoot: join(projectRoot, 'dist/web'),
      examples: readExamples(),
    }),
  );
  app.use(['/graphql', '/uploads'], authenticate(hub, oidc));
  app.use(uploads(hub, config.maxUploadBytes));
  app.use(
    '/graphql',
    onlyGraphqlTypes,
    express.json({ limit: config.maxBodyBytes, type: GRAPHQL_TYPES }),
    expressMiddleware(graphql, {
      context: async ({ req, res }) => contextFor(req, res.locals.actor as Actor),
    }),
  );
  app.use(() => {
    throw new SamnavError('UNKNOWN_PATH');
  });
  const answerError = answerErrors(hub.log, config.maxBodyBytes);
  // Express tells a handler of errors by its four parameters.
  app.use(((error, request, response, next) => {
    answerError(error, request, response);
    void next;
  }) satisfies ErrorRequestHandler);
  const lane = graphqlLane({
    graphql,
    maxBodyBytes: config.maxBodyBytes,
    contextOf: async (request) => contextFor(request, await actorOf(hub, oidc, request.headers.authorization)),
    answerError,
  });
  return {
    app: everyRequest(metrics, (request, response) => {
      if (!lane(request, response)) app(request, response);
    }),
    stop: () => graphql.stop(),
  };
}

/** Listens, and answers with where. Port 0 takes a free one. Closing waits for the requests under way. */
export async function startHttp(hub: Hub, config: Config, metrics: Metrics): Promise<RunningServer> {
  const { app, stop } = await createApp(hub, config, metrics);
  // Longer than the minute that balancers commonly keep an idle connection: who closes first, while the other sends, breaks a request.
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    close: async () => {
      await closeServer(server);
      await stop();
    },
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });
}
