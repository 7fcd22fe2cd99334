import { execFile, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { teamOf } from '../support/results';
import { startWorld, UMEA, type World } from '../support/world';

/** What Debian and others call it. */
const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => !spawnSync(name, ['--version']).error,
);
const LARGE = 30_000_000;

/** A page that sends a large file to the hub and shows what it heard: it is read when the page has loaded. */
const pageFor = (url: string, bearer: string) => `<!doctype html><meta charset="utf-8"><body><script>
const request = new XMLHttpRequest();
request.open('POST', ${JSON.stringify(url)}, false);
request.setRequestHeader('Content-Type', 'text/csv');
request.setRequestHeader('Authorization', ${JSON.stringify(bearer)});
try { request.send('a;b\\n' + '1'.repeat(${LARGE})); } catch (error) { document.body.textContent = String(error); }
document.body.textContent += request.status + ' ' + request.responseText;
</script>`;

// A machine without a browser has nothing to try; `every-refusal-is-heard` tries the same by sockets.
const inBrowser = CHROMIUM ? describe : describe.skip;

inBrowser('a refusal of a large body, in a browser', () => {
  let world: World;
  let page = '';
  const site = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  let origin = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    world = await startWorld('SEEDED', { config: { corsOrigins: [origin] } });
  });
  afterAll(async () => {
    await world.close();
    await new Promise((resolve) => site.close(resolve));
  });

  const shown = () =>
    new Promise<string>((resolve) => {
      const options = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--dump-dom', origin];
      execFile(CHROMIUM ?? '', options, { timeout: 50_000 }, (_, stdout) => resolve(stdout));
    });

  it.each([
    ['a file about something else', 'editor', '422', 'MISSING_COLUMN'],
    ['somebody who may not send', 'approver', '403', 'FORBIDDEN'],
    ['a token that nobody has', 'nonsense', '401', 'INVALID_TOKEN'],
  ] as const)('reaches the page: %s', async (_, who, status, code) => {
    const { editor, approver } = await teamOf(world);
    const bearers = { editor: editor.headers.authorization, approver: approver.headers.authorization };
    const bearer = who === 'nonsense' ? 'Bearer nonsense' : (bearers[who] ?? '');
    page = pageFor(`${world.url}/uploads?forbund=${UMEA}&round=2024`, bearer);
    const found = await shown();
    expect(found).toContain(`${status} {`);
    expect(found).toContain(code);
  });
});
