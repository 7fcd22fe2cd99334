import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type ErrorRequestHandler } from 'express';
import type { Actor } from '../access/actor';
import { createOidcVerifier } from '../access/oidc';
import type { Hub } from '../database/hub';
import type { Allowance } from '../graphql/allowance';
import type { Context } from '../graphql/context';
import { servedSchema } from '../graphql/served-schema';
import { startGraphqlServer } from '../graphql/server';
import { admission, readStoredDocuments } from '../graphql/stored-documents';
import { SERVICE_VERSION } from '../graphql/service-version';
import type { Config } from '../platform/config';
import { projectRoot } from '../platform/project-root';
import { SamnavError } from '../platform/result';
import { requestIdOf } from '../platform/request-id';
import { preferredLanguage } from '../platform/text';
import { withEarlyReading } from '../releases/read-early';
import { allow, createAllowances } from './allowances';
import { actorOf, authenticate } from './authenticate';
import { GRAPHQL_TYPES, onlyGraphqlTypes } from './content-type';
import { dialoguePackRoute } from './dialogue-pack';
import { readExamples } from './examples';
import { everyRequest } from './every-request';
import { exportRoutes } from './exports';
import { health } from './health';
import { graphqlLane } from './graphql-lane';
import { answerErrors } from './http-errors';
import { createLoaders } from './loaders';
import { onlyMethods } from './methods';
import type { Metrics } from './metrics';
import { pages } from './pages/pages';
import { onlyAdmitted } from './stored-documents';
import { createTimeLimit, onlyInTime } from './time-limit';
import { templateRoute } from './template';
import { UPLOAD_HEADERS } from './upload-headers';
import { uploads } from './uploads';
import { uploadsInPieces } from './uploads-in-pieces';

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const EXPOSED_HEADERS = ['X-Request-Id', 'Retry-After', 'ETag', 'Link', 'Samnav-Release', 'Samnav-Receipt'];

/** Everything that answers over HTTP, in the order a request meets it. */
async function createApp(
  hub: Hub,
  config: Config,
  metrics: Metrics,
): Promise<{ app: RequestListener; stop: () => Promise<void> }> {
  const graphql = await startGraphqlServer(hub.log);
  const oidc = config.oidc && createOidcVerifier(config.oidc);
  const admit = admission(readStoredDocuments(), config.storedDocumentsOnly);
  const allowanceOf = createAllowances(config);
  const contextFor = (request: IncomingMessage, actor: Actor, allowance: Allowance): Context => ({
    hub: withEarlyReading(hub, actor),
    actor,
    requestId: requestIdOf(request),
    allowance,
    takesLong: (asked) => timeLimit.extend(request, asked),
    language: preferredLanguage(request.headers['accept-language']),
    observed: new Map(),
    loaders: createLoaders(hub),
  });
  const answerError = answerErrors(hub.log, config.maxBodyBytes);
  const timeLimit = createTimeLimit(config.bounds.request, answerError);
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(
    cors({
      origin: [...config.corsOrigins],
      credentials: false,
      exposedHeaders: [...EXPOSED_HEADERS, ...UPLOAD_HEADERS],
      maxAge: 600,
    }),
  );
  app.use(onlyMethods);
  app.use(health(hub), metrics.routes);
  app.use(
    pages({
      demo: config.demo,
      storedDocumentsOnly: config.storedDocumentsOnly,
      version: SERVICE_VERSION,
      webRoot: join(projectRoot, 'dist/web'),
      examples: readExamples(),
    }),
  );
  app.use(['/graphql', '/template', '/export', '/q', '/dialogue-pack'], timeLimit.handler('QUESTION'));
  app.use('/uploads', timeLimit.handler('CHANGE'));
  app.use(
    ['/graphql', '/uploads', '/template', '/export', '/q', '/dialogue-pack'],
    authenticate(hub, oidc),
    allow(allowanceOf),
    onlyInTime,
  );
  const uploadLimits = { maxBytes: config.maxUploadBytes, atOnce: config.uploadsAtOnce, days: config.uploadDays };
  app.use(uploads(hub, uploadLimits), uploadsInPieces(hub, uploadLimits), templateRoute(hub));
  app.use(
    '/graphql',
    onlyGraphqlTypes,
    (request, _, next) => {
      timeLimit.pause(request);
      next();
    },
    express.json({ limit: config.maxBodyBytes, type: GRAPHQL_TYPES }),
    onlyAdmitted(admit),
    timeLimit.handler('QUESTION'),
    expressMiddleware(graphql, {
      context: async ({ req, res }) => contextFor(req, res.locals.actor as Actor, res.locals.allowance as Allowance),
    }),
  );
  app.use(
    exportRoutes({
      hub,
      graphql,
      schema: servedSchema(),
      contextOf: (req, res) => contextFor(req, res.locals.actor as Actor, res.locals.allowance as Allowance),
      admit,
      limits: { maxRows: config.maxExportRows, maxBytes: config.maxExportBytes },
      maxBodyBytes: config.maxBodyBytes,
    }),
  );
  app.use(
    dialoguePackRoute({
      graphql,
      contextOf: (req, res) => contextFor(req, res.locals.actor as Actor, res.locals.allowance as Allowance),
      maxBytes: config.maxExportBytes,
    }),
  );
  app.use(() => {
    throw new SamnavError('UNKNOWN_PATH');
  });
  // Express tells a handler of errors by its four parameters.
  app.use(((error, request, response, next) => {
    answerError(error, request, response);
    void next;
  }) satisfies ErrorRequestHandler);
  const lane = graphqlLane({
    graphql,
    maxBodyBytes: config.maxBodyBytes,
    admit,
    contextOf: async (request) => {
      const actor = await actorOf(hub, oidc, request);
      return contextFor(request, actor, await allowanceOf(request, actor));
    },
    timeLimit,
    answerError,
  });
  return {
    app: everyRequest(metrics, hub.log, (request, response) => {
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

/** Answers under way are waited for so long; a connection that has sent nothing is not idle to Node, and would be waited for too. */
const LONGEST_FAREWELL_MS = 10_000;

async function closeServer(server: Server): Promise<void> {
  const cutOff = setTimeout(() => server.closeAllConnections(), LONGEST_FAREWELL_MS);
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  }).finally(() => clearTimeout(cutOff));
}
