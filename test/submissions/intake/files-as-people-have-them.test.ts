import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesNothing } from '../../support/whole-database';
import { startWorld, UMEA, type Caller, type World } from '../../support/world';

const FILES = join(__dirname, '..', 'files');
/** A file, whether it is accepted or refused (or either), a finding it must have, one it must not, and words unsaid. */
const CASES = readFileSync(join(FILES, 'expected.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string, string, string]);
const STATUS: Readonly<Record<string, readonly number[]>> = { accept: [200], refuse: [422], any: [200, 422] };

interface Answer {
  readonly report?: { readonly findings: readonly { readonly code: string; readonly severity: string }[] };
}

describe('a file as people have it', () => {
  let world: World;
  let editor: Caller;
  beforeAll(async () => {
    world = await startWorld('DEMO');
    editor = await world.as('FORBUND_EDITOR', UMEA);
  });
  afterAll(() => world.close());

  it.each(CASES)('%s: %s', async (name, expected, must, mustNot, unsaid) => {
    const file = readFileSync(join(FILES, 'csv', `${name}.csv`));
    const response = await editor.upload(file, { forbund: UMEA, round: '2022', dryRun: 'true' });
    const body = await response.text();
    const codes = ((JSON.parse(body) as Answer).report?.findings ?? []).flatMap(({ code, severity }) => [
      code,
      severity,
    ]);
    expect(STATUS[expected]).toContain(response.status);
    const among = (list: string) => list.split('|').filter((code) => codes.includes(code));
    if (must) expect([codes, among(must).length > 0]).toEqual([codes, true]);
    if (mustNot) expect(among(mustNot)).toEqual([]);
    if (unsaid) expect(body).not.toContain(unsaid);
  });

  it('changes nothing, whatever is wrong with it, when it is refused', async () => {
    for (const [name] of CASES.filter(([, expected]) => expected === 'refuse').slice(0, 3)) {
      const file = readFileSync(join(FILES, 'csv', `${name}.csv`));
      await changesNothing(world.hub, () => editor.upload(file, { forbund: UMEA, round: '2022' }));
    }
  });
});
