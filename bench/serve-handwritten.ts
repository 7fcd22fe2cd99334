import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { answerParent } from './child';

/** Serves what `answer` reads for a URL, as plainly as it can be done, until the parent says stop. */
export function serveHandwritten(answer: (pool: Pool, url: URL) => Promise<object>): void {
  const { DATABASE_URL: connectionString, DATABASE_POOL_SIZE: size } = process.env;
  const pool = new Pool({ connectionString, max: Number(size) });
  const server = createServer((request, response) => {
    answer(pool, new URL(request.url ?? '/', 'http://localhost')).then(
      (data) => send(response, data),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    answerParent(`http://127.0.0.1:${port}`, async () => {
      server.close();
      server.closeAllConnections();
      await pool.end();
    });
  });
}

function send(response: ServerResponse, data: object): void {
  const body = JSON.stringify({ data });
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
