import { createSocket } from 'node:dgram';
import { getServers, setServers } from 'node:dns';
import { isIPv4 } from 'node:net';

/** Addresses of a name, or silence. */
export type Named = readonly string[] | 'HANGS';

export interface NameServer {
  /** What it answers, by name; of any other that there is none. */
  names: Record<string, Named>;
  /** Names that it has been asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

const A = 1;
const AAAA = 28;
const HEADER = 12;

/** A name server on a free loopback port that this process asks until it is closed. */
export async function startNameServer(): Promise<NameServer> {
  const before = getServers();
  const state: Pick<NameServer, 'names' | 'asked'> = { names: {}, asked: [] };
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const { name, end } = readName(query);
    state.asked.push(name);
    const named = server.names[name];
    if (named !== 'HANGS') socket.send(answerTo(query, end, named), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  setServers([`127.0.0.1:${socket.address().port}`]);
  const server: NameServer = Object.assign(state, {
    close: async () => {
      setServers(before);
      await new Promise<void>((resolve) => socket.close(() => resolve()));
    },
  });
  return server;
}

function readName(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

function answerTo(query: Buffer, nameEnd: number, named: readonly string[] | undefined): Buffer {
  const type = query.readUInt16BE(nameEnd);
  const ofType = (named ?? []).filter((address) => type === (isIPv4(address) ? A : AAAA));
  const header = Buffer.alloc(HEADER);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(named ? 0x8180 : 0x8183, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(ofType.length, 6);
  return Buffer.concat([header, query.subarray(HEADER, nameEnd + 4), ...ofType.map((one) => recordOf(one, type))]);
}

function recordOf(address: string, type: number): Buffer {
  const bytes = type === A ? Buffer.from(address.split('.').map(Number)) : bytesOf6(address);
  const head = Buffer.from([0xc0, HEADER, 0, type, 0, 1, 0, 0, 0, 0, 0, bytes.length]);
  return Buffer.concat([head, bytes]);
}

/** `2001:db8::1` → its sixteen bytes. */
function bytesOf6(address: string): Buffer {
  const [before = '', after] = address.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const [left, right] = [groups(before), groups(after ?? '')];
  const middle = Array.from({ length: 8 - left.length - right.length }, () => '0');
  const bytes = Buffer.alloc(16);
  [...left, ...middle, ...right].forEach((group, index) => bytes.writeUInt16BE(parseInt(group, 16), index * 2));
  return bytes;
}
