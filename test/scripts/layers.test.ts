import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/platform/settings/project-root';
import { HOUSE, PLANTED } from './support/planted';

describe('the rules of the layers', () => {
  let house: string;
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(house, 'src', file)), { recursive: true });
    writeFileSync(join(house, 'src', file), `${text}\n`);
  };
  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'samnav-house-'));
    for (const [file, text] of Object.entries(HOUSE)) put(file, text);
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(join(projectRoot, file), join(house, file));
    symlinkSync(join(projectRoot, 'node_modules'), join(house, 'node_modules'));
  });
  afterEach(() => rmSync(house, { recursive: true, force: true }));

  const cruiser = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  function saidBy(...tool: readonly string[]): string {
    const { stdout, stderr } = spawnSync(process.execPath, tool, { cwd: house });
    return `${stdout.toString()}${stderr.toString()}`;
  }
  const cruised = () => saidBy(cruiser, 'src', '--config', '.dependency-cruiser.cjs');
  const looked = () => saidBy(join(projectRoot, 'scripts/layers.mjs'), house);

  it('find nothing in a house that keeps them', () => {
    expect(cruised()).toContain('no dependency violations found');
    expect(looked()).toContain('Every file keeps to its layer.');
  });

  it.each(PLANTED)('find %s', (_, file, text, rule) => {
    if (text.includes('open.use-case')) put('register/open.use-case.ts', 'export const open = 1;');
    if (text.includes('is-late'))
      put('register/is-late.ts', "import { forbundByKey } from '.';\nexport const isLate = forbundByKey;");
    put(file, text);
    // The quicker tool first.
    const told = looked();
    expect(rule.test(told) ? told : cruised()).toMatch(rule);
  });

  it('take the capabilities from one list', () => {
    const config = join(house, '.dependency-cruiser.cjs');
    const gate = "import type { Db } from '../database';\nexport const gate = (db: Db) => db;";
    put('gate/keeper.ts', gate);
    const withRoom = (line: string) => {
      const text = readFileSync(join(projectRoot, '.dependency-cruiser.cjs'), 'utf8');
      writeFileSync(config, text.replace("  'exports',\n", line));
    };
    withRoom("  'exports',\n  'gate',\n");
    expect(looked()).not.toMatch(/gate/);
    withRoom("  'gate',\n  'exports',\n");
    expect(looked()).toMatch(/gate\/keeper.ts is a rule and imports Db of database/);
  });

  it('are all tried by the command that the README names, whichever is broken', () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    mkdirSync(join(house, 'migrations'));
    mkdirSync(join(house, 'scripts'));
    cpSync(join(projectRoot, 'scripts/layers.mjs'), join(house, 'scripts/layers.mjs'));
    const PATH = `${join(projectRoot, 'node_modules/.bin')}:${process.env.PATH}`;
    const run = () => {
      const { status, stdout, stderr } = spawnSync('sh', ['-c', scripts.layers ?? ''], { cwd: house, env: { PATH } });
      return { status, told: `${stdout.toString()}${stderr.toString()}` };
    };
    expect(run().status).toBe(0);
    put('attic/box.ts', "import { plus } from '../platform';\nexport const box = plus;");
    const cruiserAlone = run();
    expect(cruiserAlone.status).not.toBe(0);
    expect(cruiserAlone.told).toMatch(/every-folder-is-a-room[^]*Every file keeps to its layer/);
    put('rounds/is-open.ts', 'export const isOpen = 1;');
    const both = run();
    expect(both.status).not.toBe(0);
    expect(both.told).toMatch(/every-folder-is-a-room[^]*has the name of/);
  });
});
