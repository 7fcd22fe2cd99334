import { isTimeUp, withinLimit, type MailConfig, type OuterLimit } from '../platform';
import { createTransport, type NodemailerError } from 'nodemailer';
import type { Failure } from './delivery';

export interface Mail {
  /** Whose Message-ID it becomes: a message that comes twice can be told to be one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

/**
 * Hands a message to the server and answers with what went wrong; undefined when the server took it. The limit is for the
 * whole of it. What the server says beside its code is not kept, since it quotes addresses.
 */
export async function sendMail(
  { host, port, isTlsFromStart, needsTls, login, from }: MailConfig,
  { id, to, subject, text, at }: Mail,
  limit: OuterLimit,
): Promise<Failure | undefined> {
  const { limitMs } = limit;
  const transport = createTransport({
    host,
    port,
    secure: isTlsFromStart,
    requireTLS: needsTls,
    auth: login,
    connectionTimeout: limitMs,
    greetingTimeout: limitMs,
    socketTimeout: limitMs,
    dnsTimeout: limitMs,
    // A server that does not close its side holds the connection no longer.
    socketCloseTimeout: CLOSING_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const message = {
      // As objects they are not parsed: an address cannot become two.
      from: { name: 'Samnav', address: from },
      to: { name: '', address: to },
      subject,
      text,
      date: at,
      messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
    await withinLimit(limit, (signal) => transport.sendMail({ ...message, signal }));
    return undefined;
  } catch (error) {
    return failureOf(error as NodemailerError);
  } finally {
    transport.close();
  }
}

const CLOSING_MS = 500;

/** Of these the refusal is of the mailbox or the message. One of the sender or the password is ours to mend, and then the message goes. */
const OF_THE_MESSAGE = ['RCPT TO', 'DATA'];

function failureOf(fault: NodemailerError): Failure {
  const { name, code, responseCode, permanent, command = '' } = fault;
  if (responseCode !== undefined)
    return { error: `SMTP_${responseCode}`, isFinal: permanent === true && OF_THE_MESSAGE.includes(command) };
  if (isTimeUp(fault) || code === 'ETIMEDOUT') return { error: 'TIMEOUT', isFinal: false };
  if (name === 'AbortError' || code === 'EABORT') return { error: 'STOPPED', isFinal: false };
  return { error: code === 'ETLS' ? 'NO_TLS' : 'NO_CONNECTION', isFinal: false };
}
