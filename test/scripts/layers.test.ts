import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/platform/settings/project-root';

/** A house as small as there can be one, in which every file keeps to its layer. */
const HOUSE: Readonly<Record<string, string>> = {
  'platform/index.ts': "export { plus } from './sums';",
  'platform/sums.ts': 'export const plus = (a: number, b: number): number => a + b;',
  'database/index.ts': "export type { Db } from './hub';\nexport { rows as readRows, rows } from './statements/rows';",
  'database/hub.ts': 'export interface Db { query<T = unknown>(sql: string): Promise<T[]> }',
  'database/statements/rows.ts': "import type { Db } from '../hub';\nexport const rows = (db: Db) => db;",
  'graphql/index.ts': "export type { Context } from './context';",
  'graphql/context.ts': 'export interface Context { readonly db: unknown }',
  'register/index.ts': "export { forbundByKey } from './register.store';\nexport { isOpen } from './is-open';",
  'register/register.store.ts':
    "import { rows, type Db } from '../database';\nexport const forbundByKey = async (db: Db) => {\n  await db.query('LOCK TABLE forbund');\n  return rows(db);\n};",
  'register/is-open.ts':
    "import { plus } from '../platform';\nexport const isOpen = (day: number) => plus(day, 1) > 2;",
  'register/manifest.ts': "import { isOpen } from './is-open';\nexport const REGISTER = { isOpen };",
  'rounds/index.ts': "export { openRound } from './open-round.use-case';",
  'rounds/open-round.use-case.ts':
    "import type { Db } from '../database';\nimport { forbundByKey, isOpen } from '../register';\nexport const openRound = (db: Db) => [forbundByKey(db), isOpen(1)];",
  'app/index.ts': "export { rooms } from './rooms';",
  'app/rooms.ts':
    "import { REGISTER } from '../register/manifest';\nimport { openRound } from '../rounds';\nexport const rooms = [REGISTER, openRound];",
  'main.ts': "import { rooms } from './app';\nvoid rooms;",
};

/** What is planted in which file, and which rule of which tool finds it. */
const PLANTED: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'a room that knows a later one',
    'register/is-open.ts',
    "import { openRound } from '../rounds';\nexport const isOpen = () => openRound;",
    /register-knows-only-earlier/,
  ],
  [
    'platform that knows a room',
    'platform/sums.ts',
    "import { isOpen } from '../register';\nexport const plus = isOpen;",
    /platform-knows-only-earlier/,
  ],
  [
    'a database that knows a room',
    'database/hub.ts',
    "import { isOpen } from '../register';\nexport type Db = typeof isOpen;",
    /database-knows-only-earlier/,
  ],
  [
    'an import past a front door',
    'rounds/open-round.use-case.ts',
    "import { isOpen } from '../register/is-open';\nexport const openRound = isOpen;",
    /register-by-its-front-door/,
  ],
  [
    'a manifest read by another room',
    'rounds/open-round.use-case.ts',
    "import { REGISTER } from '../register/manifest';\nexport const openRound = REGISTER;",
    /only-app-reads-manifests/,
  ],
  [
    'a folder that has no place',
    'attic/box.ts',
    "import { plus } from '../platform';\nexport const box = plus;",
    /every-folder-is-a-room/,
  ],
  [
    'files that import each other',
    'register/is-open.ts',
    "import { forbundByKey } from './register.store';\nimport { REGISTER } from './manifest';\nexport const isOpen = () => [forbundByKey, REGISTER];",
    /no-cycles/,
  ],
  [
    'a rule that knows GraphQL',
    'register/is-open.ts',
    "import type { Context } from '../graphql';\nexport const isOpen = (context: Context) => context;",
    /is a rule and imports Context of graphql/,
  ],
  [
    'a rule that knows the database',
    'register/is-open.ts',
    "import type { Db } from '../database';\nexport const isOpen = (db: Db) => db;",
    /is a rule and imports Db of database/,
  ],
  [
    'a rule that asks a store of its room',
    'register/is-open.ts',
    "import { forbundByKey } from './register.store';\nexport const isOpen = forbundByKey;",
    /is a rule and imports forbundByKey of register/,
  ],
  [
    'a rule that asks a store through a door',
    'rounds/is-late.ts',
    "import { forbundByKey } from '../register';\nexport const isLate = forbundByKey;",
    /rounds\/is-late.ts is a rule and imports forbundByKey/,
  ],
  [
    'a use case that sends SQL',
    'rounds/open-round.use-case.ts',
    "import type { Db } from '../database';\nexport const openRound = async (db: Db) => {\n  await db.query('SELECT 1');\n};",
    /sends SQL and is no store/,
  ],
  [
    'a use case that words SQL and has it read',
    'rounds/open-round.use-case.ts',
    "import { rows, type Db } from '../database';\nexport const openRound = (db: Db) => rows(db);",
    /open-round.use-case.ts words SQL by rows of database/,
  ],
  [
    'a use case that words SQL under another name',
    'rounds/open-round.use-case.ts',
    "import { readRows, type Db } from '../database';\nexport const openRound = (db: Db) => readRows(db);",
    /open-round.use-case.ts words SQL by readRows of database/,
  ],
  [
    'a use case that takes the whole database',
    'rounds/open-round.use-case.ts',
    "import * as database from '../database';\nexport const openRound = database.rows;",
    /open-round.use-case.ts words SQL by \* of database/,
  ],
  [
    'a resolver that words SQL',
    'register/register.resolver.ts',
    "import { rows, type Db } from '../database';\nexport const r = (db: Db) => rows(db);",
    /register.resolver.ts words SQL by rows/,
  ],
  [
    'a loader that words SQL',
    'register/register.loaders.ts',
    "import { rows, type Db } from '../database';\nexport const l = (db: Db) => rows(db);",
    /register.loaders.ts words SQL by rows/,
  ],
  [
    'a command that words SQL',
    'cli/count.ts',
    "import { rows, type Db } from '../database';\nexport const count = (db: Db) => rows(db);",
    /cli\/count.ts words SQL by rows/,
  ],
  [
    'a use case that builds a query',
    'rounds/open-round.use-case.ts',
    "import type { Db } from '../database';\nexport const openRound = (db: Db) => db.createQueryBuilder();",
    /open-round.use-case.ts sends SQL and is no store/,
  ],
  [
    'a use case that words a condition of TypeORM',
    'rounds/open-round.use-case.ts',
    "import { Raw } from 'typeorm';\nexport const openRound = Raw('1 = 1');",
    /open-round.use-case.ts words SQL by Raw of typeorm/,
  ],
  [
    'a use case that hands on how SQL is sent',
    'rounds/open-round.use-case.ts',
    "import type { Db } from '../database';\nexport const openRound = (db: Db) => db.query.bind(db);",
    /open-round.use-case.ts sends SQL and is no store/,
  ],
  [
    'a rule that exports all of a store',
    'register/is-open.ts',
    "export * from './register.store';\nexport const isOpen = 1;",
    /is-open.ts is a rule and imports \* of register\/register.store.ts/,
  ],
  [
    'a rule that asks a store through a door that names nothing',
    'register/index.ts',
    "export * from './register.store';\nexport * from './is-late';",
    /is-late.ts is a rule and imports forbundByKey of register\/register.store.ts/,
  ],
  [
    'a store that believes rows by their type',
    'register/register.store.ts',
    "import type { Db } from '../database';\nexport const forbundByKey = async (db: Db) => {\n  await db.query<{ id: number }>('SELECT 1 AS id');\n};",
    /register.store.ts believes what rows come/,
  ],
  [
    'a store that believes rows by what it answers',
    'register/register.store.ts',
    "import type { Db } from '../database';\nexport const forbundByKey = (db: Db): Promise<{ id: number }[]> => db.query('SELECT 1 AS id');",
    /register.store.ts believes what rows come/,
  ],
  [
    'a store that believes rows by the variable that they are put in',
    'register/register.store.ts',
    "import type { Db } from '../database';\nexport const forbundByKey = async (db: Db) => {\n  const found: { id: number }[] = await db.query('SELECT 1 AS id');\n  return found;\n};",
    /register.store.ts believes what rows come/,
  ],
  [
    'a store that knows a use case',
    'register/register.store.ts',
    "import { open } from './open.use-case';\nexport const forbundByKey = open;",
    /is a store and imports open/,
  ],
  [
    'a name that another file has',
    'rounds/is-open.ts',
    'export const isOpen = 1;',
    /rounds\/is-open.ts has the name of register\/is-open.ts/,
  ],
  [
    'events that the manifest leaves out',
    'register/events.ts',
    'export const REGISTER_EVENTS = { OPENED: 1 };',
    /register\/events.ts is not in register\/manifest.ts/,
  ],
  [
    'costs that the manifest leaves out',
    'register/costs.ts',
    'export const REGISTER_COSTS = { forbund: 1 };',
    /register\/costs.ts is not in register\/manifest.ts/,
  ],
  [
    'errors that the door of a room without a manifest does not load',
    'rounds/errors.ts',
    'export const ROUNDS_ERRORS = { LATE: 1 };',
    /rounds\/errors.ts is not in rounds\/index.ts/,
  ],
  [
    'a manifest that is in no list',
    'rounds/manifest.ts',
    'export const ROUNDS = {};',
    /rounds\/manifest.ts is not in app\/rooms.ts/,
  ],
  [
    'a type that asks a store',
    'register/register.types.ts',
    "import { forbundByKey } from './register.store';\nexport const t = forbundByKey;",
    /is a type and imports forbundByKey/,
  ],
];

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
