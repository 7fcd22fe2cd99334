import { HUB_TABLES } from '../src/app/tables';
import 'reflect-metadata';
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCatalogue } from '../src/catalogue/file/check-catalogue';
import type { CatalogueFile } from '../src/catalogue/file/catalogue-file';
import { migrate } from '../src/cli/database/migrate';
import { openEmbeddedDatabase } from '../src/database/connection/data-source';
import { createHub, type Hub } from '../src/database/hub';
import { generateNation } from '../src/demo/nation/generate-nation';
import { loadNation } from '../src/demo/load-demo';
import { DEMO_BOOK, readCatalogueFile, readDemoBook, readGeography, seed } from '../src/demo/seed';
import { systemClock } from '../src/platform/time/clock';
import { createLogger } from '../src/platform/log/logger';
import { projectRoot } from '../src/platform/settings/project-root';
import { forbundByNumbers } from '../src/register/register.store';
import { readResultsFile } from '../src/submissions/intake/results-file';
import { acceptSubmission, approveSubmission } from '../src/submissions/lifecycle/review-submission.use-case';
import { submitResults } from '../src/submissions/lifecycle/submit-results.use-case';
import { PUBLISHED_FILE, readPublishedFigures } from '../src/client/published-figures';
import type { Actor, Role } from '../src/permissions/actor';
import type { PatternBook } from '../src/disclosure';
import type { ProtectedCube } from '../src/releases/protection/protect-cube';
import { decideRelease } from '../src/releases/publishing/decide-release.use-case';

/**
 * `npm run demo:protection`: decides what the demo nation withholds, both before and after the example has sent in its
 * file. Decisions that still hold are kept; with `--anew` all are made again, ten minutes' work.
 */
async function main(): Promise<void> {
  const database = await openEmbeddedDatabase(HUB_TABLES, 'memory://');
  await migrate(database);
  const hub = createHub({ database, clock: systemClock, log: createLogger('warn'), rules: { fourEyes: true } });
  await seed(hub, { demo: false });
  const { file } = checkCatalogue(readCatalogueFile());
  const nation = generateNation(file as CatalogueFile, await readGeography(hub));
  const decided = process.argv.includes('--anew') ? {} : readDemoBook();
  await loadNation(hub, nation, () => undefined, { leaveUnreleased: true });
  const { cube } = await decideRelease(hub.db, decided, show);
  keep(cube.book);
  refuseRevealed(cube);
  await loadNation(hub, nation, () => undefined, { book: cube.book });
  await acceptExample(hub);
  const example = (await decideRelease(hub.db, decided, show)).cube;
  keep({ ...cube.book, ...example.book });
  refuseRevealed(example);
  console.log(`\nSkrev data/${DEMO_BOOK}, som lämnar detta att se. Wrote data/${DEMO_BOOK}, which leaves this to see.`);
  console.table(cube.usefulnessByRank);
  await database.close();
}

const show = (done: number, of: number) => process.stderr.write(`\rröjandekontroll ${done}/${of}`);

/** Decisions are kept before they are judged: those in which nothing was found need not be made again. */
function keep(book: PatternBook): void {
  const patterns = Object.entries(book).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(join(projectRoot, 'data', DEMO_BOOK), `${JSON.stringify(Object.fromEntries(patterns), null, 1)}\n`);
}

function refuseRevealed({ revealed, revealedBefore }: ProtectedCube): void {
  if (revealed + revealedBefore.size === 0) return;
  throw new Error(`Figures of the demo are revealed: ${revealed}, and before it ${[...revealedBefore].join(', ')}.`);
}

/** Sends in the file of `npm run example`, up to the step before its release. */
async function acceptExample(hub: Hub): Promise<void> {
  const [{ forbund: number, round } = { forbund: '', round: '' }] = readPublishedFigures();
  const [forbund] = await forbundByNumbers(hub.db, [number]);
  if (!forbund) throw new Error('The förbund of the example is not in the register.');
  const actor = (role: Role): Actor => ({ name: role, roles: [role], forbundId: forbund.key, authority: null });
  const { cells } = await readResultsFile(createReadStream(PUBLISHED_FILE));
  const sent = await submitResults(hub, actor('FORBUND_EDITOR'), { forbund, round, cells, dryRun: false });
  if (!sent.submission) throw new Error('The file of the example was refused.');
  await approveSubmission(hub, actor('FORBUND_APPROVER'), sent.submission);
  await acceptSubmission(hub, actor('SECRETARIAT'), sent.submission);
}

void main();
