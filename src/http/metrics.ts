import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Router } from 'express';
import express from 'express';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly routes: Router;
  readonly timeRequest: (request: IncomingMessage, response: ServerResponse) => void;
  readonly countStatement: () => void;
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
  const routes = express.Router();
  routes.get('/metrics', async (_, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return {
    routes,
    countStatement: () => statements.inc(),
    timeRequest: ({ url = '' }, response) => {
      const stop = duration.startTimer();
      const path = url.split('?', 1)[0] as string;
      response.on('finish', () =>
        stop({ route: KNOWN_ROUTES.has(path) ? path : 'other', status: response.statusCode }),
      );
    },
  };
}

/** A label per path that anybody can invent would fill the memory. */
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
