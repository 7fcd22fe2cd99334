import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { Example } from '../../src/http/pages/example-card';
import { pages, type PagesOptions } from '../../src/http/pages/pages';
import { shape } from '../../web/answer/shape';
import { scaleOf } from '../../web/answer/estimate';

const examples: Example[] = [
  { id: 'benchmark', titleSv: 'Hur står vi oss?', titleEn: 'How do we stand?', query: '{ forbund { name } }' },
  {
    id: 'trend',
    titleSv: 'Blir det bättre?',
    titleEn: 'Is it better?',
    query: 'query ($n: Int) { trend(n: $n) { year } }',
    variables: { n: 3 },
  },
  {
    id: 'system-errors',
    titleSv: 'Vilka systemfel?',
    titleEn: 'Which system errors?',
    query: '{ systemErrors { totalCount } }',
  },
  { id: 'resources', titleSv: 'Vad sätts in?', titleEn: 'What is put in?', query: '{ resources { sek } }' },
  {
    id: 'hostile',
    titleSv: '</h3><script>alert(1)</script>',
    titleEn: '"&',
    query: '{ a(b: "</code><script>alert(2)</script>") }',
  },
];

const webRoot = mkdtempSync(join(tmpdir(), 'samnav-pages-'));
const closing: (() => void)[] = [];

beforeAll(() => {
  execFileSync(process.execPath, [join(__dirname, '../../scripts/build-pages.mjs'), webRoot]);
});

afterAll(() => {
  for (const close of closing) close();
  rmSync(webRoot, { recursive: true, force: true });
});

/** Starts a hub that has nothing but its pages, and gives a way to ask it. */
async function hub(
  options: Partial<PagesOptions> = {},
): Promise<(path: string, headers?: Record<string, string>) => Promise<Response>> {
  const app = express().use(
    pages({ demo: true, storedDocumentsOnly: false, version: '1.2.3', webRoot, examples, ...options }),
  );
  const server = app.listen(0, '127.0.0.1');
  closing.push(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return (path, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers });
}

async function markupOf(path: string, options: Partial<PagesOptions> = {}): Promise<string> {
  const get = await hub(options);
  return (await get(path)).text();
}

function addressesIn(markup: string): string[] {
  return [...markup.matchAll(/(?:src|href|data-\w+-worker)="([^"]*)"/g)].map((match) => match[1] ?? '');
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('the start page', () => {
  test('is Swedish, with English beside it', async () => {
    const markup = await markupOf('/');
    expect(markup).toContain('<html lang="sv">');
    expect(markup).toContain('En nationell jämförelse av samverkan');
    expect(markup).toMatch(/lang="en"[^>]*>A national comparison/);
    expect(markup).toContain('1.2.3');
  });

  test('says of what is not there yet that it is to come', async () => {
    const markup = (await markupOf('/')).replaceAll(/\s+/g, ' ');
    for (const [title, sv, en] of [['Resurs och effekt', 'Kommer: vad sätts in', 'To come: what is put in']] as const) {
      const passage = markup.slice(markup.indexOf(`<h3>${title} `)).split('</li>')[0] ?? '';
      expect(passage).toContain(sv);
      expect(passage).toContain(en);
    }
  });

  test('offers every example, readable as it is sent and ready to open in GraphiQL', async () => {
    const markup = await markupOf('/');
    expect(occurrences(markup, 'data-example')).toBe(5);
    const link =
      addressesIn(markup).find((address) => address.startsWith('/graphiql?') && address.includes('trend')) ?? '';
    const opened = new URL(link.replaceAll('&amp;', '&'), 'http://hub').searchParams;
    expect(opened.get('query')).toBe(examples[1]?.query);
    expect(JSON.parse(opened.get('variables') ?? '')).toEqual({ n: 3 });
  });

  test('marks synthetic figures at the top and in every answer, and only then', async () => {
    expect(occurrences(await markupOf('/'), 'Syntetiska demodata')).toBe(6);
    expect(await markupOf('/', { demo: false })).not.toContain('Syntetiska demodata');
    expect(await markupOf('/graphiql')).toContain('Syntetiska demodata');
    expect(await markupOf('/graphiql', { demo: false })).not.toContain('Syntetiska demodata');
  });

  it('say in GraphiQL when only stored questions are answered without credentials', async () => {
    expect(await markupOf('/graphiql')).not.toContain('lagrade frågor');
    const page = await markupOf('/graphiql', { storedDocumentsOnly: true });
    expect(page).toContain('Utan inloggning besvaras bara lagrade frågor');
    expect(page).toContain('Without credentials only stored questions');
  });

  test('shows an example as text, whatever is in it', async () => {
    const markup = await markupOf('/');
    expect(markup).not.toContain('<script>alert');
    expect(markup).toContain('&lt;/h3&gt;&lt;script&gt;alert(1)');
  });
});

describe.each(['/', '/graphiql'])('the page %s', (path) => {
  test('allows no inline script and nothing from elsewhere', async () => {
    const get = await hub();
    const response = await get(path);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
    expect(await response.text()).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=/);
  });

  test('and all that it loads comes from the hub', async () => {
    const get = await hub();
    const seen = new Map<string, string>();
    const follow = async (address: string): Promise<void> => {
      expect(address).not.toMatch(/^(https?:)?\/\//);
      if (seen.has(address) || !address.startsWith('/assets/')) return;
      const response = await get(address);
      expect([address, response.status]).toEqual([address, 200]);
      expect(response.headers.get('cache-control')).toContain('immutable');
      seen.set(address, await response.text());
      const text = /\.(js|css)$/.test(address) ? (seen.get(address) ?? '') : '';
      expect(text).not.toMatch(/(import|importScripts|fetch|Worker|url|@import)\s*\(?\s*["'`]?https?:/);
      const parts = [...text.matchAll(/["'(]\.\/([\w-]+-[A-Z0-9]{8}\.\w+)["')]/g)];
      for (const part of parts) await follow(`/assets/${part[1] ?? ''}`);
    };
    for (const address of addressesIn(await (await get(path)).text())) await follow(address);
    expect(seen.size).toBeGreaterThan(2);
  });
});

describe('the assets', () => {
  test('travel compressed to those who can read it, under their own type', async () => {
    const get = await hub();
    const style = addressesIn(await (await get('/')).text()).find((address) => address.endsWith('.css')) ?? '';
    const packed = await get(style, { 'accept-encoding': 'gzip' });
    const plain = await get(style, { 'accept-encoding': 'identity' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.headers.get('content-type')).toMatch(/^text\/css/);
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    expect(await packed.text()).toBe(await plain.text());
  });

  test('are nothing outside their folder', async () => {
    const get = await hub();
    for (const path of ['/assets/manifest.json', '/assets/..%2fmanifest.json', '/assets/none.js']) {
      expect((await get(path)).ok).toBe(false);
    }
  });

  test('that have not been built are asked for in words', async () => {
    const get = await hub({ webRoot: join(webRoot, 'none') });
    const response = await get('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});

describe('an answer made readable', () => {
  const row = (name: string, value: number) => ({
    forbund: { name },
    result: { status: 'PUBLISHED', value, interval: { lower: value - 0.1, upper: value + 0.1 } },
  });

  test('has a table where it has rows, with the interval beside its value', () => {
    const cells = shape({ totalCount: 80, edges: [{ node: row('A', 0.5) }, { node: row('B', 0.7) }], pageInfo: {} });
    expect(cells.get('')).toMatchObject({
      kind: 'table',
      table: { columns: ['forbund.name', 'result.value'], total: 80 },
    });
  });

  test('says why a number is missing', () => {
    const cells = shape({ status: 'SUPPRESSED', value: null, interval: null, n: null });
    expect(cells.get('value')).toMatchObject({ kind: 'estimate', value: undefined, status: 'SUPPRESSED' });
    expect(cells.get('n')).toEqual({ kind: 'nothing' });
  });

  test('draws shares on their whole scale and differences from least to greatest', () => {
    const estimate = (lower: number, upper: number) =>
      ({
        kind: 'estimate',
        value: undefined,
        interval: { lower, upper },
        status: undefined,
        unreliable: false,
      }) as const;
    expect(scaleOf([estimate(0.6, 0.7)])).toEqual({ from: 0, to: 1, decimals: 3 });
    expect(scaleOf([estimate(-0.2, 0.1), estimate(0, 0.3)])).toMatchObject({ from: -0.2, to: 0.3 });
  });
});
