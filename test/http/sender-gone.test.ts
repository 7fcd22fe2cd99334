import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import type { Context } from '../../src/graphql/context';
import type { Allowance } from '../../src/guards/allowance';
import { graphqlLane } from '../../src/http/request/graphql-lane';
import { readPaidJson } from '../../src/http/request/paid-json';

const allowance = { level: 'ANONYMOUS', limits: { ANONYMOUS: { bodyBytes: 10_000 } } } as unknown as Allowance;

interface Way {
  /** Answers with what was thrown for a request whose sender is looked up until the gate opens. */
  serve(
    request: IncomingMessage,
    response: ServerResponse,
    gate: () => Promise<void>,
    thrown: (e: unknown) => void,
  ): void;
}

const lane: Way = {
  serve: (request, response, gate, thrown) => {
    const isTaken = graphqlLane({
      graphql: undefined as never,
      maxBodyBytes: 10_000,
      contextOf: async () => {
        await gate();
        return { allowance } as Context;
      },
      admit: (body) => body,
      timeLimit: { begin: () => undefined, pause: () => undefined },
      answerError: thrown,
    })(request, response);
    if (!isTaken) thrown(new Error('It is not a plain request.'));
  },
};

const throughExpress: Way = {
  serve: (request, response, gate, thrown) => {
    const app = express();
    app.use(async (_, { locals }, next) => {
      await gate();
      locals.allowance = allowance;
      next();
    });
    app.use(readPaidJson);
    // Express tells a handler of errors by its four parameters.
    app.use(((error, asking, answering, next) => {
      thrown(error);
      void [asking, answering, next];
    }) satisfies ErrorRequestHandler);
    app(request, response);
  },
};

describe('a request whose sender goes away while it is looked up who it is', () => {
  it.each([
    ['resets, beside Express', lane, 'resetAndDestroy'],
    ['closes, beside Express', lane, 'destroy'],
    ['resets, through Express', throughExpress, 'resetAndDestroy'],
    ['closes, through Express', throughExpress, 'destroy'],
  ] as const)('is done with: %s', async (_, way, end) => {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    let asked = (): void => undefined;
    const lookedUp = new Promise<void>((resolve) => (asked = resolve));
    const gate = () => {
      asked();
      return opened;
    };
    let request: IncomingMessage | undefined;
    let note: (error: unknown) => void = () => undefined;
    const thrown = new Promise((resolve) => (note = resolve));
    const server = createServer((incoming, response) => way.serve((request = incoming), response, gate, note));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query": "{ a',
      );
      await lookedUp;
      const closed = new Promise((resolve) => request?.once('close', resolve));
      socket[end]();
      await closed;
      open();
      const { code } = (await thrown) as NodeJS.ErrnoException;
      expect(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']).toContain(code);
    } finally {
      server.close();
    }
  });
});
