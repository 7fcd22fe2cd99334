import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { SentCell } from '../results';
import { share } from '../results';
import { PERSONAL_NUMBER } from '../forbund';
import { UMEA } from '../world';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly variables: { readonly round: string; readonly after: string | null; readonly first: number };
}

/** What a source does with a question; `count` is how many it has been asked, from 1. */
export type Answers = (response: ServerResponse, asked: Asked, count: number) => void;

export const json =
  (value: unknown): Answers =>
  (response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));

export interface PageOf {
  readonly version?: string;
  readonly forbund?: string;
  readonly nextCursor?: string | null;
}

export const pageOf = (cells: readonly unknown[], page: PageOf = {}) => ({
  data: { cells: { forbund: UMEA, version: '1', nextCursor: null, cells, ...page } },
});

export const CELLS: readonly SentCell[] = [share('FIN-I01', 48, 41), share('FIN-I02', 48, 39)];

/** Figures of one page, of the round 2024 only. */
export const figures =
  (cells: readonly unknown[] = CELLS, page?: PageOf): Answers =>
  (response, asked, count) =>
    json(asked.variables.round === '2024' ? pageOf(cells, page) : { data: { cells: null } })(response, asked, count);

export const status =
  (code: number, headers: Record<string, string> = {}): Answers =>
  (response) =>
    void response.writeHead(code, headers).end('{}');

export const hangs: Answers = () => undefined;

/** Begins an answer that has no end. */
export const floods: Answers = (response) => {
  response.writeHead(200);
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
    response.once('drain', more);
  };
  more();
};

const one = CELLS[0];

/** Answers that break the contract, and what is said of each. */
export const BROKEN: readonly [what: string, answers: Answers, fault: object][] = [
  ['a redirect', status(307, { location: 'http://127.0.0.1:1/' }), { code: 'REDIRECT' }],
  [
    'that it does not know the hub',
    status(401),
    { code: 'REFUSED_BY_SOURCE', text: { en: 'The source answered with status 401.' } },
  ],
  ['a page for people', (response) => void response.end('<html>'), { code: 'NOT_JSON' }],
  ['what is not UTF-8', (response) => void response.end(Buffer.from([0x22, 0xe5, 0x22])), { code: 'NOT_JSON' }],
  ['more than the limit', floods, { code: 'ANSWER_TOO_LARGE', page: 1 }],
  [
    'what is compressed',
    (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{}')),
    { code: 'COMPRESSED' },
  ],
  ['a list', json([]), { code: 'CONTRACT_BROKEN', place: '' }],
  ['no data', json({ data: null }), { code: 'CONTRACT_BROKEN', place: 'data' }],
  [
    'an error with somebody’s number and markup',
    json({ errors: [{ message: `<b>${PERSONAL_NUMBER}</b>` }] }),
    { code: 'GRAPHQL_ERROR', text: { en: 'The source answered with an error: “ b […] /b ”.' } },
  ],
  ['no version', json(pageOf(CELLS, { version: undefined })), { code: 'CONTRACT_BROKEN', place: 'data.cells.version' }],
  ['an empty version', json(pageOf(CELLS, { version: '' })), { code: 'CONTRACT_BROKEN', place: 'data.cells.version' }],
  [
    'a version that is somebody’s number',
    json(pageOf(CELLS, { version: PERSONAL_NUMBER })),
    { code: 'PERSONAL_IDENTITY_NUMBER' },
  ],
  [
    'a number in quotes',
    json(pageOf([one, { measure: 'FIN-I02', n: '12', numerator: 3 }])),
    { code: 'CONTRACT_BROKEN', page: 1, place: 'data.cells.cells[1].n' },
  ],
  [
    'a number beyond all numbers',
    (response) => void response.end(JSON.stringify(pageOf([{ ...one, n: 77 }])).replace('77', '1e999')),
    { code: 'CONTRACT_BROKEN', place: 'data.cells.cells[0].n' },
  ],
  [
    'kronor with decimals',
    json(pageOf([{ measure: 'FIN-R01', amount: '12.5' }])),
    { code: 'CONTRACT_BROKEN', place: 'data.cells.cells[0].amount' },
  ],
  [
    'text that is none',
    json(pageOf([{ ...one, measure: 'a\0' }])),
    { code: 'CONTRACT_BROKEN', place: 'data.cells.cells[0].measure' },
  ],
  [
    'a longer page than asked for',
    json(pageOf(Array.from({ length: 501 }, () => one))),
    { code: 'PAGE_TOO_LONG', page: 1 },
  ],
  ['an empty page that is not the last', json(pageOf([], { nextCursor: 'x' })), { code: 'EMPTY_PAGE', page: 1 }],
  ['the same cursor again', json(pageOf(CELLS, { nextCursor: 'x' })), { code: 'CURSOR_REPEATED', page: 2 }],
  [
    'a cursor without end',
    (response, asked, count) =>
      json(
        pageOf(
          Array.from({ length: 200 }, () => one),
          { nextCursor: `${count}` },
        ),
      )(response, asked, count),
    { code: 'TOO_MANY_CELLS', page: 4 },
  ],
];

export interface SourceStub {
  readonly url: string;
  readonly asked: Asked[];
  /** Those that have been asked and not answered. */
  readonly open: Set<ServerResponse>;
  /** The most that there have been at a time. */
  mostOpen: number;
  answers: Answers;
  close(): Promise<void>;
}

/** A source on a free loopback port that does what a test says. */
export async function startSourceStub(answers: Answers = figures()): Promise<SourceStub> {
  const asked: Asked[] = [];
  const open = new Set<ServerResponse>();
  const state = { answers, mostOpen: 0 };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    open.add(response);
    stub.mostOpen = Math.max(stub.mostOpen, open.size);
    response.on('error', () => undefined).on('close', () => open.delete(response));
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { variables } = JSON.parse(Buffer.concat(parts).toString()) as Pick<Asked, 'variables'>;
      const { headers, url: path = '' } = request;
      const question = { path, headers, variables };
      asked.push(question);
      stub.answers(response, question, asked.length);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const stub: SourceStub = Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    asked,
    open,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
  return stub;
}
