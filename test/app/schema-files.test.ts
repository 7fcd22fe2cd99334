import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from '../../src/app/schema-files';
import { projectRoot } from '../../src/platform/settings/project-root';

/** A message that says what to do next; Jest's own would be two thousand lines of difference. */
function firstDifference(stored: string, said: string): string | undefined {
  const [was, is] = [stored.split('\n'), said.split('\n')];
  const line = is.findIndex((text, index) => text !== was[index]);
  if (stored === said) return undefined;
  const at = line < 0 ? is.length : line;
  return `line ${at + 1}: stored «${was[at] ?? ''}», code says «${is[at] ?? ''}». Run: npm run schema && npm run codegen`;
}

describe('the schema in git', () => {
  it.each(schemaFiles())('is what the code says: $path', ({ path, text }) => {
    expect(firstDifference(readFileSync(join(projectRoot, path), 'utf8'), text)).toBeUndefined();
  });

  it('is in the same order every time', () => {
    expect(schemaFiles()).toEqual(schemaFiles());
  });
});
