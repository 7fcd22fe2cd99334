import { isTimeUp, withinLimit, type MailConfig, type OuterLimit } from '../../platform';
import { createTransport, type NodemailerError } from 'nodemailer';
import type { Failure } from '../delivery';

export interface Mail {
  /** Becomes the Message-ID, so that a message that comes twice can be recognised. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

/**
 * Hands a message to the server and returns what went wrong; undefined when the server took it. The limit covers all of
 * it. Of the server's words only the code is kept, since they quote addresses.
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
    // A server that does not close its side cannot hold the connection any longer.
    socketCloseTimeout: CLOSING_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const message = {
      // As objects the addresses are not parsed, so one cannot become two.
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

/**
 * With these codes the server refuses the mailbox or the message. A refusal of the sender or the password is ours to
 * mend, after which the message can go.
 */
const OF_THE_MESSAGE = ['RCPT TO', 'DATA'];

function failureOf(fault: NodemailerError): Failure {
  const { name, code, responseCode, permanent, command = '' } = fault;
  if (responseCode !== undefined)
    return { error: `SMTP_${responseCode}`, isFinal: permanent === true && OF_THE_MESSAGE.includes(command) };
  if (isTimeUp(fault) || code === 'ETIMEDOUT') return { error: 'TIMEOUT', isFinal: false };
  if (name === 'AbortError' || code === 'EABORT') return { error: 'STOPPED', isFinal: false };
  return { error: code === 'ETLS' ? 'NO_TLS' : 'NO_CONNECTION', isFinal: false };
}
