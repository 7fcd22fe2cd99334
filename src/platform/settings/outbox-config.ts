import { z } from 'zod';
import { inWords, time, wholeNumber, yesOrNo } from './kinds-of-settings';
import type { SecretKeys } from '../secrets/secret-keys';
import { mailConfig, mailSettings, type MailConfig } from './mail-config';

const KEY_BYTES = 32;

const seconds = time(0.05, 3600);

/** The settings of the outbox, by their names in the environment. */
export const outboxSettings = {
  SAMNAV_SECRET_KEY: inWords(
    z.base64().refine((key) => Buffer.from(key, 'base64').length === KEY_BYTES),
    `${KEY_BYTES} byte i base64 (openssl rand -base64 ${KEY_BYTES})`,
    `${KEY_BYTES} bytes in base64 (openssl rand -base64 ${KEY_BYTES})`,
  ).optional(),
  SAMNAV_SECRET_KEY_PREVIOUS: inWords(
    z.string().refine((keys) => keys.split(',').every(isKey)),
    `nycklar av ${KEY_BYTES} byte i base64, med komma emellan`,
    `keys of ${KEY_BYTES} bytes in base64, with commas between`,
  ).optional(),
  SAMNAV_WEBHOOKS_INSIDE: yesOrNo.default('false'),
  OUTBOX_INTERVAL_SECONDS: time(0, 3600).default(5),
  OUTBOX_AT_ONCE: wholeNumber(2, 500).default(40),
  OUTBOX_PER_RECEIVER: wholeNumber(1, 100).default(4),
  OUTBOX_TIME_LIMIT_SECONDS: seconds.default(10),
  OUTBOX_RETRY_SECONDS: seconds.default(30),
  REMINDER_DAYS: inWords(
    z.string().regex(/^(none|-?\d{1,3}(,-?\d{1,3})*)$/),
    'none, eller hela dagar med komma emellan, t.ex. 14,3,-3',
    'none, or whole days with commas between, such as 14,3,-3',
  ).default('14,3,-3'),
  OUTBOX_MAX_ATTEMPTS: wholeNumber(1, 100).default(10),
  ...mailSettings,
};

export interface OutboxConfig {
  /** Encrypts the secrets of webhooks and the addresses of e-mail; without it no subscriber can be added or sent to. */
  readonly secretKeys: SecretKeys | undefined;
  /** Whether webhooks may lead into private networks, and use plain http. */
  readonly allowInside: boolean;
  /** The interval between passes that send what is due; 0 means never, for a process that only answers. */
  readonly intervalMs: number;
  /** How many messages one process sends at a time, and how many of them to one receiver. */
  readonly atOnce: number;
  readonly perReceiver: number;
  /** The limit for all of sending one message, whatever comes back. */
  readonly timeLimitMs: number;
  /** The wait after a first failure; doubled after each. */
  readonly retryMs: number;
  /** After this many attempts a delivery is dead, until somebody has it tried again. */
  readonly maxAttempts: number;
  /** Reminders go out this many days before a round closes; negative numbers are days after. */
  readonly reminderDays: readonly number[];
  /** The server that takes e-mail; without it none is sent. */
  readonly mail: MailConfig | undefined;
}

const keyOf = (text: string): Buffer => Buffer.from(text.trim(), 'base64');

function isKey(text: string): boolean {
  return z.base64().safeParse(text.trim()).success && keyOf(text).length === KEY_BYTES;
}

function secretKeys(current: string | undefined, previous: string | undefined): SecretKeys | undefined {
  return current === undefined
    ? undefined
    : { current: keyOf(current), previous: previous === undefined ? [] : previous.split(',').map(keyOf) };
}

const MS = 1000;

export function outboxConfig(env: z.infer<z.ZodObject<typeof outboxSettings>>): OutboxConfig {
  return {
    secretKeys: secretKeys(env.SAMNAV_SECRET_KEY, env.SAMNAV_SECRET_KEY_PREVIOUS),
    allowInside: env.SAMNAV_WEBHOOKS_INSIDE === 'true',
    intervalMs: env.OUTBOX_INTERVAL_SECONDS * MS,
    atOnce: env.OUTBOX_AT_ONCE,
    perReceiver: env.OUTBOX_PER_RECEIVER,
    timeLimitMs: env.OUTBOX_TIME_LIMIT_SECONDS * MS,
    retryMs: env.OUTBOX_RETRY_SECONDS * MS,
    maxAttempts: env.OUTBOX_MAX_ATTEMPTS,
    reminderDays: env.REMINDER_DAYS === 'none' ? [] : env.REMINDER_DAYS.split(',').map(Number),
    mail: mailConfig(env),
  };
}
