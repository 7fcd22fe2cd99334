import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/settings/project-root';

/** Ways to make a day of a moment elsewhere than in the one file, each of which is refused. */
const REFUSED = [
  "import { DateTime as Luxon } from 'luxon';",
  'export const a = moment.toISOString().slice(0, 10);',
  "export const b = moment.toISOString().replace(/T.*/, '');",
  "export const c = moment.toLocaleDateString('sv-SE');",
  "export const d = moment.toLocaleString('sv-SE');",
  "export const e = new Intl.DateTimeFormat('sv-SE').format(moment);",
  "export const f = 'SELECT now()::date';",
  "export const g = `SELECT to_char(${a}, 'YYYY-MM-DD')`;",
  "export const h = 'SELECT published_at::date';",
  'export const day = () => { const s = moment.toISOString(); return s.slice(0, 10); };',
  'export const later = () => { const s = moment.toJSON(); return s.split(`T`); };',
];
const ALLOWED = [
  'export const whole = () => { const s = moment.toISOString(); return s; };',
  "export const number = new Intl.NumberFormat('sv-SE').format(1);",
  "export const given = 'SELECT $1::date';",
];

const lintedAs = (file: string, lines: readonly string[]) => {
  const text = ["const moment = new Date('2024-11-15T12:00:00Z');", ...lines].join('\n');
  const eslint = join(projectRoot, 'node_modules/eslint/bin/eslint.js');
  const { stdout } = spawnSync(process.execPath, [eslint, '--stdin', '--stdin-filename', file, '--format', 'json'], {
    cwd: projectRoot,
    input: text,
    encoding: 'utf8',
  });
  const [{ messages } = { messages: [] }] = JSON.parse(stdout) as { messages: { line: number; message: string }[] }[];
  const found = messages.filter(({ message }) => message.includes('makes a day of a moment'));
  return lines.filter((_, index) => found.some(({ line }) => line === index + 2));
};

describe('a day', () => {
  it('is made in one file alone, however somebody tries it elsewhere', () => {
    expect(lintedAs('src/platform/time/backoff.ts', [...REFUSED, ...ALLOWED])).toEqual(REFUSED);
  });
});
