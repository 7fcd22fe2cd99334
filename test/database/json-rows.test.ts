import fc from 'fast-check';
import { jsonRows } from '../../src/database/statements/json-rows';
import { float, integer, nullable, row, sql, text, truth } from '../../src/database/statements/row';
import { rows as plainRows } from '../../src/database/statements/rows';
import { startWorld, type World } from '../support/world';

/** Columns of every kind that the function is for, in a table whose rows are parameters. */
const COLUMNS = row('row of every kind', {
  place: integer,
  whole: nullable(integer),
  'a float': sql('v.number', nullable(float)),
  text: nullable(text),
  truth: nullable(truth),
});
const REST = `FROM unnest($1::integer[], $2::integer[], $3::float8[], $4::text[], $5::boolean[])
  AS v (place, whole, number, text, truth) ORDER BY v.place DESC`;

const rowOf = fc.tuple(
  fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  // PostgreSQL's JSON has no minus zero: a number is a number there.
  fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)),
  fc.option(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))),
  fc.option(fc.boolean()),
);

describe('rows read as JSON', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('EMPTY');
  });
  afterAll(() => world.close());

  it('are those that the statement itself gives, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf, { maxLength: 20 }), async (rows) => {
        const { db } = world.hub;
        const columns = [0, 1, 2, 3].map((index) => rows.map((row) => row[index]));
        const parameters = [rows.map((_, place) => place), ...columns];
        const plain = await plainRows(db, COLUMNS, `SELECT ${COLUMNS.select('v')} ${REST}`, parameters);
        const read = await jsonRows(db, COLUMNS, REST, parameters, 'v');
        expect(read).toEqual(plain);
        expect(read).toHaveLength(rows.length);
        for (const one of read) expect(Object.keys(one)).toEqual(Object.keys(COLUMNS.columns));
      }),
      { numRuns: 60 },
    );
  });

  it('keep exact what a float has, and whole numbers to 2^53', async () => {
    const exact = row('exact', {
      tenth: sql('0.1::float8', float),
      third: sql('1 / 3::float8', float),
      largest: sql('9007199254740991::bigint', integer),
    });
    const [found] = await jsonRows(world.hub.db, exact, '', []);
    expect(found).toEqual({ tenth: 0.1, third: 1 / 3, largest: Number.MAX_SAFE_INTEGER });
  });
});
