import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSchema, graphql } from 'graphql';

/** The contract, as the hub publishes it: copy the file beside this one. */
const schema = buildSchema(readFileSync(join(__dirname, '../../schema/source.graphql'), 'utf8'));

export interface Settings {
  /** Organisation number of the förbund whose figures they are. */
  readonly forbund: string;
  /** What the hub must show, as a bearer token. */
  readonly credential: string;
  /** The figures: a CSV file with a line of names, without quotes. */
  readonly file: string;
  readonly port: number;
}

type Row = Readonly<Record<string, string>>;

function readRows(text: string): Row[] {
  const [names = [], ...lines] = text
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => line.split(','));
  return lines.map((values) => Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])));
}

const numberOf = (text: string | undefined): number | null => (text ? Number(text) : null);

const toCell = ({ measure, dimension, category, n, numerator, sum, sumOfSquares, mean, sd, count, amount }: Row) => ({
  measure,
  dimension: dimension || null,
  category: category || null,
  n: numberOf(n),
  numerator: numberOf(numerator),
  sum: numberOf(sum),
  sumOfSquares: numberOf(sumOfSquares),
  mean: numberOf(mean),
  sd: numberOf(sd),
  count: numberOf(count),
  amount: amount || null,
});

/**
 * The answer to the contract's one question. The file is read each time, and its hash is the version: who edits it has
 * a new one.
 */
function cellsOf(
  { forbund, file }: Settings,
  { round, after, first }: { round: string; after?: string; first: number },
) {
  const text = readFileSync(file, 'utf8');
  const rows = readRows(text).filter((row) => row.round === round);
  if (rows.length === 0) return null;
  const from = Number(after ?? 0);
  const until = from + first;
  return {
    forbund,
    version: createHash('sha256').update(text).digest('hex'),
    cells: rows.slice(from, until).map(toCell),
    nextCursor: until < rows.length ? String(until) : null,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString();
}

/**
 * Serves the figures of a file; answers with where. Put a proxy with TLS in front of it: the hub asks by https only.
 */
export async function startSource(settings: Settings): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void (async () => {
      if (request.headers.authorization !== `Bearer ${settings.credential}`) return response.writeHead(401).end();
      const { query, variables } = JSON.parse(await bodyOf(request)) as {
        query: string;
        variables: Record<string, unknown>;
      };
      const rootValue = { cells: (asked: Parameters<typeof cellsOf>[1]) => cellsOf(settings, asked) };
      const answer = await graphql({ schema, source: query, variableValues: variables, rootValue });
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    })().catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((resolve) => server.listen(settings.port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

if (require.main === module) {
  const { SOURCE_FORBUND = '', SOURCE_CREDENTIAL = '', SOURCE_FILE, SOURCE_PORT = '4100' } = process.env;
  if (!SOURCE_FORBUND || !SOURCE_CREDENTIAL) throw new Error('Set SOURCE_FORBUND and SOURCE_CREDENTIAL.');
  const file = SOURCE_FILE ?? join(__dirname, 'cells.csv');
  void startSource({ forbund: SOURCE_FORBUND, credential: SOURCE_CREDENTIAL, file, port: Number(SOURCE_PORT) }).then(
    ({ url }) => console.log(`Svarar på ${url}. Answers at ${url}.`),
  );
}
