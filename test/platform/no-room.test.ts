import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/settings/project-root';

/** Words of what the hub is about, in Swedish and English. */
const OF_ROOMS =
  /förbund|mätomgång|\binsats|inlämning|submission|ärende|systemfel|system error|utvärdering|evaluation|publicering|katalog|catalogue|indikator|indicator|\bmått\b|measures|myndighet|authorit|\bteman?\b|theme|målgrupp|\brounds?\b/i;

/**
 * A place for a large file is one for each förbund, and who waits is told so. The text is in the schema as released.
 */
const SAYS_FORBUND = /en annan av förbundets|another of the förbund’s/;

describe('platform', () => {
  const folder = join(projectRoot, 'src/platform');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

  it.each(files)('names nothing of a room in a text: %s', (name) => {
    const code = readFileSync(join(folder, name), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
    const texts = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)].map(
      ([, plain, filled]) => plain ?? filled ?? '',
    );
    const imports = /^[.@\w/-]+$/;
    expect(texts.filter((text) => !imports.test(text) && OF_ROOMS.test(text) && !SAYS_FORBUND.test(text))).toEqual([]);
  });
});
