import { createTransport, type NodemailerError } from 'nodemailer';
import type { MailConfig } from '../platform/mail-config';
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
 * Hands a message to the server and answers with what went wrong; undefined when the server took it. `timeLimitMs` is for the
 * whole of it. What the server says beside its code is not kept, since it quotes addresses.
 */
export async function sendMail(
  { host, port, isTlsFromStart, needsTls, login, from }: MailConfig,
  { id, to, subject, text, at }: Mail,
  timeLimitMs: number,
): Promise<Failure | undefined> {
  const transport = createTransport({
    host,
    port,
    secure: isTlsFromStart,
    requireTLS: needsTls,
    auth: login,
    connectionTimeout: timeLimitMs,
    greetingTimeout: timeLimitMs,
    socketTimeout: timeLimitMs,
    dnsTimeout: timeLimitMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      // As objects they are not parsed: an address cannot become two.
      from: { name: 'Samnav', address: from },
      to: { name: '', address: to },
      subject,
      text,
      date: at,
      messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      signal: AbortSignal.timeout(timeLimitMs),
    });
    return undefined;
  } catch (error) {
    return failureOf(error as NodemailerError);
  } finally {
    transport.close();
  }
}

/** Of these the refusal is of the mailbox or the message. One of the sender or the password is ours to mend, and then the message goes. */
const OF_THE_MESSAGE = ['RCPT TO', 'DATA'];

function failureOf({ name, code, responseCode, permanent, command = '' }: NodemailerError): Failure {
  if (responseCode !== undefined)
    return { error: `SMTP_${responseCode}`, isFinal: permanent === true && OF_THE_MESSAGE.includes(command) };
  const isLate = name === 'AbortError' || name === 'TimeoutError' || code === 'EABORT' || code === 'ETIMEDOUT';
  return { error: isLate ? 'TIMEOUT' : code === 'ETLS' ? 'NO_TLS' : 'NO_CONNECTION', isFinal: false };
}
