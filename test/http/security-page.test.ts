import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/settings/project-root';

const page = readFileSync(join(projectRoot, 'docs/security.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', asked = '', met = '', where = '']) => ({ number, asked, met, where }));

describe('the page about security', () => {
  it('names files that there are', () => {
    const named = [...page.matchAll(/`((?:src|test|docs|scripts|schema|web)\/[^`\s]+)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
  });

  it('says of each requirement once whether it is met, and where or why', () => {
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
    expect(rows.filter(({ met }) => !['yes', 'partly', 'no', 'runs', '–'].includes(met))).toEqual([]);
    expect(rows.filter(({ asked, where }) => asked === '' || where === '')).toEqual([]);
  });

  it('has every chapter that concerns a hub', () => {
    const chapters = new Set(rows.map(({ number }) => Number(number.split('.')[0])));
    expect([...chapters]).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  });
});
