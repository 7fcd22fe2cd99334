import { bySex, getAccepted, publish, share, teamOf, type Team } from '../support/results';
import { startWorld, type World } from '../support/world';
import { fetchExport } from './support/exports';

const ASKED = { question: 'observations', groupBy: 'COUNTY' };

describe('the mark of an export', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    await getAccepted(team, { cells: bySex('FIN-I01', [30, 20], [25, 15]) });
    await publish(team.secretariat);
  });
  afterAll(() => world.close());

  const get = async (parameters: Record<string, string>, headers: Record<string, string> = {}, as = world.anybody) => {
    const response = await fetchExport(world, parameters, { headers, as });
    return { response, etag: response.headers.get('etag') ?? '', text: await response.text() };
  };

  it('answers 304 without asking the question, as long as nothing has changed', async () => {
    const { etag, response } = await get(ASKED);
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    for (const header of [/\bAccept\b/, /\bAuthorization\b/]) expect(response.headers.get('vary')).toMatch(header);
    const before = world.statements();
    const again = await get(ASKED, { 'if-none-match': etag });
    expect([again.response.status, again.text, again.etag]).toEqual([304, '', etag]);
    expect(world.statements() - before).toBeLessThanOrEqual(1);
    expect((await get(ASKED, { 'if-none-match': `W/${etag}, "other"` })).response.status).toBe(304);
    expect((await get(ASKED, { 'if-none-match': '"other"' })).response.status).toBe(200);
  });

  it('differs by whatever the bytes differ by', async () => {
    const { etag } = await get(ASKED);
    const marks = [etag];
    const others: Record<string, string>[] = [
      { excel: 'true' },
      { language: 'en' },
      { columns: 'codes' },
      { format: 'parquet' },
      { partial: 'true' },
    ];
    for (const more of others) {
      marks.push((await get({ ...ASKED, ...more })).etag);
    }
    marks.push((await fetchExport(world, ASKED, { path: '/export/metadata' })).headers.get('etag') ?? '');
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('differs by who asks, and is for that one only', async () => {
    const { etag } = await get(ASKED);
    const own = await get(ASKED, { 'if-none-match': etag }, team.editor);
    expect([own.response.status, own.response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(own.etag).not.toBe(etag);
    const { etag: other } = await get(ASKED, {}, team.approver);
    expect(other).not.toBe(own.etag);
  });

  it('changes with what an asker may know of, and with a release: then so do the figures', async () => {
    const before = await get(ASKED);
    const own = await get(ASKED, {}, team.approver);
    await getAccepted(team, { cells: [...bySex('FIN-I01', [40, 20], [25, 15]), share('FIN-I02', 60, 30)] });
    const hour = new Date(Date.now() + 3_600_000).toISOString();
    await team.secretariat.data(
      `mutation { publishRelease(input: { publishAt: "${hour}", confirmSmallCorrections: true }) { release { number } } }`,
    );
    await team.secretariat.data('{ nationalValue(measure: "FIN-I01", round: "2024", release: 2) { release } }');
    expect((await get(ASKED, { 'if-none-match': before.etag })).response.status).toBe(304);
    const done = await get(ASKED, { 'if-none-match': own.etag }, team.approver);
    expect([done.response.status, done.text]).toEqual([200, own.text]);
    await world.hub.db.query('UPDATE release SET published_at = now() WHERE number = 2');
    const released = await get(ASKED, { 'if-none-match': before.etag });
    expect(released.response.status).toBe(200);
    expect(released.text).not.toBe(before.text);
    expect(released.response.headers.get('samnav-release')).toBe('2');
    const first = await get({ ...ASKED, release: '1' });
    expect(first.text).toBe(before.text);
  });
});
