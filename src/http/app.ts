import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Actor } from '../access/actor';
import { createOidcVerifier } from '../access/oidc';
import { createForbundCellsLoader } from '../benchmarks/forbund-cells.loader';
import type { Hub } from '../database/hub';
import type { Context } from '../graphql/context';
import { startGraphqlServer } from '../graphql/server';
import { SERVICE_VERSION } from '../graphql/service-version';
import type { Config } from '../platform/config';
import { isPersonalIdentityNumber } from '../platform/personal-data';
import { projectRoot } from '../platform/project-root';
import { currentRequest } from '../platform/request-id';
import { preferredLanguage } from '../platform/text';
import { createRegisterLoaders } from '../register/register.loaders';
import { authenticate } from './authenticate';
import { GRAPHQL_TYPES, onlyGraphqlTypes } from './content-type';
import { readExamples } from './examples';
import { health } from './health';
import { httpErrors } from './http-errors';
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
): Promise<{ app: Express; stop: () => Promise<void> }> {
  const graphql = await startGraphqlServer(hub.log);
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    const given = request.get('X-Request-Id');
    const usable = given && /^[\w-]{8,64}$/.test(given) && !isPersonalIdentityNumber(given);
    const id = usable ? given : randomUUID();
    response.setHeader('X-Request-Id', id);
    currentRequest.run(id, next);
  });
  app.use(metrics.timeRequests);
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    }),
  );
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
  app.use(['/graphql', '/uploads'], authenticate(hub, config.oidc && createOidcVerifier(config.oidc)));
  app.use(uploads(hub, config.maxUploadBytes));
  app.use(
    '/graphql',
    onlyGraphqlTypes,
    express.json({ limit: config.maxBodyBytes, type: GRAPHQL_TYPES }),
    expressMiddleware(graphql, {
      context: async ({ req, res }): Promise<Context> => ({
        hub,
        actor: res.locals.actor as Actor,
        language: preferredLanguage(req.headers['accept-language']),
        loaders: { ...createRegisterLoaders(hub), forbundCells: createForbundCellsLoader(hub) },
      }),
    }),
  );
  app.use(httpErrors(hub.log, config.maxBodyBytes));
  return { app, stop: () => graphql.stop() };
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
