import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Router } from 'express';
import express from 'express';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly routes: Router;
  readonly timeRequest: (request: IncomingMessage, response: ServerResponse) => void;
  readonly countStatement: () => void;
  /** Counts faults that nobody was there to catch, by their kind. */
  readonly countUnguardedFault: (kind: 'rejection' | 'exception') => void;
}

/** Figures about the hub itself for a Prometheus to collect: nothing about who asks, or for what. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'samnav_' });
  const duration = new Histogram({
    name: 'samnav_http_request_duration_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const statements = new Counter({
    name: 'samnav_sql_statements_total',
    help: 'SQL statements sent.',
    registers: [registry],
  });
  const unguarded = new Counter({
    name: 'samnav_unguarded_faults_total',
    help: 'Faults that nothing but the guard of the process caught: any is a fault of the hub.',
    labelNames: ['kind'],
    registers: [registry],
  });
  for (const kind of ['rejection', 'exception']) unguarded.inc({ kind }, 0);
  const routes = express.Router();
  routes.get('/metrics', async (_, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return {
    routes,
    countStatement: () => statements.inc(),
    countUnguardedFault: (kind) => unguarded.inc({ kind }),
    timeRequest: ({ url = '' }, response) => {
      const stop = duration.startTimer();
      const path = url.split('?', 1)[0] as string;
      response.on('finish', () =>
        stop({ route: KNOWN_ROUTES.has(path) ? path : 'other', status: response.statusCode }),
      );
    },
  };
}

/** Anybody can invent paths, and a label for each would fill the memory. */
const KNOWN_ROUTES = new Set([
  '/',
  '/graphql',
  '/graphiql',
  '/uploads',
  '/template',
  '/dialogue-pack',
  '/export',
  '/export/metadata',
  '/livez',
  '/readyz',
  '/metrics',
]);
