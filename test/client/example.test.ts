import { runExample } from '../../src/client/example';
import { startWorld, type World } from '../support/world';

describe('the example', () => {
  let world: World;
  const printed: string[] = [];
  const run = async (roles = ['FORBUND_EDITOR', 'FORBUND_APPROVER', 'SECRETARIAT'] as const) => {
    printed.length = 0;
    const tokens: Record<string, string> = {};
    for (const role of roles) tokens[role] = bearer((await world.as(role)).headers);
    return runExample({ url: world.url, tokens, print: (line) => printed.push(line) });
  };
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  it('gives the six percentages that the source printed, beside the nation with its coverage', async () => {
    const figures = await run();
    expect(figures.map(({ published }) => published.percent)).toEqual([88, 95, 97, 90, 79, 87]);
    expect(figures.map(({ place }) => Math.round(place.own.value ?? NaN))).toEqual([88, 95, 97, 90, 79, 87]);
    expect(figures.map(({ place }) => place.own.n)).toEqual([133, 133, 132, 132, 95, 38]);
    expect(figures.map(({ place }) => place.own.origin)).toEqual(new Array(6).fill('REAL'));
    for (const { national, place } of figures) {
      expect(national.pooled.origin).toBe('MIXED');
      expect(national.pooled.coverage.unitsReporting).toBeGreaterThan(1);
      expect(national.pooled).toEqual(place.nation);
      expect(national.pooled.n).toBeGreaterThan(place.own.n ?? 0);
    }
    const text = printed.join('\n');
    expect(text).toContain('delvis syntetiska');
    expect(text.match(/ja \(yes\)/g)).toHaveLength(6);
    expect(text).not.toContain('Redan gjort');
  });

  it('finds everything done the second time, and changes nothing', async () => {
    const before = await counts(world);
    const figures = await run();
    expect(figures).toHaveLength(6);
    const text = printed.join('\n');
    expect(text.match(/Redan gjort/g)).toHaveLength(3);
    expect(await counts(world)).toEqual(before);
  });

  it('says which token is missing', async () => {
    const options = { url: world.url, tokens: {}, print: () => undefined };
    await expect(runExample(options)).rejects.toThrow('FORBUND_EDITOR');
  });
});

const bearer = (headers: Record<string, string>) => (headers.authorization ?? '').replace('Bearer ', '');

async function counts({ hub }: World): Promise<unknown> {
  return hub.db.query(
    `SELECT (SELECT count(*) FROM submission) AS submissions, (SELECT count(*) FROM release) AS releases,
            (SELECT count(*) FROM cell) AS cells, (SELECT count(*) FROM audit_event WHERE action NOT LIKE 'token:%') AS events`,
  );
}
