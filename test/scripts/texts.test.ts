import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../src/app/rooms';
import { CLI_TEXTS } from '../../src/cli/cli-texts';
import { eventCatalogue } from '../../src/outbox/event-catalogue';
import { errorCatalogue } from '../../src/platform/errors/error-catalogue';
import { projectRoot } from '../../src/platform/settings/project-root';
import { FINDINGS } from '../../src/submissions/checks/finding-catalogue';

const print = (...rooms: string[]) =>
  execFileSync('node', [join(projectRoot, 'scripts/texts.mjs'), ...rooms], { encoding: 'utf8' });

describe('npm run texts', () => {
  const printed = print();

  it('prints every refusal, finding, event and answer of the command line, in both languages', () => {
    const catalogues = [
      ...errorCatalogue().values(),
      ...Object.values(FINDINGS),
      ...Object.values(CLI_TEXTS),
      ...[...eventCatalogue().values()].map(({ subject }) => subject),
    ];
    expect(catalogues.length).toBeGreaterThan(250);
    const missing = catalogues.filter(({ sv, en }) => !printed.includes(`  ${sv}\n  ${en}\n`));
    expect(missing).toEqual([]);
  });

  it('prints what is put together, with what it is filled in with in braces, and where it stands', () => {
    expect(printed).toContain('  Publicering {release} är offentlig.\n  Release {release} is public.\n');
    const file = 'src/releases/events.ts';
    const line =
      readFileSync(join(projectRoot, file), 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('är offentlig')) + 1;
    expect(printed).toContain(`${file}:${line}`);
  });

  it('prints the rooms that are asked for alone', () => {
    const rooms = (text: string) => [...text.matchAll(/^(\S+) \(\d+\)$/gm)].map(([, room]) => room);
    expect(rooms(print('releases', 'economy')).sort()).toEqual(['economy', 'releases']);
    expect(rooms(printed)).toContain('web');
    expect(() => print('nowhere')).toThrow();
  });
});
