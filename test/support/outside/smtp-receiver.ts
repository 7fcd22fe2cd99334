import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly from: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Byte for byte, as it came. */
  readonly raw: string;
}

/** What the server does with a recipient: takes it, refuses it with a code, or never answers. */
export type MailBehaviour = 'takes' | 'hangs' | number;

export interface SmtpReceiver {
  /** For SMTP_URL. */
  readonly url: string;
  readonly received: ReceivedMail[];
  /** Recipients that were asked about, also those that were refused. */
  readonly asked: string[];
  /** What it does with the next recipients, one by one; then it takes them. */
  next: MailBehaviour[];
  close(): Promise<void>;
}

/** An SMTP server on a free loopback port. It quotes the address in its refusals, as real ones do. */
export async function startSmtpReceiver(): Promise<SmtpReceiver> {
  const received: ReceivedMail[] = [];
  const asked: string[] = [];
  const receiver: Pick<SmtpReceiver, 'next'> = { next: [] };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 50,
    onRcptTo({ address }, _, done) {
      asked.push(address);
      const behaviour = receiver.next.shift() ?? 'takes';
      if (behaviour === 'takes') done();
      else if (behaviour !== 'hangs')
        done(Object.assign(new Error(`<${address}> is not taken`), { responseCode: behaviour }));
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString();
        const { mailFrom, rcptTo } = envelope;
        received.push({
          to: rcptTo.map(({ address }) => address),
          from: mailFrom ? mailFrom.address : undefined,
          ...parsed(raw),
          raw,
        });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(receiver, {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    asked,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

/** Headers by their names in small letters, and the text: only as far as our own messages need it. */
function parsed(raw: string): Pick<ReceivedMail, 'headers' | 'text'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      decodeWords(line.slice(line.indexOf(':') + 2)),
    ]),
  );
  const body = rest.join('\r\n\r\n');
  const isQuoted = headers['content-transfer-encoding'] === 'quoted-printable';
  return { headers, text: isQuoted ? unquote(body.replace(/=\r\n/g, '')) : body };
}

const unquote = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();

/** Encoded words of RFC 2047. */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, word: string) => unquote(word.replaceAll('_', ' ')))
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString());
