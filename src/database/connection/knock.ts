import { connect } from 'node:net';
import { Client } from 'pg';

/**
 * The length and the code of an SSLRequest (PostgreSQL, "Message Formats"), which a server answers with one letter,
 * whatever it is.
 */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/**
 * Whether anything answers at the database's address. A knock costs a server next to nothing, also one that has just
 * come back to all its waiting clients; whether it lets anybody in must be asked after that.
 */
export function knock(url: string, limitMs: number): Promise<boolean> {
  const { host, port } = new Client({ connectionString: url });
  return new Promise((resolve) => {
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.setTimeout(limitMs, () => end(false));
    socket.once('connect', () => socket.write(SSL_REQUEST));
    socket.once('data', () => end(true));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}
