import { isDatabaseAway, NotConnected } from './database-away';

/**
 * Thrown when a start finds no database to open: it tells the operator why, in Swedish and English and without a stack.
 */
export class DatabaseNotOpened extends Error {
  /** @param setting that has the address which was tried */
  static becauseOf(error: unknown, setting: DatabaseSetting = 'DATABASE_URL'): unknown {
    const words = wordsFor(error);
    return words === undefined ? error : new DatabaseNotOpened(words.replaceAll('DATABASE_URL', setting));
  }
}

export type DatabaseSetting = 'DATABASE_URL' | 'MIGRATION_DATABASE_URL';

/** By SQLSTATE (PostgreSQL, Appendix A) and errno. */
const WORDS: Readonly<Record<string, string>> = {
  '28P01':
    'Databasen tar inte emot användaren med det lösenord som står i DATABASE_URL.\nThe database does not let the user in with the password in DATABASE_URL.',
  '28000':
    'Databasen släpper inte in användaren i DATABASE_URL från den här maskinen (pg_hba.conf).\nThe database does not let the user of DATABASE_URL in from this machine (pg_hba.conf).',
  '3D000':
    'Servern i DATABASE_URL har ingen databas med det namnet; skapa den först (createdb).\nThe server of DATABASE_URL has no database of that name; make it first (createdb).',
  '53300':
    'Databasservern har inga anslutningar kvar (max_connections).\nThe database server has no connections left (max_connections).',
  '57P03': 'Databasservern håller på att starta; försök igen.\nThe database server is starting; try again.',
  '42501':
    'Användaren i DATABASE_URL får inte ansluta till databasen (GRANT CONNECT).\nThe user of DATABASE_URL may not connect to the database (GRANT CONNECT).',
  '55000':
    'Databasen i DATABASE_URL tar inte emot anslutningar (ALLOW_CONNECTIONS).\nThe database of DATABASE_URL takes no connections (ALLOW_CONNECTIONS).',
  ENOTFOUND:
    'Det finns ingen maskin med det namn som står i DATABASE_URL.\nThere is no machine of the name in DATABASE_URL.',
};

const NO_ANSWER =
  'Databasen i DATABASE_URL svarar inte. Starta den, eller rätta adressen, och försök igen.\n' +
  'The database of DATABASE_URL does not answer. Start it, or correct the address, and try again.';

/** The driver's words, since it gives no code; `test/cli/starting.test.ts` tries the installed one. */
const NO_TLS = 'The server does not support SSL connections';

const WITHOUT_TLS =
  'Databasservern talar inte TLS, som DATABASE_URL kräver (sslmode). Slå på TLS i servern, eller ange sslmode=disable.\n' +
  'The database server does not speak TLS, which DATABASE_URL requires (sslmode). Turn TLS on in the server, or set sslmode=disable.';

/** The server answers, and nobody is let in: for a reason that has no words of its own above. */
const refused = (code: string | undefined) =>
  `Databasen i DATABASE_URL släpper inte in hubben (${code ?? 'utan kod'}); serverns logg säger varför.\n` +
  `The database of DATABASE_URL does not let the hub in (${code ?? 'no code'}); the log of the server says why.`;

const untrusted = (code: string) =>
  `Databasserverns certifikat godtas inte (${code}): se sslmode och sslrootcert i DATABASE_URL.\n` +
  `The certificate of the database server is not accepted (${code}): see sslmode and sslrootcert in DATABASE_URL.`;

/** Codes of Node's TLS and of OpenSSL: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE = /CERT|SIGNATURE|ISSUER|^ERR_(TLS|SSL)_|^CRL_/;

function wordsFor(error: unknown): string | undefined {
  // A statement may fail by the same codes, for other reasons.
  if (!(error instanceof NotConnected)) return isDatabaseAway(error) ? NO_ANSWER : undefined;
  const { cause, reason: code } = error;
  if (code !== undefined && WORDS[code] !== undefined) return WORDS[code];
  if (isDatabaseAway(cause)) return NO_ANSWER;
  if ((cause as Error).message === NO_TLS) return WITHOUT_TLS;
  return code !== undefined && CERTIFICATE.test(code) ? untrusted(code) : refused(code);
}
