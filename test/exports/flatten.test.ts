import fc from 'fast-check';
import { dimensionsOf, flattening } from '../../src/exports/tables/flatten';
import type { Column } from '../../src/exports/tables/export-table';
import type { Leaf, Pivot } from '../../src/exports/tables/table-shape';

const DIMENSIONS = ['ROUND', 'MEASURE', 'COUNTY', 'AGE_GROUP'] as const;
const leaf = (path: string[], kind: Column['kind'] = 'TEXT'): Leaf => ({
  path,
  column: { name: path.join('_'), kind, role: 'OTHER', subject: '' },
});
const PIVOT: Pivot = { path: ['group'], prefix: [], hasLabels: true, place: 1 };
const SHAPE = {
  leaves: [leaf(['unit']), leaf(['value', 'n'], 'INTEGER'), leaf(['value', 'interval', 'lower'], 'DECIMAL')],
  pivot: PIVOT,
};

const word = fc.string({ maxLength: 8 });
const part = (dimension: string) =>
  fc.record({ dimension: fc.constant(dimension), code: word, nameSv: word, nameEn: fc.option(word) });
const value = fc.option(
  fc.record({
    n: fc.option(fc.nat()),
    interval: fc.option(fc.record({ lower: fc.option(fc.double({ noNaN: true })) })),
  }),
);

/** Rows of the same dimensions, each in an order of its own. */
const table = fc.subarray([...DIMENSIONS], { minLength: 1 }).chain((dimensions) =>
  fc.record({
    dimensions: fc.constant(dimensions),
    rows: fc.array(
      fc.record({
        unit: fc.option(word),
        value,
        group: fc
          .tuple(...dimensions.map(part))
          .chain((parts) => fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length })),
      }),
      { minLength: 1, maxLength: 20 },
    ),
  }),
);

describe('flattening', () => {
  it('keeps every code, label and leaf in its own column, in whatever order a row has its dimensions', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('sv' as const, 'en' as const), ({ dimensions, rows }, language) => {
        const { columns, flatten } = flattening(SHAPE, dimensionsOf(PIVOT, rows), language);
        const at = (name: string) => columns.findIndex((column) => column.name === name);
        expect(columns).toHaveLength(SHAPE.leaves.length + 2 * dimensions.length);
        for (const row of rows) {
          const cells = flatten(row);
          expect(cells).toHaveLength(columns.length);
          for (const { dimension, code, nameSv, nameEn } of row.group) {
            const name = dimension.toLowerCase();
            expect(cells[at(`${name}_code`)]).toBe(code);
            expect(cells[at(`${name}_label`)]).toBe(language === 'en' ? (nameEn ?? nameSv) : nameSv);
          }
          expect(cells[at('unit')]).toBe(row.unit);
          expect(cells[at('value_n')]).toBe(row.value?.n ?? null);
          expect(cells[at('value_interval_lower')]).toBe(row.value?.interval?.lower ?? null);
        }
      }),
    );
  });

  it('has the pivoted columns where the list stood', () => {
    const { columns } = flattening(SHAPE, ['SEX'], 'sv');
    expect(columns.map(({ name }) => name)).toEqual([
      'unit',
      'sex_code',
      'sex_label',
      'value_n',
      'value_interval_lower',
    ]);
  });

  it('refuses a row with a dimension that has no column, rather than leaving it out', () => {
    const { flatten } = flattening(SHAPE, ['SEX'], 'sv');
    const row = { unit: null, value: null, group: [{ dimension: 'COUNTY', code: '24', nameSv: 'x', nameEn: null }] };
    expect(() => flatten(row)).toThrow('other dimensions');
  });

  it('keeps kronor exact', () => {
    const { flatten } = flattening({ leaves: [leaf(['amount'], 'KRONOR')], pivot: null }, [], 'sv');
    expect(flatten({ amount: '9007199254740993' })).toEqual([9007199254740993n]);
  });
});
