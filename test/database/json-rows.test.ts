import fc from 'fast-check';
import { jsonRows, selected } from '../../src/database/statements/json-rows';
import { startWorld, type World } from '../support/world';

/** Columns of every kind that the function is for, in a table whose rows are parameters. */
const COLUMNS = {
  place: 'v.place',
  whole: 'v.whole',
  'a float': 'v.number',
  text: 'v.text',
  truth: 'v.truth',
};
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
        const plain = await db.query<object[]>(`SELECT ${selected(COLUMNS)} ${REST}`, parameters);
        const read = await jsonRows<object>(db, COLUMNS, REST, parameters);
        expect(read).toEqual(plain);
        expect(read).toHaveLength(rows.length);
        for (const row of read) expect(Object.keys(row)).toEqual(Object.keys(COLUMNS));
      }),
      { numRuns: 60 },
    );
  });

  it('keep exact what a float has, and whole numbers to 2^53', async () => {
    const [row] = await jsonRows<{ tenth: number; third: number; largest: number }>(
      world.hub.db,
      { tenth: '0.1::float8', third: '1 / 3::float8', largest: '9007199254740991::bigint' },
      '',
      [],
    );
    expect(row).toEqual({ tenth: 0.1, third: 1 / 3, largest: Number.MAX_SAFE_INTEGER });
  });
});
