import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCatalogue } from '../src/catalogue/check-catalogue';
import type { CatalogueFile } from '../src/catalogue/catalogue-file';
import { migrate } from '../src/cli/open-hub';
import { openEmbeddedDatabase } from '../src/database/data-source';
import { createHub } from '../src/database/hub';
import { generateNation } from '../src/demo/generate-nation';
import { loadNation } from '../src/demo/load-demo';
import { DEMO_BOOK, readCatalogueFile, readGeography, seed } from '../src/demo/seed';
import { systemClock } from '../src/platform/clock';
import { createLogger } from '../src/platform/logger';
import { projectRoot } from '../src/platform/project-root';
import { decideRelease } from '../src/releases/publish-release';

/** `npm run demo:protection`: decides anew what the demo nation withholds, some minutes' work. */
async function main(): Promise<void> {
  const database = await openEmbeddedDatabase('memory://');
  await migrate(database);
  const hub = createHub({ database, clock: systemClock, log: createLogger('warn'), rules: { fourEyes: true } });
  await seed(hub, { demo: false });
  const { file } = checkCatalogue(readCatalogueFile());
  const nation = generateNation(file as CatalogueFile, await readGeography(hub));
  await loadNation(hub, nation, () => undefined, { leaveUnreleased: true });
  const show = (done: number, of: number) => process.stderr.write(`\rröjandekontroll ${done}/${of}`);
  const { cube } = await decideRelease(hub.db, {}, show);
  if (cube.revealed + cube.revealedBefore > 0) throw new Error(`${cube.revealed} figures of the demo are revealed.`);
  const patterns = Object.entries(cube.book).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(join(projectRoot, 'data', DEMO_BOOK), `${JSON.stringify(Object.fromEntries(patterns), null, 1)}\n`);
  const withheld = cube.rows.filter(({ status }) => status === 'SUPPRESSED').length;
  console.log(`\nSkrev data/${DEMO_BOOK}: ${withheld} av ${cube.rows.length} värden undertrycks.`);
  console.log(`Wrote data/${DEMO_BOOK}: ${withheld} of ${cube.rows.length} figures are withheld.`);
  await database.close();
}

void main();
