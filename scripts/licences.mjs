/**
 * Checks that every package that runs with the hub has a licence that goes with its own, EUPL-1.2. Needs no network:
 * package-lock.json says the licences, and whatever is installed must say the same.
 *
 *   node scripts/licences.mjs [package-lock.json] [licences.json]
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import satisfies from 'spdx-satisfies';
import { productionPackages } from './production-packages.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));
const [lockFile = join(scripts, '..', 'package-lock.json'), rulesFile = join(scripts, 'licences.json')] =
  process.argv.slice(2);
const { allowed, exceptions } = JSON.parse(readFileSync(rulesFile, 'utf8'));

/** An expression such as `(MIT OR GPL-3.0)`. Any other text, such as `SEE LICENSE IN x`, is not allowed. */
function isAllowed(licence) {
  try {
    return satisfies(licence, allowed);
  } catch {
    return false;
  }
}

/** The licence in the package's own package.json: a text, or one of the older forms. */
function installedLicence({ path }) {
  const file = join(dirname(resolve(lockFile)), path, 'package.json');
  if (!existsSync(file)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  return license?.type ?? license ?? licenses?.map(({ type }) => type).join(' AND ');
}

function faultOf(one) {
  const { name, version, license: locked } = one;
  if (exceptions.some((known) => known.package === name && known.licence === (locked ?? null) && known.reason))
    return undefined;
  const installed = installedLicence(one);
  if (!locked && !installed) return `${name}@${version} states no licence`;
  for (const licence of [locked, installed])
    if (licence && !isAllowed(licence)) return `${name}@${version} is under ${licence}`;
  return undefined;
}

const { packages } = productionPackages(lockFile);
const unused = exceptions.filter(
  (known) => !packages.some(({ name, license }) => name === known.package && (license ?? null) === known.licence),
);
const faults = [
  ...packages.map(faultOf).filter(Boolean),
  ...unused.map((known) => `the exception for ${known.package} is of no package any more`),
];
if (packages.length === 0) faults.push(`${lockFile} has no packages`);
for (const fault of faults) console.error(`- ${fault}`);
if (faults.length > 0) {
  console.error(`\nChoose another package, or decide: a licence that goes with EUPL-1.2 is added to "allowed" in ${rulesFile}, one package to
"exceptions" as { "package", "licence", "reason" }. A development tool belongs in devDependencies, where it is not asked.`);
  process.exit(1);
}
console.log(`${packages.length} packages, all under ${allowed.length} allowed licences.`);
