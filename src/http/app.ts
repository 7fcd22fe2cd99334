import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type ErrorRequestHandler } from 'express';
import type { Actor } from '../permissions';
import { createOidcVerifier, keepTokenUses } from '../access';
import type { Hub } from '../database';
import type { Allowance } from '../guards';
import type { Context, Room } from '../graphql';
import { loadersOf, ROOMS, servedSchema } from '../app';
import { admission, readStoredDocuments, startGraphqlServer } from '../execution';
import {
  Places,
  preferredLanguage,
  projectRoot,
  requestIdOf,
  SamnavError,
  SERVICE_VERSION,
  type Config,
} from '../platform';
import { withEarlyReading } from '../releases';
import { allow, createAllowances } from './request/allowances';
import { actorOf, authenticate } from './request/authenticate';
import { onlyGraphqlTypes } from './uploads/content-type';
import { dialoguePackRoute } from './exports/dialogue-pack';
import { readExamples } from './service/examples';
import { everyRequest } from './request/every-request';
import { awaitBody } from './request/expected-body';
import { exportRoutes } from './exports/exports';
import { Farewell } from './service/farewell';
import { health } from './service/health';
import { inTurn } from './request/in-turn';
import { graphqlLane } from './request/graphql-lane';
import { answerErrors } from './request/http-errors';
import { onlyMethods } from './request/allowed-methods';
import type { Metrics } from './service/metrics';
import { lacksHost, refuseWhatIsNotHttp, type Refuse } from './request/not-http';
import { readPaidJson } from './request/paid-json';
import { pages } from './pages/pages';
import { securityContact } from './service/security-contact';
import { onlyAdmitted } from './exports/only-admitted';
import { notListening } from './service/not-listening';
import { createTimeLimit, onlyInTime } from './request/time-limit';
import { templateRoute } from './uploads/template-route';
import { UPLOAD_HEADERS } from './uploads/upload-headers';
import { uploads } from './uploads/uploads';
import { uploadsInPieces } from './uploads/uploads-in-pieces';

export interface RunningServer {
  readonly url: string;
  /**
   * From now on `/readyz` says that the hub is stopping, and every answer closes its connection; new requests are
   * answered as usual.
   */
  announceStop(): void;
  /** Answers the requests under way, and those that still come on open connections; then closes. */
  close(longestMs?: number): Promise<void>;
}

/**
 * How much of a refused request the hub takes in, so that its sender hears the refusal: three files of the largest
 * size, and 64 MB for bodies that no path takes.
 */
const lingerBytes = ({ maxUploadBytes }: Config): number => 3 * maxUploadBytes + 64 * 1024 ** 2;

/** Large files that wait for their turn, each with an open connection and a megabyte. */
const MOST_WAITING_FILES = 10;

const EXPOSED_HEADERS = ['X-Request-Id', 'Retry-After', 'ETag', 'Link', 'Samnav-Release', 'Samnav-Receipt'];

/** All HTTP handlers, in the order in which a request meets them. */
async function createApp(
  hub: Hub,
  config: Config,
  metrics: Metrics,
  isStopping: () => boolean,
  rooms: readonly Room[],
): Promise<{ app: RequestListener; refuse: Refuse; stop: () => Promise<void> }> {
  const schema = servedSchema(rooms);
  const graphql = await startGraphqlServer(hub.log, schema);
  const createLoaders = loadersOf(rooms);
  const gate = { hub, oidc: config.oidc && createOidcVerifier(config.oidc), uses: keepTokenUses(hub) };
  const admit = admission(readStoredDocuments(), config.storedDocumentsOnly);
  const allowanceOf = createAllowances(config);
  const contextFor = (request: IncomingMessage, actor: Actor, allowance: Allowance): Context => ({
    hub: withEarlyReading(hub, actor),
    actor,
    requestId: requestIdOf(request),
    allowance,
    takesLong: (asked) => timeLimit.extend(request, asked),
    language: preferredLanguage(request.headers['accept-language']),
    loaders: createLoaders(hub),
  });
  const answerError = answerErrors(hub.log);
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
  app.use(health(hub, isStopping), metrics.routes, securityContact(hub.clock, config.securityContact));
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
    authenticate(gate),
    allow(allowanceOf),
    onlyInTime,
  );
  const uploadLimits = { maxBytes: config.maxUploadBytes, atOnce: config.uploadsAtOnce, days: config.uploadDays };
  const places = new Places({ atOnce: config.largeFilesAtOnce, waiting: MOST_WAITING_FILES, longestWaitMs: 30_000 });
  app.use(uploads(hub, uploadLimits, places), uploadsInPieces(hub, uploadLimits, places), templateRoute(hub));
  app.use(
    '/graphql',
    onlyGraphqlTypes,
    (request, _, next) => {
      timeLimit.pause(request);
      next();
    },
    readPaidJson,
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
      schema,
      contextOf: (req, res) => contextFor(req, res.locals.actor as Actor, res.locals.allowance as Allowance),
      admit,
      limits: { maxRows: config.maxExportRows, maxBytes: config.maxExportBytes },
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
  // Express recognises an error handler by its four parameters.
  app.use(((error, request, response, next) => {
    answerError(error, request, response);
    void next;
  }) satisfies ErrorRequestHandler);
  const lane = graphqlLane({
    graphql,
    maxBodyBytes: config.maxBodyBytes,
    admit,
    contextOf: async (request) => {
      const actor = await actorOf(gate, request);
      return contextFor(request, actor, await allowanceOf(request, actor));
    },
    timeLimit,
    answerError,
  });
  const received = { metrics, log: hub.log, lingerBytes: lingerBytes(config) };
  return {
    app: everyRequest(
      received,
      inTurn((request, response) => {
        if (lacksHost(request)) answerError(new SamnavError('NO_HOST'), request, response);
        else if (!lane(request, response)) app(request, response);
      }, answerError),
    ),
    refuse: (error, request, response) => {
      if (response.hasHeader('X-Request-Id')) answerError(error, request, response);
      else everyRequest(received, () => answerError(error, request, response))(request, response);
    },
    stop: () => graphql.stop().finally(gate.uses.stop),
  };
}

/**
 * How long closing waits for answers under way. Node does not count a connection that has sent nothing as idle, so it
 * would be waited for too.
 */
const LONGEST_FAREWELL_MS = 10_000;

/**
 * Listens, and returns its address. Port 0 takes a free one.
 * @throws ConfigError when this machine does not let it listen there
 */
export async function startHttp(
  hub: Hub,
  config: Config,
  metrics: Metrics,
  rooms: readonly Room[] = ROOMS,
): Promise<RunningServer> {
  const farewell = new Farewell();
  const { app, refuse, stop } = await createApp(hub, config, metrics, () => farewell.isAnnounced, rooms);
  // Longer than the minute for which balancers usually keep an idle connection: closing first, while the other side
  // sends, breaks a request.
  const timeouts = { requestTimeout: 120_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 };
  const listener = farewell.over(app);
  const server = createServer({ ...timeouts, requireHostHeader: false }, listener);
  server.on('checkContinue', (request, response) => {
    awaitBody(request, response);
    listener(request, response);
  });
  refuseWhatIsNotHttp(server, refuse);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(notListening(error, config)));
    server.listen(config.port, config.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    announceStop: () => farewell.announce(),
    close: async (longestMs = LONGEST_FAREWELL_MS) => {
      await farewell.close(server, longestMs);
      await stop();
    },
  };
}
