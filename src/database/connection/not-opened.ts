import { isDatabaseAway } from './database-away';

/**
 * Thrown when a start finds no database to open: it tells the operator why, in Swedish and English and without a stack.
 */
export class DatabaseNotOpened extends Error {
  static becauseOf(error: unknown): unknown {
    const words = wordsFor(error);
    return words === undefined ? error : new DatabaseNotOpened(words);
  }
}

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
  ENOTFOUND:
    'Det finns ingen maskin med det namn som står i DATABASE_URL.\nThere is no machine of the name in DATABASE_URL.',
};

const NO_ANSWER =
  'Databasen i DATABASE_URL svarar inte. Starta den, eller rätta adressen, och försök igen.\n' +
  'The database of DATABASE_URL does not answer. Start it, or correct the address, and try again.';

function wordsFor(error: unknown): string | undefined {
  const code = String((error as { code?: unknown }).code);
  return WORDS[code] ?? (isDatabaseAway(error) ? NO_ANSWER : undefined);
}
