import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { uploadBody } from '../../src/http/uploads/upload-body';

describe('the body of an upload', () => {
  it('that has come whole is read no further when its sender has gone', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const headers = { 'content-encoding': 'gzip' };
    const sending = request({ port, host: '127.0.0.1', method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.end(gzipSync(Buffer.alloc(20_000_000)));
    const [incoming] = (await once(server, 'request')) as [IncomingMessage];
    const reading = (async () => {
      let chunks = 0;
      for await (const chunk of uploadBody(incoming, { maxBytes: 64_000_000 })) {
        expect(chunk.byteLength).toBeGreaterThan(0);
        chunks += 1;
        if (chunks > 1) continue;
        sending.destroy();
        if (!incoming.socket.destroyed) await once(incoming.socket, 'close');
      }
    })();
    await expect(reading).rejects.toThrow('went away');
    server.close();
  });
});
