import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangeType, CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import { Command } from 'commander';
import { buildSchema } from 'graphql';
import { removableFrom } from './removable-from';
import { systemClock } from '../src/platform/time/clock';
import { dayOf } from '../src/platform/time/stockholm-day';
import { projectRoot } from '../src/platform/settings/project-root';

const FILE = 'schema/schema.graphql';
/** The schema last promised to users; a file, so that every clone has it, however shallow. */
const RELEASED = 'schema/released.graphql';

/**
 * `npm run schema:breaking [-- --against REV]`: what the schema in the working tree removes from the released one, or
 * from one in git. An element that was deprecated there may go when its day has come.
 */
async function main(): Promise<number> {
  const program = new Command('schema:breaking')
    .description('Vad schemat tar bort för dem som använder det. What the schema takes away from those who use it.')
    .option('--against <revision>', 'jämför med denna version i git (compare with this version in git)')
    .option('--today <day>', 'räkna med denna dag (reckon with this day)', dayOf(systemClock()))
    .parse();
  const { against: revision, today } = program.opts<{ against?: string; today: string }>();
  const against = revision ?? RELEASED;
  const before = revision === undefined ? readFileSync(join(projectRoot, RELEASED), 'utf8') : storedSchema(revision);
  if (before === undefined) {
    console.log(
      `Det finns inget ${FILE} i ${against} att jämföra med. There is no ${FILE} in ${against} to compare with.`,
    );
    return 0;
  }
  const old = buildSchema(before);
  const changes = await diff(old, buildSchema(readFileSync(join(projectRoot, FILE), 'utf8')));
  const isDue = ({ path }: Change) => (removableFrom(old, path ?? '') ?? '9999') <= today;
  const breaking = changes.filter((change) => isBreaking(change) && !isDue(change));
  const dangerous = changes.filter(
    (change) => !isBreaking(change) && change.criticality.level === CriticalityLevel.Dangerous,
  );
  list('Bryter (breaking)', breaking);
  list(
    'Borttaget i tid (removed in time)',
    changes.filter((change) => isBreaking(change) && isDue(change)),
  );
  list('Kan märkas (dangerous)', dangerous);
  console.log(
    `${changes.length} ändringar mot ${against}, ${breaking.length} bryter. ${changes.length} changes against ${against}, ${breaking.length} breaking.`,
  );
  return breaking.length > 0 ? 1 : 0;
}

/** A revision that git does not know is a mistake and thrown; one without the file is from before there was one. */
function storedSchema(revision: string): string | undefined {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  try {
    git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  } catch {
    throw new Error(`Git känner inte till ${revision}. Git does not know ${revision}.`);
  }
  const isStored = git('ls-tree', '--name-only', revision, FILE).trim() !== '';
  return isStored ? git('show', `${revision}:${FILE}`) : undefined;
}

/** A federation finds an entity by its key: without it, those who extend the type no longer compose. */
function isBreaking({ criticality, type, message }: Change): boolean {
  const isLostKey = type === ChangeType.DirectiveUsageObjectRemoved && message.includes("'key'");
  return criticality.level === CriticalityLevel.Breaking || isLostKey;
}

function list(title: string, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  console.log(`${title}:`);
  for (const { message, path, criticality } of changes) {
    console.log(`  ${path ?? ''}: ${message}${criticality.reason ? `\n    ${criticality.reason}` : ''}`);
  }
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
