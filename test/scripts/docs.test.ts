import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/platform/settings/project-root';

const folder = join(projectRoot, 'docs/adr');
const decisions = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
const index = readFileSync(join(folder, 'README.md'), 'utf8');

describe('the documents', () => {
  it.each(decisions)('list the decision %s, under its title', (name) => {
    const [, number, title = ''] = /^# ADR (\d+): (.+)\n/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    expect(Number(number)).toBe(Number(name.slice(0, 4)));
    const row = index.split('\n').find((line) => line.includes(`(${name})`));
    expect(row?.replaceAll('\\', '')).toContain(title.replaceAll('\\', ''));
  });

  it('give each decision a number of its own', () => {
    expect(new Set(decisions.map((name) => name.slice(0, 4))).size).toBe(decisions.length);
  });

  it('name files of the code that there are', () => {
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      ...readdirSync(join(projectRoot, 'docs')).map((name) => `docs/${name}`),
    ];
    const named = pages
      .filter((page) => page.endsWith('.md'))
      .flatMap((page) =>
        [
          ...readFileSync(join(projectRoot, page), 'utf8').matchAll(
            /`((?:src|test|scripts|migrations|web)\/[\w./-]+\.(?:ts|mjs|sql))`/g,
          ),
        ].map(([, file = '']) => ({ page, file })),
      );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(({ file }) => !existsSync(join(projectRoot, file)))).toEqual([]);
  });

  it('link to documents that there are', () => {
    const pages = readdirSync(join(projectRoot, 'docs'), { recursive: true })
      .map((name) => join('docs', String(name)))
      .filter((name) => name.endsWith('.md'));
    const broken = pages.flatMap((page) =>
      [...readFileSync(join(projectRoot, page), 'utf8').matchAll(/\]\(([^)#:]+\.md)(?:#[^)]*)?\)/g)]
        .map(([, to = '']) => to)
        .filter((to) => !existsSync(join(projectRoot, dirname(page), to)))
        .map((to) => `${page}: ${to}`),
    );
    expect(broken).toEqual([]);
  });
});
