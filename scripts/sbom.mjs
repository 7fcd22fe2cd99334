/**
 * Writes the list of the hub's parts (SBOM, CycloneDX 1.6) into dist/sbom.cdx.json: each package that runs with it,
 * with version, licence, checksum and dependencies. The same package-lock.json gives the same bytes: there is no time
 * and no random number in it.
 */
import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { productionPackages } from './production-packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [target = join(root, 'dist', 'sbom.cdx.json'), lockFile = join(root, 'package-lock.json')] =
  process.argv.slice(2);

/** https://github.com/package-url/purl-spec: the @ of a scope is encoded. */
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function licences(license) {
  if (!license) return [];
  return [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }];
}

function hashes(integrity = '') {
  return integrity
    .split(' ')
    .filter((one) => one.startsWith('sha512-'))
    .map((one) => ({ alg: 'SHA-512', content: Buffer.from(one.slice('sha512-'.length), 'base64').toString('hex') }));
}

const component = (one) => ({
  type: 'library',
  'bom-ref': purl(one),
  name: one.name,
  version: one.version,
  scope: one.optional || one.devOptional ? 'optional' : 'required',
  hashes: hashes(one.integrity),
  licenses: licences(one.license),
  purl: purl(one),
});

/** One version may lie in several places with different dependencies: it is one component that needs them all. */
function graphOf(all) {
  const needs = new Map();
  for (const one of all) {
    const known = needs.get(purl(one)) ?? new Set();
    for (const other of one.needs) known.add(purl(other));
    needs.set(purl(one), known);
  }
  return [...needs].map(([ref, on]) => ({ ref, dependsOn: [...on].sort() }));
}

const { hub, packages } = productionPackages(lockFile);
const components = new Map(packages.map((one) => [purl(one), component(one)]));
const sbom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { lifecycles: [{ phase: 'build' }], component: { ...component(hub), type: 'application' } },
  components: [...components.values()],
  dependencies: graphOf([hub, ...packages]),
};
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(sbom, null, 2)}\n`);
console.log(`SBOM: ${components.size} packages`);
