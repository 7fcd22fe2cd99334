import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from '../src/app/schema-files';
import { projectRoot } from '../src/platform/settings/project-root';

/** `npm run schema`: writes the schema that the code declares. */
for (const { path, text } of schemaFiles()) {
  writeFileSync(join(projectRoot, path), text);
  console.log(`Skrev ${path}. Wrote ${path}.`);
}
