import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a line fails a piece: in the middle of it, or when it has arrived and is being answered. */
export type Break = 'IN_THE_MIDDLE' | 'BEFORE_THE_ANSWER';

/** A line to a hub that breaks at some of the pieces (`PATCH`), as `breaks` has it, one for each that is sent. */
export async function brokenLine(
  hub: string,
  breaks: (piece: number, isLast: boolean) => Break | undefined,
): Promise<{ url: string; close: () => void }> {
  let pieces = 0;
  const server = createServer((incoming, answer) => {
    const isPiece = incoming.method === 'PATCH';
    if (isPiece) pieces += 1;
    const fault = isPiece ? breaks(pieces, incoming.headers['upload-complete'] === '?1') : undefined;
    void forward(hub, incoming, answer, fault).catch(() => answer.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

async function forward(
  hub: string,
  incoming: IncomingMessage,
  answer: ServerResponse,
  fault: Break | undefined,
): Promise<void> {
  const { url = '', method, headers } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const sending = request(`${hub}${url}`, { method, headers });
  if (fault === 'IN_THE_MIDDLE') {
    sending.on('error', () => undefined);
    sending.write(body.subarray(0, Math.floor(body.length / 2)));
    // Long enough for it to have been taken in: what has not been read is lost when a line breaks.
    await new Promise((resolve) => setTimeout(resolve, 200));
    sending.destroy();
    answer.destroy();
    return;
  }
  sending.end(body);
  const [received] = (await once(sending, 'response')) as [IncomingMessage];
  if (fault) {
    received.resume();
    answer.destroy();
    return;
  }
  answer.writeHead(received.statusCode ?? 500, received.headers);
  received.pipe(answer);
}
