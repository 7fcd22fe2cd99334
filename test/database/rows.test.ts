import {
  bytes,
  day,
  exact,
  float,
  integer,
  json,
  listOf,
  moment,
  nullable,
  of,
  oneOf,
  row,
  sql,
  text,
  truth,
  type Column,
} from '../../src/database/statements/row';
import { changedRows, oneRow, rows, theRow } from '../../src/database/statements/rows';
import { oneValue, theValue, values } from '../../src/database/statements/values';
import { written, MadeBySql } from '../../src/database/statements/written';
import { countiesByCodes } from '../../src/register/register.store';
import { startWorld, type World } from '../support/world';

/** A kind, SQL that makes it, and SQL that makes something else. */
const KINDS: readonly (readonly [string, Column<unknown>, string, string])[] = [
  ['a text', text, `'x'`, '1'],
  ['true or false', truth, 'true', `'true'`],
  ['an integer', integer, '1', '1::bigint'],
  ['an integer', integer, '1', '1.5::float8'],
  ['a number', float, '1.5::float8', '1.5::numeric'],
  ['a number as text', exact, '1.5::numeric', '1.5::float8'],
  ['a number as text', exact, '12::bigint', `'NaN'::numeric`],
  ['a day as text', day, `'2024-02-29'::date::text`, `'2024-02-29'::date`],
  ['a day as text', day, `'2024-02-29'::date::text`, `'2024-02-29'::timestamptz::text`],
  ['a moment', moment, 'now()', 'now()::text'],
  ['bytes', bytes, `'\\x00'::bytea`, `'x'`],
  ['JSON', json(), `'{}'::jsonb`, `'{}'`],
  ['one of its codes', oneOf(['A', 'B']), `'B'`, `'C'`],
  ['a text or null', nullable(text), 'NULL::text', '1'],
  ['a text', text, `''`, 'NULL::text'],
  ['a list, each an integer', listOf(integer), 'ARRAY[1, 2]', 'ARRAY[1, NULL]'],
];

describe('rows that are read', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  it.each(KINDS)('hold %s, and are refused with anything else', async (called, kind, right, wrong) => {
    const { db } = world.hub;
    const shape = row('thing', { it: kind });
    expect(await rows(db, shape, `SELECT ${right} AS it`)).toHaveLength(1);
    await expect(rows(db, shape, `SELECT ${wrong} AS it`)).rejects.toThrow(`thing: it is not ${called} but `);
    await expect(values(db, kind, `SELECT ${wrong} AS it`)).rejects.toThrow(`it is not ${called} but `);
  });

  it('are looked at to the last, and what came of a person is not told', async () => {
    const shape = row('person', { name: integer });
    const asked = rows(world.hub.db, shape, `SELECT 1 AS name UNION ALL SELECT 2 UNION ALL SELECT NULL`);
    await expect(asked).rejects.toThrow('person: name is not an integer but null.');
    const told = await rows(world.hub.db, shape, `SELECT 'Anna Persson' AS name`).catch(String);
    expect(told).toBe('Error: person: name is not an integer but string.');
  });

  it('have the names of their shape, each and no other', async () => {
    const { db } = world.hub;
    const shape = row('thing', { one: integer, two: integer });
    await expect(rows(db, shape, 'SELECT 1 AS one')).rejects.toThrow('thing: two is missing.');
    await expect(rows(db, shape, 'SELECT 1 AS one, 2 AS two, 3 AS three')).rejects.toThrow(
      'thing: three is no column of it.',
    );
    await expect(values(db, integer, 'SELECT 1 AS one, 2 AS two')).rejects.toThrow('two stands beside it');
  });

  it('are one, or none, or a fault where there has to be one', async () => {
    const { db } = world.hub;
    const shape = row('thing', { one: integer });
    expect(await oneRow(db, shape, 'SELECT 1 AS one WHERE false')).toBeUndefined();
    await expect(theRow(db, shape, 'SELECT 1 AS one WHERE false')).rejects.toThrow('thing: there is no row.');
    expect(await oneValue(db, integer, 'SELECT 1 WHERE false')).toBeUndefined();
    await expect(theValue(db, integer, 'SELECT 1 WHERE false')).rejects.toThrow('there is no row');
  });

  it('come of what is changed too, in a transaction and outside of one', async () => {
    const { hub } = world;
    const county = row('county', { code: text });
    await hub.db.query(`INSERT INTO county (code, name, sort_key) VALUES ('98', 'X', 'x')`);
    const update = `UPDATE county SET name = 'Y' WHERE code = '98' RETURNING code`;
    expect(await rows(hub.db, county, update)).toEqual([{ code: '98' }]);
    expect(await hub.transaction((db) => values(db, text, update))).toEqual(['98']);
    await expect(changedRows(hub.db, 'SELECT 1')).rejects.toThrow('Only UPDATE and DELETE');
    expect(await changedRows(hub.db, `DELETE FROM county WHERE code = '98'`)).toBe(1);
  });

  it('fail where the database has renamed a column, and not in an answer', async () => {
    const { hub } = world;
    const renamed = hub.transaction(async (db) => {
      await db.query('ALTER TABLE county RENAME COLUMN name TO title');
      return countiesByCodes(db, ['01']);
    });
    await expect(renamed).rejects.toThrow('column "name" does not exist');
    expect(await countiesByCodes(hub.db, ['01'])).toHaveLength(1);
  });
});

describe('columns', () => {
  it('are written once: without SQL of their own they are those of their names', () => {
    const shape = row('thing', { key: sql('t.id', integer), startsOn: nullable(day), n: float, total: exact });
    expect(shape.select('t')).toBe(
      't.id AS "key", t.starts_on::text AS "startsOn", t.n::float8 AS "n", t.total::text AS "total"',
    );
    expect(row('thing', of('x', { someName: text })).select('t')).toBe('x.some_name AS "someName"');
  });

  it('are written to by their names, each beside its value', () => {
    const { names, places, sets, parameters, next } = written({
      title: 'Å',
      search: new MadeBySql('å', (parameter) => `to_tsvector(${parameter})`),
    });
    expect([names, places, sets, next]).toEqual([
      'title, search',
      '$1, to_tsvector($2)',
      'title = $1, search = to_tsvector($2)',
      '$3',
    ]);
    expect(parameters).toEqual(['Å', 'å']);
  });
});
