import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, environmentSchema, readConfig } from '../../src/platform/settings/config';
import { projectRoot } from '../../src/platform/settings/project-root';

/** The lines `NAME=value` of the example, in order. */
const example = Object.fromEntries(
  readFileSync(join(projectRoot, '.env.example'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value ?? ''] as const];
    }),
);

function faultsOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('the settings', () => {
  it('are those that .env.example lists, no more and no fewer, and its values are the defaults', () => {
    expect(Object.keys(example).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
    expect(readConfig(example)).toEqual(readConfig({}));
  });

  it('start on loopback, with four eyes, no origins, no sign-in elsewhere, and a demo only in the embedded database', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      fourEyes: true,
      corsOrigins: [],
      oidc: undefined,
      demo: true,
      databaseUrl: undefined,
    });
    expect(readConfig({ DATABASE_URL: 'postgresql://localhost/samnav' }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL: 'postgresql://localhost/samnav', SAMNAV_DEMO: 'true' }).demo).toBe(true);
  });

  it('that are wrong are all named at once, with what to do', () => {
    const wrong = {
      PORT: '99999',
      DATABASE_URL: 'mysql://x',
      SAMNAV_DEMO: 'yes',
      LOG_LEVEL: 'loud',
      MAX_BODY_BYTES: 'big',
      OIDC_ROLE_MAP: '{',
      OIDC_CLOCK_SKEW_SECONDS: '-1',
      DATABASE_POOL_SIZE: '0',
    };
    const message = faultsOf(wrong);
    for (const name of Object.keys(wrong)) expect(message).toContain(name);
    expect(message).toContain('SAMNAV_DEMO: något av true, false; one of true, false');
    expect(message).toContain('PORT: ett heltal mellan 0 och 65535; a whole number from 0 to 65535');
    expect(message).toContain('.env.example');
    for (const value of ['mysql://x', 'loud']) expect(message).not.toContain(`received "${value}"`);
  });

  it('of sign-in need an audience, find the key set where issuers keep it, and never quote a secret of the database', () => {
    expect(faultsOf({ OIDC_ISSUER: 'https://id.example.org' })).toContain('OIDC_AUDIENCE');
    const oidc = (issuer: string) =>
      readConfig({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'samnav', OIDC_ROLE_MAP: '{"a":"ANALYST"}' }).oidc;
    expect(oidc('https://id.example.org/realm')).toMatchObject({
      jwksUrl: 'https://id.example.org/realm/.well-known/jwks.json',
      roleMap: { a: 'ANALYST' },
    });
    expect(oidc('https://id.example.org/realm/')?.jwksUrl).toBe('https://id.example.org/realm/.well-known/jwks.json');
    expect(faultsOf({ DATABASE_URL: 'http://user:hemligt@localhost/x' })).not.toContain('hemligt');
  });

  it('read lists with spaces, and take an empty value for none', () => {
    expect(readConfig({ CORS_ORIGINS: ' https://a.se, https://b.se ,' }).corsOrigins).toEqual([
      'https://a.se',
      'https://b.se',
    ]);
    expect(readConfig({ PORT: '', CORS_ORIGINS: '' })).toEqual(readConfig({}));
  });

  /** Nothing can be said of these before they are used. */
  const ANY_TEXT = ['HOST', 'SAMNAV_DATA_DIR', 'SAMNAV_TOKEN', 'OIDC_AUDIENCE']
    .concat(['OIDC_ROLE_CLAIM', 'OIDC_FORBUND_CLAIM', 'OIDC_AUTHORITY_CLAIM'])
    .sort();
  const takesAny = (name: string) => faultsOf({ [name]: 'fel värde' }).split('\n').length < 2;

  it('take any text only where that is said', () => {
    expect(Object.keys(example).filter(takesAny).sort()).toEqual(ANY_TEXT);
  });

  it.each(Object.keys(example).filter((name) => !ANY_TEXT.includes(name)))(
    'say once, in Swedish and English, what %s is to be, and never quote it',
    (name) => {
      const [head, ...lines] = faultsOf({ [name]: 'fel värde' }).split('\n');
      expect(head).toContain('.env.example');
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(new RegExp(`^  ${name}: [^;]{4,}; [^;]{4,}$`));
      expect(lines[0]).not.toMatch(/fel värde|något annat|NaN|Invalid|Ogiltig/);
    },
  );

  it.each(['foo', '*', 'https://a.se/', 'https://a.se/path', 'HTTPS://A.SE', 'ftp://a.se', 'https://a.se, foo'])(
    'take no origin that browsers would never send: %s',
    (origins) => expect(faultsOf({ CORS_ORIGINS: origins })).toContain('CORS_ORIGINS: ursprung'),
  );
});
