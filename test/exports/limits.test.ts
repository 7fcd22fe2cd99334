import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { startWorld, type World } from '../support/world';
import { fetchExport, refusalOf } from './support/exports';

/**
 * Three pages or more; the early rounds have the shorter rows, so that the first page lets expect too little of the
 * whole.
 */
const ASKED = { question: 'observations', groupBy: 'COUNTY' };

describe('the limits of an export', () => {
  const worlds: World[] = [];
  const worldWith = async (config: object): Promise<World> => {
    const world = await startWorld('DEMO', { config });
    worlds.push(world);
    return world;
  };
  let free: World;
  let bytes: number;
  let rows: number;
  let estimate: number;
  beforeAll(async () => {
    free = await worldWith({});
    const text = await (await fetchExport(free, ASKED)).text();
    const lines = text.trim().split('\r\n');
    [bytes, rows] = [Buffer.byteLength(text), lines.length - 1];
    estimate = Math.ceil((Buffer.byteLength(`${lines.slice(0, 501).join('\r\n')}\r\n`) * rows) / 500);
    expect(estimate).toBeLessThan(bytes - 1000);
  });
  afterAll(async () => {
    for (const world of worlds) await world.close();
  });

  it('are those of rows and bytes: too many are refused with size and limit, before anything is sent', async () => {
    const small = await worldWith({ maxExportRows: rows - 1, maxExportBytes: Math.floor(bytes / 4) });
    const { status, code, message } = await refusalOf(await fetchExport(small, ASKED));
    expect([status, code]).toEqual([400, 'EXPORT_TOO_LARGE']);
    for (const number of [rows, rows - 1]) expect(message).toContain(`${number}`);
    // Half of the rows, of which the first page alone would have room.
    const asked = { ...ASKED, where: JSON.stringify({ dimension: 'ROUND', in: ['2021', '2022', '2023', '2024'] }) };
    for (const format of ['csv', 'json-stat2']) {
      const refused = await refusalOf(await fetchExport(small, { ...asked, format }));
      expect(refused).toMatchObject({ status: 400, code: 'EXPORT_TOO_MANY_BYTES' });
    }
  });

  it('let through what is just within, and break the transfer when it turns out too large, so that half a file never looks whole', async () => {
    const world = await worldWith({ maxExportRows: rows, maxExportBytes: estimate });
    const response = await fetchExport(world, ASKED);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it('stop the work when the caller goes away', async () => {
    const counted = async (work: () => Promise<unknown>) => {
      const before = free.statements();
      await work();
      return free.statements() - before;
    };
    const asked = { question: 'observations', groupBy: 'FORBUND,AGE_GROUP' };
    const all = await counted(async () => (await fetchExport(free, asked)).text());
    const some = await counted(async () => {
      await new Promise<void>((resolve, reject) => {
        const request = get(`${free.url}/export?${new URLSearchParams(asked).toString()}`, (response) => {
          response.once('data', () => {
            response.once('error', () => undefined).destroy();
            resolve();
          });
        });
        request.once('error', reject);
      });
      for (let before = -1; before !== free.statements();) {
        before = free.statements();
        await pause(1500);
      }
    });
    expect(all).toBeGreaterThan(20);
    expect(some).toBeLessThan(all / 2);
    expect(free.logged.join('')).not.toContain('fault in a request');
  });
});
