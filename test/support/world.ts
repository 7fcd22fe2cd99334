import 'reflect-metadata';
import { Writable } from 'node:stream';
import { print, type TypedQueryDocumentNode } from 'graphql';
import { COMMAND_LINE, FORBUND_ROLES, type Role } from '../../src/permissions/actor';
import { createToken } from '../../src/access/manage-tokens.use-case';
import type { Database, StatementListener } from '../../src/database/connection/data-source';
import { createHub, type Hub } from '../../src/database/hub';
import type { Room } from '../../src/graphql/room';
import { startHttp } from '../../src/http/app';
import { readDemoBook } from '../../src/demo/seed';
import { createMetrics } from '../../src/http/service/metrics';
import type { Clock } from '../../src/platform/time/clock';
import { readConfig, type Config } from '../../src/platform/settings/config';
import { createLogger } from '../../src/platform/log/logger';
import { forbundByNumbers } from '../../src/register/register.store';
import type { Template } from './templates';
import { openTestDatabase } from './test-database';

/** The förbund of the register whose number is known: tests act in its name. */
export const UMEA = '222000-1834';

/** A day when the rounds 2022 and 2024 are open and 2023 is closed, in every test that does not say otherwise. */
export const A_DAY = new Date('2024-11-15T12:00:00Z');

export interface GraphqlAnswer<T> {
  readonly status: number;
  readonly data?: T | null;
  readonly errors?: readonly {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; [key: string]: unknown };
  }[];
  readonly extensions?: {
    readonly cost?: {
      readonly requested: number;
      readonly limit: number;
      readonly remaining: number | null;
      readonly resetsInSeconds: number | null;
    };
  };
}

/** A stored operation of `src/client/generated` brings its types; of any other document the test states them. */
export type TestDocument<T, V extends object> = TypedQueryDocumentNode<T, V> | string;

export interface Caller {
  /** Sends a document as this caller and returns whatever comes back. */
  ask<T = Record<string, unknown>, V extends object = object>(
    document: TestDocument<T, V>,
    variables?: NoInfer<V>,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer<T>>;
  /** The same, and fails the test when there are errors. */
  data<T = Record<string, unknown>, V extends object = object>(
    document: TestDocument<T, V>,
    variables?: NoInfer<V>,
  ): Promise<T>;
  /** Sends a CSV file to /uploads. */
  upload(
    file: string | Uint8Array,
    parameters: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  readonly headers: Record<string, string>;
}

export interface World {
  readonly hub: Hub;
  readonly url: string;
  /** Everything that was logged, line by line. */
  readonly logged: string[];
  /** Statements sent since the start; subtract to count. */
  statements(): number;
  as(role: Role, organisationNumber?: string): Promise<Caller>;
  withBearer(token: string): Caller;
  readonly anybody: Caller;
  setClock(now: Date): void;
  close(): Promise<void>;
}

/** Tests send thousands of requests from one address. */
const WITHOUT_BUDGETS = { BUDGET_ANONYMOUS: '0', BUDGET_ANALYST: '0', BUDGET_SERVICE: '0' };

/**
 * A hub of its own on a real database, or on the one that it is given, served over HTTP on a free loopback port. Close
 * it.
 */
export async function startWorld(
  template: Template | 'EMPTY' = 'SEEDED',
  options: {
    config?: Partial<Config>;
    fourEyes?: boolean;
    onStatement?: StatementListener;
    rooms?: readonly Room[];
    database?: Database;
  } = {},
): Promise<World> {
  let sent = 0;
  let now = A_DAY;
  const logged: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      logged.push(chunk.toString());
      done();
    },
  });
  const clock: Clock = () => now;
  const settings = { PORT: '0', SAMNAV_DEMO: String(template === 'DEMO'), ...WITHOUT_BUDGETS };
  const config: Config = { ...readConfig(settings), ...options.config };
  const onStatement: StatementListener = (sql, parameters) => {
    sent += 1;
    options.onStatement?.(sql, parameters);
  };
  const database = options.database ?? (await openTestDatabase(template, onStatement, config.bounds.database));
  const hub = createHub({
    database,
    clock,
    log: createLogger('info', sink),
    rules: { fourEyes: options.fourEyes ?? true },
    decisions: template === 'DEMO' ? readDemoBook() : {},
    outbox: config.outbox,
    sources: config.sources,
  });
  const server = await startHttp(hub, config, createMetrics(), options.rooms);
  const withBearer = (token: string) => caller(server.url, { authorization: `Bearer ${token}` });
  return {
    hub,
    url: server.url,
    logged,
    statements: () => sent,
    anybody: caller(server.url, {}),
    withBearer,
    as: async (role, organisationNumber = UMEA) => withBearer(await tokenFor(hub, role, organisationNumber)),
    setClock: (later) => {
      now = later;
    },
    close: async () => {
      await server.close();
      await database.close();
    },
  };
}

async function tokenFor(hub: Hub, role: Role, organisationNumber: string): Promise<string> {
  const [forbund] = FORBUND_ROLES.includes(role) ? await forbundByNumbers(hub.db, [organisationNumber]) : [];
  const authority = role === 'AUTHORITY' ? 'Försäkringskassan' : null;
  const command = { name: `test ${role}`, role, forbundId: forbund?.key ?? null, authority, validDays: 30 };
  const outcome = await createToken(hub, COMMAND_LINE, command);
  if (!outcome.ok) throw new Error(`No token for ${role}: ${JSON.stringify(outcome.refusals)}`);
  return outcome.value.secret;
}

const textOf = <T, V extends object>(document: TestDocument<T, V>): string =>
  typeof document === 'string' ? document : print(document);

function caller(url: string, headers: Record<string, string>): Caller {
  const ask = async <T, V extends object>(
    document: TestDocument<T, V>,
    variables?: object,
    more: Record<string, string> = {},
  ): Promise<GraphqlAnswer<T>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers, ...more },
      body: JSON.stringify({ query: textOf(document), variables: variables ?? {} }, (_, value: unknown) =>
        typeof value === 'bigint' ? value.toString() : value,
      ),
    });
    return { status: response.status, ...((await response.json()) as Omit<GraphqlAnswer<T>, 'status'>) };
  };
  return {
    headers,
    ask,
    data: async <T, V extends object>(document: TestDocument<T, V>, variables?: object): Promise<T> => {
      const answer = await ask(document, variables);
      if (answer.errors || !answer.data)
        throw new Error(`Unexpected errors: ${JSON.stringify(answer.errors, null, 2)}`);
      return answer.data;
    },
    upload: (file, parameters, more = {}) =>
      fetch(`${url}/uploads?${new URLSearchParams(parameters).toString()}`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv', ...headers, ...more },
        body: typeof file === 'string' ? file : new Uint8Array(file),
      }),
  };
}
