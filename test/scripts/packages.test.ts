import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/settings/project-root';

const folder = mkdtempSync(join(tmpdir(), 'samnav-packages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const path = join(projectRoot, 'scripts', script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const lockWith = (packages: object) =>
  fileOf('lock.json', { packages: { '': { name: 'hub', version: '1.0.0', dependencies: { a: '1' } }, ...packages } });

const GOOD = { 'node_modules/a': { version: '1.0.0', license: 'MIT' } };

describe('licences of packages', () => {
  it('that run with the hub are all allowed', () => {
    const { code, err } = run('licences.mjs');
    expect([code, err]).toEqual([0, '']);
  });

  it.each([
    ['an Elastic licence', { license: 'Elastic-2.0' }, 'b@2.0.0 is under Elastic-2.0'],
    ['none', {}, 'b@2.0.0 states no licence'],
    ['what is no expression', { license: 'SEE LICENSE IN LICENSE' }, 'b@2.0.0 is under SEE LICENSE IN LICENSE'],
    ['one of two that both hold', { license: '(MIT AND SSPL-1.0)' }, 'b@2.0.0 is under (MIT AND SSPL-1.0)'],
    ['optional', { license: 'BUSL-1.1', optional: true }, 'b@2.0.0 is under BUSL-1.1'],
  ])('are refused by name, with what to do: %s', (_, entry, fault) => {
    const { code, err } = run('licences.mjs', lockWith({ ...GOOD, 'node_modules/b': { version: '2.0.0', ...entry } }));
    expect(code).toBe(1);
    expect(err).toContain(`- ${fault}\n`);
    expect(err).toContain('Choose another package, or decide');
  });

  it('are taken when one of two may be chosen, when they only build it, or when an exception says why', () => {
    const elastic = { version: '2.0.0', license: 'Elastic-2.0' };
    const rules = (...exceptions: object[]) => fileOf('rules.json', { allowed: ['MIT'], exceptions });
    const exception = { package: 'b', licence: 'Elastic-2.0', reason: 'A reason.' };
    const codeOf = (entry: object, ...exceptions: object[]) =>
      run('licences.mjs', lockWith({ ...GOOD, 'node_modules/b': entry }), rules(...exceptions)).code;
    expect(codeOf({ ...elastic, license: '(GPL-3.0 OR MIT)' })).toBe(0);
    expect(codeOf({ ...elastic, dev: true })).toBe(0);
    expect(codeOf(elastic, exception)).toBe(0);
    expect(codeOf(elastic, { ...exception, reason: '' })).toBe(1);
    expect(codeOf(GOOD['node_modules/a'], exception)).toBe(1);
  });
});

describe('advisories of packages', () => {
  const via = {
    source: 1097682,
    name: 'b',
    dependency: 'b',
    title: 'Prototype pollution in b',
    url: 'https://github.com/advisories/GHSA-abcd-1234-wxyz',
    severity: 'moderate',
    cwe: ['CWE-1321'],
    cvss: { score: 6.5, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:N' },
    range: '<2.0.1',
  };
  // As npm 11 says it: a package with an advisory, and one that needs it.
  const report = (severity: string) => ({
    auditReportVersion: 2,
    vulnerabilities: {
      a: { name: 'a', severity, isDirect: true, via: ['b'], effects: [], range: '*', nodes: [], fixAvailable: false },
      b: {
        name: 'b',
        severity,
        isDirect: false,
        via: [{ ...via, severity }],
        effects: ['a'],
        range: '<2.0.1',
        nodes: [],
      },
    },
    metadata: { vulnerabilities: { total: 2 } },
  });
  const checked = (said: unknown, ...exceptions: object[]) =>
    run('advisories.mjs', fileOf('report.json', said), fileOf('exceptions.json', { exceptions }));

  it('fail from moderate upwards, by name, once each', () => {
    for (const severity of ['moderate', 'high', 'critical']) {
      const { code, err } = checked(report(severity));
      expect(code).toBe(1);
      expect(err).toContain(`- b <2.0.1: ${severity}, Prototype pollution in b (GHSA-abcd-1234-wxyz)\n`);
      expect(err.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(1);
    }
    for (const severity of ['low', 'info']) expect(checked(report(severity)).code).toBe(0);
    expect(checked({ auditReportVersion: 2, vulnerabilities: {}, metadata: {} }).code).toBe(0);
  });

  it('are let be with a reason until a day, and no longer', () => {
    const exception = { advisory: 'GHSA-abcd-1234-wxyz', package: 'b', reason: 'Not reached.', until: '9999-12-31' };
    const codeWith = (more: object) => checked(report('high'), { ...exception, ...more }).code;
    expect(codeWith({})).toBe(0);
    for (const more of [{ until: '2020-01-01' }, { until: undefined }, { reason: '' }, { package: 'a' }])
      expect([more, codeWith(more)]).toEqual([more, 1]);
  });

  it('that nobody could be asked for are told so, without failing', () => {
    const refused = { message: '405 Method Not Allowed', error: { summary: '', detail: '' } };
    for (const said of [refused, { error: { code: 'ENOTFOUND', summary: 'getaddrinfo' } }, 'no report']) {
      const { code, out } = checked(said);
      expect(code).toBe(0);
      expect(out).toMatch(/^note: nobody could be asked/);
    }
  });
});

describe('the list of what the hub is made of', () => {
  interface Component {
    readonly 'bom-ref': string;
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly licenses: readonly ({ license: { id: string } } | { expression: string })[];
    readonly hashes: readonly { alg: string; content: string }[];
  }
  interface Sbom {
    readonly bomFormat: string;
    readonly specVersion: string;
    readonly components: readonly Component[];
    readonly dependencies: readonly { ref: string; dependsOn: readonly string[] }[];
  }
  const written = (name: string) => {
    const path = join(folder, name);
    expect(run('sbom.mjs', path).code).toBe(0);
    return readFileSync(path, 'utf8');
  };
  const text = written('sbom.json');
  const sbom = JSON.parse(text) as Sbom;

  it('is a CycloneDX of every package that runs with it, with version, address, licence and checksum', () => {
    expect([sbom.bomFormat, sbom.specVersion]).toEqual(['CycloneDX', '1.6']);
    for (const { name, version, purl, licenses, hashes } of sbom.components) {
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
      expect([name, licenses.length, hashes.map(({ alg }) => alg)]).toEqual([name, 1, ['SHA-512']]);
      for (const { content } of hashes) expect(content).toMatch(/^[0-9a-f]{128}$/);
    }
    const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version: string; dev?: boolean }>;
    };
    const locked = Object.entries(lock.packages)
      .filter(([path, { dev }]) => path !== '' && !dev)
      .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`);
    const listed = sbom.components.map(({ name, version }) => `${name}@${version}`);
    expect(listed.sort()).toEqual([...new Set(locked)].sort());
    expect(listed.some((one) => one.startsWith('jest@'))).toBe(false);
  });

  it('says of each what it needs, from the hub to the last', () => {
    const needs = new Map(sbom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set<string>();
    const reach = (ref: string) => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const other of needs.get(ref) ?? []) reach(other);
    };
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
    reach(`pkg:npm/samnav@${version}`);
    const missed = sbom.components.filter((one) => !reached.has(one['bom-ref'])).map(({ name }) => name);
    expect(missed).toEqual([]);
    for (const ref of reached) expect(needs.has(ref)).toBe(true);
  });

  it('is the same bytes every time', () => {
    expect(written('again.json') === text).toBe(true);
  });
});
