import { z } from 'zod';
import { address, inWords } from './kinds-of-settings';
import { mailAddress } from '../outgoing/mail-address';

/** The settings of e-mail, by their names in the environment. */
export const mailSettings = {
  SMTP_URL: inWords(
    z
      .url({ protocol: /^smtps?$/ })
      .refine(
        (url) => URL.canParse(url) && new URL(url).hostname !== '' && /^(\?tls=false)?$/.test(new URL(url).search),
      ),
    'smtps://värd eller smtp://värd, utan annan parameter än tls=false',
    'smtps://host or smtp://host, with no parameter but tls=false',
  ).optional(),
  MAIL_FROM: inWords(
    mailAddress,
    'en e-postadress, t.ex. hubben@example.org',
    'an e-mail address, such as hub@example.org',
  ).optional(),
  SAMNAV_PUBLIC_URL: address(['https', 'http'], 'https://samnav.example.org').optional(),
};

export interface MailConfig {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise the connection begins by STARTTLS. */
  readonly isTlsFromStart: boolean;
  /** Whether to refuse to send anything, password or message, before there is TLS. */
  readonly needsTls: boolean;
  readonly login: { readonly user: string; readonly pass: string } | undefined;
  readonly from: string;
  /** The address where people find the hub. */
  readonly hubAddress: string | undefined;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const PORTS = { 'smtps:': 465, 'smtp:': 587 } as const;

/**
 * Undefined without a server: then no e-mail is sent. The server's and the sender's settings belong together
 * (`readConfig`).
 */
export function mailConfig(env: z.infer<z.ZodObject<typeof mailSettings>>): MailConfig | undefined {
  if (!env.SMTP_URL || !env.MAIL_FROM) return undefined;
  const { protocol, hostname, port, username, password, search } = new URL(env.SMTP_URL);
  const isTlsFromStart = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || PORTS[protocol as keyof typeof PORTS],
    isTlsFromStart,
    needsTls: !isTlsFromStart && search === '' && !LOOPBACK.test(hostname),
    login: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
    from: env.MAIL_FROM,
    hubAddress: env.SAMNAV_PUBLIC_URL,
  };
}
