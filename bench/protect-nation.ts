import { audit } from '../src/disclosure/audit';
import { protect } from '../src/disclosure/protect';
import { PARTICIPANTS, tablesOf } from '../test/disclosure/support/nation';
import { randomReports, SWEDEN } from '../test/disclosure/support/random-nation';

/** Half of Sweden, Sweden, and what a nation of two and four times as many förbund would take. */
const SIZES = [
  { forbund: 38, counties: 18 },
  { forbund: 75, counties: 21 },
  { forbund: 150, counties: 42 },
  { forbund: 300, counties: 84 },
];

/** Processor time of this process: what it would take on a machine with nothing else to do. */
async function seconds<T>(work: () => Promise<T>): Promise<[T, string]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, `${((user + system) / 1e6).toFixed(2)} s`];
}

/** Protects and audits a random nation with all its splits at once: a share by sex, age and insats. */
async function main(): Promise<void> {
  for (const size of SIZES) {
    const problem = tablesOf(randomReports({ ...SWEDEN, ...size }), PARTICIPANTS, () => '1');
    const [protection, protecting] = await seconds(() => protect(problem));
    const [findings, auditing] = await seconds(() => audit(problem, new Set(protection.withheld.keys())));
    const shown = (units: RegExp) => {
      const cells = problem.cells.filter(({ key }) => units.test(key));
      return `${cells.filter(({ key }) => !protection.withheld.has(key)).length} of ${cells.length}`;
    };
    console.log(
      `${size.forbund} förbund, ${problem.cells.length} cells, ${problem.cells.filter(({ unsafe }) => unsafe).length} unsafe, ` +
        `${protection.addedSecondary} added: protected and audited in ${protecting} (${protection.lpSolved} programs), ` +
        `audited from nothing in ${auditing}, ${findings.length} findings. Shown: förbund ${shown(/^f/)}, ` +
        `counties ${shown(/^c/)}, nation ${shown(/^nation/)}, totals ${shown(/[/]total/)}`,
    );
  }
}

void main();
