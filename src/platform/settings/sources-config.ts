import type { z } from 'zod';
import { time, wholeNumber, yesOrNo } from './kinds-of-settings';
import type { SecretKeys } from '../secrets/secret-keys';

const seconds = time(0.05, 86_400);

/** The settings of fetching from sources, by their names in the environment. */
export const sourcesSettings = {
  SAMNAV_SOURCES_INSIDE: yesOrNo.default('false'),
  SOURCES_INTERVAL_SECONDS: time(0, 3600).default(10),
  SOURCES_AT_ONCE: wholeNumber(1, 200).default(20),
  SOURCES_TIME_LIMIT_SECONDS: seconds.default(10),
  SOURCES_DEADLINE_SECONDS: seconds.default(300),
  SOURCES_RETRY_SECONDS: seconds.default(30),
  SOURCES_MAX_ATTEMPTS: wholeNumber(1, 100).default(5),
  SOURCES_BREAKER_FAILURES: wholeNumber(1, 100).default(5),
  SOURCES_BREAKER_SECONDS: seconds.default(900),
  SOURCES_MAX_CELLS: wholeNumber(1, 300_000).default(50_000),
  SOURCES_MAX_BYTES: wholeNumber(1024, 64 * 1024 ** 2).default(4 * 1024 ** 2),
};

export interface SourcesConfig {
  /** Encrypts credentials; without it no source can be added or asked. */
  readonly secretKeys: SecretKeys | undefined;
  /** Whether sources may be in private networks, and use plain http. */
  readonly allowInside: boolean;
  /** The interval between passes that fetch what is due; 0 means never, for a process that only answers. */
  readonly intervalMs: number;
  /** How many sources one process asks at a time. */
  readonly atOnce: number;
  /** The time limit for one page. */
  readonly timeLimitMs: number;
  /** The time limit for all pages of one round. */
  readonly deadlineMs: number;
  /** The wait before a second attempt; doubled before each further. */
  readonly retryMs: number;
  readonly maxAttempts: number;
  readonly breaker: { readonly opensAfter: number; readonly pauseMs: number };
  /** The most cells of one round, and the most bytes of one answer. */
  readonly maxCells: number;
  readonly maxBytes: number;
}

const MS = 1000;

export function sourcesConfig(
  env: z.infer<z.ZodObject<typeof sourcesSettings>>,
  secretKeys: SecretKeys | undefined,
): SourcesConfig {
  return {
    secretKeys,
    allowInside: env.SAMNAV_SOURCES_INSIDE === 'true',
    intervalMs: env.SOURCES_INTERVAL_SECONDS * MS,
    atOnce: env.SOURCES_AT_ONCE,
    timeLimitMs: env.SOURCES_TIME_LIMIT_SECONDS * MS,
    deadlineMs: env.SOURCES_DEADLINE_SECONDS * MS,
    retryMs: env.SOURCES_RETRY_SECONDS * MS,
    maxAttempts: env.SOURCES_MAX_ATTEMPTS,
    breaker: { opensAfter: env.SOURCES_BREAKER_FAILURES, pauseMs: env.SOURCES_BREAKER_SECONDS * MS },
    maxCells: env.SOURCES_MAX_CELLS,
    maxBytes: env.SOURCES_MAX_BYTES,
  };
}
