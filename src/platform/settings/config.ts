import { z } from 'zod';
import { address, choice, inWords, time, wantedOf, wholeNumber, yesOrNo } from './kinds-of-settings';
import { boundsConfig, boundsSettings, type BoundsConfig } from './bounds-config';
import { outboxConfig, outboxSettings, type OutboxConfig } from './outbox-config';
import { sourcesConfig, sourcesSettings, type SourcesConfig } from './sources-config';

/**
 * The settings of one process: the only place that reads the environment. `.env.example` lists the same names, and a
 * test compares the two.
 */
const flag = yesOrNo.transform((value) => value === 'true').meta({ wanted: wantedOf(yesOrNo) });

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;

/** Browsers send an origin in just this form, without a slash at the end, and it is compared letter by letter. */
const origins = inWords(
  z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    )
    .refine((items) => items.every(isOrigin)),
  'ursprung med komma emellan, utan sökväg, t.ex. https://a.se,https://b.se:8443',
  'origins with commas between, without a path, such as https://a.se,https://b.se:8443',
);
const bytes = wholeNumber(1024, 1024 ** 3);

const units = wholeNumber(0, Number.MAX_SAFE_INTEGER);

const postgres = address(['postgresql', 'postgres'], 'postgresql://user:password@host/database');
const web = address(['https', 'http'], 'https://id.example.org');

const roleMap = inWords(
  z
    .string()
    .transform((value, context): unknown => {
      try {
        return JSON.parse(value);
      } catch {
        context.addIssue({ code: 'custom', message: 'no JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string(), z.string())),
  'JSON, t.ex. {"finsam-editor":"FORBUND_EDITOR"}',
  'JSON, such as {"finsam-editor":"FORBUND_EDITOR"}',
);

export const environmentSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65535).default(4000),
  DATABASE_URL: postgres.optional(),
  MIGRATION_DATABASE_URL: postgres.optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 200).default(10),
  SAMNAV_DATA_DIR: z.string().default('.samnav'),
  SAMNAV_DEMO: flag.optional(),
  SAMNAV_FOUR_EYES: flag.default(true),
  SAMNAV_URL: web.default('http://127.0.0.1:4000'),
  SAMNAV_TOKEN: z.string().optional(),
  SAMNAV_SECURITY_CONTACT: address(['https', 'mailto', 'tel'], 'mailto:security@example.org').optional(),
  SHUTDOWN_GRACE_SECONDS: time(0, 600).default(1),
  SHUTDOWN_LIMIT_SECONDS: time(1, 3600).default(20),
  LOG_LEVEL: choice(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  CORS_ORIGINS: origins.default([]),
  MAX_BODY_BYTES: bytes.default(5 * 1024 ** 2),
  MAX_ANONYMOUS_BODY_BYTES: bytes.default(256 * 1024),
  MAX_UPLOAD_BYTES: bytes.default(64 * 1024 ** 2),
  LARGE_FILES_AT_ONCE: wholeNumber(1, 100).default(2),
  UPLOADS_AT_ONCE: wholeNumber(1, 1000).default(5),
  UPLOAD_DAYS: time(0.01, 365).default(7),
  MAX_EXPORT_ROWS: wholeNumber(1, 1_000_000).default(50_000),
  MAX_EXPORT_BYTES: bytes.default(64 * 1024 ** 2),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  SAMNAV_STORED_DOCUMENTS_ONLY: flag.default(false),
  BUDGET_ANONYMOUS: units.default(500_000),
  BUDGET_ANALYST: units.default(2_000_000),
  BUDGET_SERVICE: units.default(6_000_000),
  BUDGET_WINDOW_SECONDS: wholeNumber(1, 86_400).default(60),
  ...boundsSettings,
  ...outboxSettings,
  ...sourcesSettings,
  OIDC_ISSUER: web.optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_JWKS_URL: web.optional(),
  OIDC_ROLE_CLAIM: z.string().default('roles'),
  OIDC_FORBUND_CLAIM: z.string().default('organisation_number'),
  OIDC_AUTHORITY_CLAIM: z.string().default('authority'),
  OIDC_ROLE_MAP: roleMap.default({}),
  OIDC_CLOCK_SKEW_SECONDS: wholeNumber(0, 300).default(30),
});

export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  readonly roleClaim: string;
  readonly forbundClaim: string;
  readonly authorityClaim: string;
  readonly roleMap: Readonly<Record<string, string>>;
  readonly clockSkewSeconds: number;
}

/** What a caller may spend in a window, in units of cost, by how far the hub trusts it; 0 means no limit. */
export interface BudgetConfig {
  readonly units: { readonly ANONYMOUS: number; readonly ANALYST: number; readonly SERVICE: number };
  readonly windowSeconds: number;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  /** The same database under the role that owns it: for migrations, grants and epochs only. */
  readonly migrationDatabaseUrl: string | undefined;
  readonly databasePoolSize: number;
  /** The folder of the embedded database and the demo's tokens. `memory://` keeps nothing. */
  readonly dataDir: string;
  readonly demo: boolean;
  readonly fourEyes: boolean;
  /** The hub that commands such as `upload` call, and the token that they show it. */
  readonly hubUrl: string;
  readonly token: string | undefined;
  /** Where to report a vulnerability of the hub, as an address: https, mailto or tel. */
  readonly securityContact: string | undefined;
  /**
   * When told to stop, the hub says for the grace that it is not ready before it takes no more requests; after the
   * grace, all the rest ends within the limit.
   */
  readonly shutdown: { readonly graceMs: number; readonly limitMs: number };
  readonly logLevel: string;
  readonly corsOrigins: readonly string[];
  readonly maxBodyBytes: number;
  /** The largest request of an anonymous caller; never more than of any other. */
  readonly maxAnonymousBodyBytes: number;
  readonly maxUploadBytes: number;
  /** Files of more than a megabyte that are read at the same time. */
  readonly largeFilesAtOnce: number;
  /** How many unfinished files in pieces a förbund may have, and the days that one waits for more. */
  readonly uploadsAtOnce: number;
  readonly uploadDays: number;
  /** The largest exported file. */
  readonly maxExportRows: number;
  readonly maxExportBytes: number;
  /** How many proxies of our own stand in front, each of which adds to `X-Forwarded-For`. */
  readonly proxies: number;
  /** Whether anonymous callers may send stored documents only. */
  readonly storedDocumentsOnly: boolean;
  readonly budgets: BudgetConfig;
  readonly bounds: BoundsConfig;
  readonly outbox: OutboxConfig;
  readonly sources: SourcesConfig;
  readonly oidc: OidcConfig | undefined;
}

export class ConfigError extends Error {}

/** Whether faults are shown with their frames, also where the settings themselves cannot be read. */
export const isDebugging = (environment: NodeJS.ProcessEnv = process.env): boolean => environment.LOG_LEVEL === 'debug';

/** Reads and checks the settings; all faults are named at once, so that a start is not a guessing game. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.keys(environmentSchema.shape);
  const given = Object.fromEntries(known.filter((name) => environment[name]).map((name) => [name, environment[name]]));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    const faults = [...names].map((name) => `  ${name}: ${wordsFor(name as keyof typeof environmentSchema.shape)}`);
    throw new ConfigError(
      `Inställningar som inte kan användas. Settings that cannot be used (.env.example):\n${faults.join('\n')}`,
    );
  }
  const env = parsed.data;
  const outbox = outboxConfig(env);
  if (env.SAMNAV_SECRET_KEY_PREVIOUS && !env.SAMNAV_SECRET_KEY)
    throw new ConfigError(
      'SAMNAV_SECRET_KEY_PREVIOUS kräver SAMNAV_SECRET_KEY: nyckeln som gäller nu.\n' +
        'SAMNAV_SECRET_KEY_PREVIOUS needs SAMNAV_SECRET_KEY: the key in force.',
    );
  if ((env.SMTP_URL === undefined) !== (env.MAIL_FROM === undefined))
    throw new ConfigError(
      'SMTP_URL och MAIL_FROM hör ihop: ange båda, eller ingen.\nSMTP_URL and MAIL_FROM belong together: set both, or neither.',
    );
  if (env.MIGRATION_DATABASE_URL && !env.DATABASE_URL)
    throw new ConfigError(
      'MIGRATION_DATABASE_URL kräver DATABASE_URL: den roll som hubben körs som.\n' +
        'MIGRATION_DATABASE_URL needs DATABASE_URL: the role that the hub runs as.',
    );
  return {
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    migrationDatabaseUrl: env.MIGRATION_DATABASE_URL,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    dataDir: env.SAMNAV_DATA_DIR,
    // Invented results belong in an embedded try-out, and must never end up by accident in a real database.
    demo: env.SAMNAV_DEMO ?? env.DATABASE_URL === undefined,
    fourEyes: env.SAMNAV_FOUR_EYES,
    hubUrl: env.SAMNAV_URL,
    token: env.SAMNAV_TOKEN,
    securityContact: env.SAMNAV_SECURITY_CONTACT,
    shutdown: { graceMs: env.SHUTDOWN_GRACE_SECONDS * 1000, limitMs: env.SHUTDOWN_LIMIT_SECONDS * 1000 },
    logLevel: env.LOG_LEVEL,
    corsOrigins: env.CORS_ORIGINS,
    maxBodyBytes: env.MAX_BODY_BYTES,
    maxAnonymousBodyBytes: env.MAX_ANONYMOUS_BODY_BYTES,
    maxUploadBytes: env.MAX_UPLOAD_BYTES,
    largeFilesAtOnce: env.LARGE_FILES_AT_ONCE,
    uploadsAtOnce: env.UPLOADS_AT_ONCE,
    uploadDays: env.UPLOAD_DAYS,
    maxExportRows: env.MAX_EXPORT_ROWS,
    maxExportBytes: env.MAX_EXPORT_BYTES,
    proxies: env.TRUST_PROXY,
    storedDocumentsOnly: env.SAMNAV_STORED_DOCUMENTS_ONLY,
    budgets: {
      units: { ANONYMOUS: env.BUDGET_ANONYMOUS, ANALYST: env.BUDGET_ANALYST, SERVICE: env.BUDGET_SERVICE },
      windowSeconds: env.BUDGET_WINDOW_SECONDS,
    },
    bounds: boundsConfig(env),
    outbox,
    sources: sourcesConfig(env, outbox.secretKeys),
    oidc: oidcConfig(env),
  };
}

/** What a setting is to be, in Swedish and English. */
function wordsFor(name: keyof typeof environmentSchema.shape): string {
  const { sv = 'något annat', en = 'something else' } = wantedOf(environmentSchema.shape[name]) ?? {};
  return `${sv}; ${en}`;
}

function oidcConfig(env: z.infer<typeof environmentSchema>): OidcConfig | undefined {
  if (!env.OIDC_ISSUER) return undefined;
  if (!env.OIDC_AUDIENCE)
    throw new ConfigError(
      'OIDC_ISSUER kräver OIDC_AUDIENCE: en nyckel till en annan tjänst får inte öppna den här.\n' +
        'OIDC_ISSUER needs OIDC_AUDIENCE: a token for another service must not open this one.',
    );
  return {
    issuer: env.OIDC_ISSUER,
    audience: env.OIDC_AUDIENCE,
    jwksUrl: env.OIDC_JWKS_URL ?? new URL('.well-known/jwks.json', env.OIDC_ISSUER.replace(/\/?$/, '/')).href,
    roleClaim: env.OIDC_ROLE_CLAIM,
    forbundClaim: env.OIDC_FORBUND_CLAIM,
    authorityClaim: env.OIDC_AUTHORITY_CLAIM,
    roleMap: env.OIDC_ROLE_MAP,
    clockSkewSeconds: env.OIDC_CLOCK_SKEW_SECONDS,
  };
}
