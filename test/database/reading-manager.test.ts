import { startWorld, type World } from '../support/world';

describe('reading after a statement that failed', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld('SEEDED');
  });
  afterEach(() => world.close());

  const answer = (sql: string, parameter: unknown) =>
    world.hub.db.query<{ answer: unknown }[]>(sql, [parameter]).then(
      ([row]) => row?.answer,
      (error: unknown) => (error as { code?: string }).code,
    );

  it('gives each its own answer, whatever went wrong before', async () => {
    const divided = (by: number) => answer('SELECT 12 / $1::integer AS answer', by);
    for (const [by, expected] of [
      [1, 12],
      [0, '22012'],
      [2, 6],
      [0, '22012'],
      [3, 4],
      [4, 3],
    ] as const) {
      expect([by, await divided(by)]).toEqual([by, expected]);
    }
    expect(await answer('SELECT $1::integer AS answer', 'x')).toBe('22P02');
    expect(await answer('SELECT $1::text AS answer', 'a\0b')).toBe('22021');
    expect(await answer('SELECT answer FROM nowhere WHERE $1 = 1', 1)).toBe('42P01');
    expect(await answer('SELECT $1::text AS answer', 'after')).toBe('after');
    expect(await divided(6)).toBe(2);
  });

  it('does so for many at once', async () => {
    const asked = [2, 0, 3, 4, 0, 6, 12, 0];
    const answers = await Promise.all(asked.map((by) => answer('SELECT 12 / $1::integer AS answer', by)));
    expect(answers).toEqual(asked.map((by) => (by === 0 ? '22012' : 12 / by)));
  });

  it('leaves transactions their own answers too', async () => {
    expect(await answer('SELECT 12 / $1::integer AS answer', 0)).toBe('22012');
    const inside = await world.hub.transaction((db) =>
      db.query<{ answer: number }[]>('SELECT $1::integer AS answer', [7]),
    );
    expect(inside).toEqual([{ answer: 7 }]);
  });
});
