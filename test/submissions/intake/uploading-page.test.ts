import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDEMPOTENCY_KEY, UPLOAD_PARAMETERS } from '../../../src/http/uploads/uploads';
import { projectRoot } from '../../../src/platform/settings/project-root';
import { FINDINGS } from '../../../src/submissions/checks/finding-catalogue';
import { RESULT_COLUMNS } from '../../../src/submissions/intake/results-file';
import { TRANSITIONS } from '../../../src/submissions/lifecycle/submission-states';

const page = readFileSync(join(projectRoot, 'docs/uploading.md'), 'utf8');

/** The cells of the rows of a table, by the first word of its header, as they are written. */
function table(first: string): string[][] {
  const [, rows = ''] = new RegExp(`^\\| ${first} .*\\n\\|[-| ]+\\n((?:\\|.*\\n)+)`, 'm').exec(page) ?? [];
  return rows
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
const words = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]);

describe('docs/uploading.md', () => {
  it('names every column of a file, and everything that it may be called', () => {
    const written = table('Column').map(([column, names]) => [words(column)[0], words(names)]);
    expect(written).toEqual(Object.entries(RESULT_COLUMNS));
  });

  it('names every parameter, and the header of the key', () => {
    expect(table('Parameter').map(([name]) => words(name)[0])).toEqual([...UPLOAD_PARAMETERS]);
    expect(table('Header').map(([name]) => words(name)[0])).toContain(IDEMPOTENCY_KEY);
  });

  it('tells every step that a submission can take, as the table of transitions has it', () => {
    const states = (list: readonly (string | null)[]) => list.join(', ') || '–';
    expect(table('Action')).toEqual(
      TRANSITIONS.map(({ action, from, to, permission, needsReason, replaces }) => [
        action,
        states([from]),
        to,
        `\`${permission}\``,
        needsReason ? 'yes' : 'no',
        states(replaces),
      ]),
    );
  });

  it('says of every finding how grave it is and what to do, in the order of the list', () => {
    expect(table('Code').map(([code, severity]) => [words(code)[0], severity])).toEqual(
      Object.entries(FINDINGS).map(([code, { severity }]) => [code, severity]),
    );
    for (const [code, , advice] of table('Code'))
      expect([code, advice]).toEqual([code, expect.stringMatching(/\w{3}/)]);
  });
});
