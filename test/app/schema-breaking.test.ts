import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/settings/project-root';

const withGone = (reason: string) =>
  `${now}\nextend type Query { "Gone (borta)." gone: String @deprecated(reason: "${reason}") }`;
const now = readFileSync(join(projectRoot, 'schema/schema.graphql'), 'utf8');

describe('npm run schema:breaking', () => {
  const repository = mkdtempSync(join(tmpdir(), 'samnav-schema-'));
  afterAll(() => rmSync(repository, { recursive: true, force: true }));

  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], {
      cwd: repository,
      encoding: 'utf8',
    });

  /** A branch whose only commit has this schema, or none. */
  function branch(name: string, schema: string | undefined): void {
    git('checkout', '-q', '--orphan', name);
    mkdirSync(join(repository, 'schema'), { recursive: true });
    writeFileSync(join(repository, 'README'), name);
    if (schema === undefined) rmSync(join(repository, 'schema'), { recursive: true });
    else writeFileSync(join(repository, 'schema/schema.graphql'), schema);
    git('add', '--all');
    git('commit', '-q', '-m', name);
  }

  /** The command as it is run, with the history of `repository` and the schema of the project. */
  function run(...args: string[]): { status: number | null; said: string } {
    const environment = { ...process.env, GIT_DIR: join(repository, '.git') };
    const command = [
      join(projectRoot, 'node_modules/tsx/dist/cli.mjs'),
      join(projectRoot, 'scripts/schema-breaking.ts'),
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
      cwd: projectRoot,
      env: environment,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  }

  beforeAll(() => {
    git('init', '-q');
    branch('main', now);
    branch('empty', undefined);
    branch('more', `${now}\nextend type Query { gone(old: Int): String, "Kept (kvar)." node2: String }`);
    branch(
      'keyed',
      now.replace(/^type Round implements Node \{/m, 'type Round implements Node @key(fields: "code") {'),
    );
    branch('deprecated', withGone('Since 2026-01-01, removed on 2027-01-01 at the earliest: ask node (fråga node)'));
    branch('vague', withGone('Old.'));
    branch('less', now.replace(/^ {2}"""[^\n]*"""\n {2}totalCount: Int!\n/m, ''));
  });

  it('finds nothing against the same schema', () => {
    expect(run('--against', 'main')).toEqual({
      status: 0,
      said: expect.stringContaining('0 ändringar mot main, 0 bryter') as string,
    });
  });

  it('names what has been taken away, and fails', () => {
    const { status, said } = run('--against', 'more');
    expect(status).toBe(1);
    expect(said).toContain('Query.gone');
    expect(said).toMatch(/2 bryter/);
  });

  it('takes a lost key of an entity for what it is', () => {
    const { status, said } = run('--against', 'keyed');
    expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining('Round') as string });
  });

  it('lets what was deprecated go from its day on, and not before or without one', () => {
    const against = (name: string, day: string) => run('--against', name, '--today', day).status;
    expect([against('deprecated', '2026-12-31'), against('deprecated', '2027-01-01')]).toEqual([1, 0]);
    expect(against('vague', '2099-01-01')).toBe(1);
    expect(run('--against', 'deprecated', '--today', '2027-01-01').said).toMatch(/removed in time[^]*Query\.gone/);
  });

  it('finds nothing that breaks what was released', () => {
    const { status, said } = run();
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('0 bryter') as string });
  });

  it('lets additions pass', () => {
    const { status, said } = run('--against', 'less');
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('0 bryter') as string });
    expect(said).not.toContain('0 ändringar');
  });

  it('is friendly when there is nothing to compare with, and says so when the version is unknown', () => {
    expect(run('--against', 'empty')).toEqual({
      status: 0,
      said: expect.stringContaining('att jämföra med') as string,
    });
    expect(run('--against', 'no-such-version')).toEqual({
      status: 2,
      said: expect.stringContaining('känner inte till') as string,
    });
  });
});
