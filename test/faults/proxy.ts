import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that can be made to swallow what is sent, as a firewall does that has forgotten a connection. */
export interface Line {
  readonly port: number;
  /** From now on nothing passes, and nobody is told. */
  swallow(): void;
  /** New connections pass again; those that there were never do. */
  letPass(): void;
  close(): void;
}

export async function lineTo(host: string, port: number): Promise<Line> {
  let swallows = false;
  const passing = new Set<Socket>();
  const all = new Set<Socket>();
  const server = createServer((near) => {
    all.add(near);
    near.on('error', () => undefined).on('close', () => all.delete(near));
    if (swallows) return void near.pause();
    const far = connect(port, host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      passing.add(one);
      all.add(one);
      one.pipe(other, { end: false });
      one.on('error', () => undefined);
      one.on('close', () => {
        all.delete(one);
        // What is swallowed is not told of an end either.
        if (passing.delete(one)) other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    swallow: () => {
      swallows = true;
      for (const socket of passing) socket.unpipe().pause();
      passing.clear();
    },
    letPass: () => {
      swallows = false;
    },
    close: () => {
      server.close();
      for (const socket of all) socket.destroy();
    },
  };
}
