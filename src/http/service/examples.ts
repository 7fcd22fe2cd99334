import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform';
import type { Example } from '../pages/example-card';

/** The folder of the start page's questions: documents that are checked against the schema like all others. */
const FOLDER = 'schema/operations/examples';

/** A document's first two comment lines are its titles: `# sv: …` and `# en: …`. Files are shown in order of name. */
export function readExamples(folder = join(projectRoot, FOLDER)): Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const title = (language: string) => new RegExp(`^# ${language}: (.+)$`, 'm').exec(text)?.[1] ?? file;
      const query = text.replace(/^# (sv|en): .*\n/gm, '').trim();
      return { id: file.replace('.graphql', ''), titleSv: title('sv'), titleEn: title('en'), query };
    });
}
