import { Client } from 'pg';
import { QueryFailedError } from 'typeorm';
import { DatabaseAway, CommitInDoubt, isDatabaseAway } from '../../src/database/connection/database-away';
import { databaseFault } from '../../src/database/connection/database-fault';
import { openTestDatabase } from '../support/test-database';

const withCode = (code: string) => Object.assign(new Error('whatever'), { code });

describe('a database', () => {
  it.each<[string, unknown]>([
    ...['08000', '08001', '08003', '08004', '08006', '08007', '08P01', '53300'].map((code): [string, unknown] => [
      code,
      withCode(code),
    ]),
    ...['57P01', '57P02', '57P03', '57P04', '57P05'].map((code): [string, unknown] => [code, withCode(code)]),
    ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'].map(
      (code): [string, unknown] => [code, withCode(code)],
    ),
    ['the words of pg', new Error('Connection terminated unexpectedly')],
    ['the words of its pool', new Error('timeout exceeded when trying to connect')],
    ['a read timeout', new Error('Query read timeout')],
    ['what TypeORM wraps', new QueryFailedError('SELECT', [], withCode('57P01'))],
    ['what TypeORM wraps, by its words', new QueryFailedError('SELECT', [], new Error('Connection terminated'))],
    ['a cause', new Error('x', { cause: withCode('ECONNRESET') })],
    ['a name with several addresses', new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')])],
    ['our own', new DatabaseAway()],
    ['a lost commit', new CommitInDoubt(new Error('x'))],
  ])('is away by %s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(true);
    expect(databaseFault(error)?.httpStatus).toBe(503);
    expect(databaseFault(error)?.retryAfter).toBeGreaterThan(0);
  });

  it.each<[string, unknown]>([
    ...['57014', '53100', '25006', '40001', '40P01', '23505', '22P02', '28P01', '3D000', '53200', 'EACCES'].map(
      (code): [string, unknown] => [code, withCode(code)],
    ),
    ['a fault of ours', new TypeError('x is undefined')],
    ['no error', 'Connection terminated'],
    ['nothing', undefined],
  ])('is not away by %s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });

  it('that can store nothing says why', () => {
    expect(databaseFault(withCode('53100'))?.code).toBe('DISK_FULL');
    expect(databaseFault(withCode('25006'))?.code).toBe('DATABASE_READ_ONLY');
    expect(databaseFault(new CommitInDoubt(withCode('57P01')))?.code).toBe('OUTCOME_UNKNOWN');
    expect(databaseFault(withCode('23505'))).toBeUndefined();
  });

  it('is away by what the libraries say today', async () => {
    const never = new Client({ host: '127.0.0.1', port: 1, user: 'x' });
    never.on('error', () => undefined);
    const told = (work: Promise<unknown>) =>
      work.then(
        () => undefined,
        (error: unknown) => error,
      );
    const refused = (await told(never.connect())) as Error;
    // Realms of Jest: an error of Node's own is none of the test's.
    expect(isDatabaseAway(Object.assign(new Error(refused.message), refused))).toBe(true);
    expect(isDatabaseAway(await told(never.query('SELECT 1')))).toBe(true);
    const database = await openTestDatabase('EMPTY');
    const { source } = database;
    const runner = source.createQueryRunner();
    await runner.query('SELECT 1');
    await runner.release();
    expect(isDatabaseAway(await told(runner.query('SELECT 1')))).toBe(true);
    await database.close();
    expect(isDatabaseAway(await told(source.query('SELECT 1')))).toBe(true);
  });
});
