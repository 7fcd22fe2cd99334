import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { projectRoot } from '../src/platform/settings/project-root';

/** What a bench is told. */
export interface Settings {
  /** URL of a PostgreSQL server on which databases may be made. */
  readonly server: string;
  /** A folder for processor profiles of the hub. */
  readonly profileTo: string | undefined;
  readonly note: (line: string) => void;
}

export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
}

export interface BenchResult {
  readonly name: string;
  readonly title: string;
  readonly settings: Readonly<Record<string, string | number>>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly goals: readonly Goal[];
}

interface StoredResult extends BenchResult {
  readonly at: string;
  readonly machine: Readonly<Record<string, string>>;
}

const FOLDER = join(projectRoot, 'bench/results');

/** Prints a result, keeps it as JSON, and writes the page of latest results anew. */
export function report(result: BenchResult, postgres: string): void {
  const stored: StoredResult = {
    at: new Date().toISOString().slice(0, 16),
    machine: describeMachine(postgres),
    ...result,
  };
  console.log(`\n${result.title}\n`);
  const table = new Table({ head: [...result.columns], style: { head: [], border: [] } });
  table.push(...result.rows.map((row) => [...row]));
  console.log(table.toString());
  for (const { what, goal, measured, met } of result.goals)
    console.log(`${met ? 'met    ' : 'NOT MET'}  ${what}: ${measured} (goal: ${goal})`);
  console.log(`\n${inWords(stored.machine)}\n${inWords(result.settings)}`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${result.name}.json`), `${JSON.stringify(stored, null, 2)}\n`);
  writeFileSync(join(FOLDER, 'README.md'), page());
}

function describeMachine(postgres: string): Record<string, string> {
  const version = (name: string) =>
    (JSON.parse(readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
      .version;
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: String(cpus().length),
    memory: `${Math.round(totalmem() / 1024 ** 3)} GiB`,
    node: process.versions.node,
    postgres,
    apollo: version('@apollo/server'),
    graphql: version('graphql'),
    commit: commit(),
  };
}

/** Which source was measured; changes that are not committed are said. */
function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'src', 'migrations', 'bench', 'package-lock.json') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}

const inWords = (facts: Readonly<Record<string, string | number>>) =>
  Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

function page(): string {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  const results = files.sort().map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as StoredResult);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
  const section = ({ title, at, machine, settings, columns, rows, goals }: StoredResult) =>
    [
      `## ${title}`,
      table(columns, rows),
      table(
        ['goal', 'wanted', 'measured', 'met'],
        goals.map((g) => [g.what, g.goal, g.measured, g.met ? 'yes' : '**no**']),
      ),
      `${at} UTC. ${inWords(machine)}. ${inWords(settings)}.`,
    ].join('\n\n');
  return `# Latest results\n\nWritten by \`npm run bench\`; what the columns mean is in [the bench’s own page](../README.md).\n\n${results.map(section).join('\n\n')}\n`;
}
