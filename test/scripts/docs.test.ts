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

  it('map every room, in the order in which they build upon each other', () => {
    const rooms = readdirSync(join(projectRoot, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const [, order = ''] =
      /const ROOMS = \[([^\]]+)\]/.exec(readFileSync(join(projectRoot, '.dependency-cruiser.cjs'), 'utf8')) ?? [];
    const inOrder = [...order.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name);
    expect([...inOrder].sort()).toEqual([...rooms].sort());
    const [map = ''] = /^src\/\n(?: {2}.+\n)+/m.exec(readFileSync(join(projectRoot, 'README.md'), 'utf8')) ?? [];
    expect([...map.matchAll(/^ {2}([\w-]+)\/ +\S/gm)].map(([, name]) => name)).toEqual(inOrder);
    const [picture = ''] =
      /```\nwhat any program needs[^`]+/.exec(readFileSync(join(projectRoot, 'docs/architecture.md'), 'utf8')) ?? [];
    expect(inOrder.filter((name) => !picture.includes(name))).toEqual([]);
  });

  it('say in the same words what a new room edits', () => {
    const pages = ['docs/architecture.md', 'docs/adr/0044-rooms-with-front-doors.md', 'README.md', 'CONTRIBUTING.md'];
    const said = pages.flatMap((page) =>
      [
        ...readFileSync(join(projectRoot, page), 'utf8').matchAll(
          /[^.|]*`[.]dependency-cruiser[.]cjs`[^.]*`app\/rooms[.]ts`[^.|]*/g,
        ),
      ].map(([sentence]) => sentence.replace(/\s+/g, ' ')),
    );
    expect(said.length).toBeGreaterThan(2);
    for (const sentence of said)
      expect(sentence).toContain(
        'its folder, its place in `.dependency-cruiser.cjs`, a line in `app/rooms.ts`; a table also a migration and its line',
      );
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
