/**
 * Asks the registry for known faults (advisories) of the packages that run with the hub, and fails for one that is
 * moderate or worse and not excepted. Without a network, or with a registry that does not answer the question, it says
 * that it could not ask, and passes: a check that fails wherever there is no internet would soon be left out.
 *
 *   node scripts/advisories.mjs [REPORT [EXCEPTIONS]]      REPORT: the output of `npm audit --omit=dev --json`
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = dirname(fileURLToPath(import.meta.url));
const LONGEST_MS = 60_000;
const MATTERS = ['moderate', 'high', 'critical'];

function ask() {
  const options = { cwd: join(scripts, '..'), encoding: 'utf8', timeout: LONGEST_MS, maxBuffer: 64 * 1024 ** 2 };
  const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], options);
  return { text: stdout ?? '', why: error?.code };
}

/** The report, or why there is none. npm reports its own failures in JSON too. */
function readReport({ text, why }) {
  try {
    const report = JSON.parse(text);
    if (report.vulnerabilities && report.auditReportVersion === 2) return { report };
    return { why: why ?? report.message ?? report.error?.summary ?? 'an answer of another form' };
  } catch {
    return { why: why ?? 'no answer' };
  }
}

/** Each advisory once: a package is listed with its own advisories, and by name with those of its dependencies. */
function advisoriesIn({ vulnerabilities }) {
  const found = new Map();
  for (const { via } of Object.values(vulnerabilities))
    for (const one of via)
      if (typeof one === 'object' && MATTERS.includes(one.severity)) {
        const id = /GHSA(-\w{4}){3}/.exec(one.url ?? '')?.[0] ?? String(one.source);
        found.set(`${id} ${one.name}`, { id, ...one });
      }
  return [...found.values()];
}

const [reportFile, exceptionsFile = join(scripts, 'advisories.json')] = process.argv.slice(2);
const { report, why } = readReport(reportFile ? { text: readFileSync(reportFile, 'utf8') } : ask());
if (!report) {
  console.log(
    `note: nobody could be asked for advisories (${why}); ask again where there is a network: npm run advisories`,
  );
  process.exit(0);
}
const today = new Date().toISOString().slice(0, 10);
const { exceptions } = JSON.parse(readFileSync(exceptionsFile, 'utf8'));
const isExcepted = ({ id, name }) =>
  exceptions.some((known) => known.advisory === id && known.package === name && known.reason && known.until >= today);
const faults = advisoriesIn(report).filter((one) => !isExcepted(one));
for (const { id, name, severity, title, range } of faults)
  console.error(`- ${name} ${range}: ${severity}, ${title} (${id})`);
if (faults.length > 0) {
  console.error(
    `\nTake a version without the fault (npm audit fix), or say in ${exceptionsFile} why the hub may run with it, and until when.`,
  );
  process.exit(1);
}
console.log('No advisories that are moderate or worse.');
