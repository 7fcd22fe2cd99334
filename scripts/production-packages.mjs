/**
 * The packages that `npm ci --omit=dev` installs on any kind of machine, read from package-lock.json alone, without a
 * network.
 */
import { readFileSync } from 'node:fs';

const FOLDER = 'node_modules/';

/**
 * The hub itself and the packages that run with it, sorted by their place; packages that only build and test it are
 * left out.
 */
export function productionPackages(lockFile) {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  const all = Object.entries(packages)
    .filter(([, { dev, link }]) => !dev && !link)
    .map(([path, entry]) => ({
      ...entry,
      path,
      name: entry.name ?? path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const byPath = new Map(all.map((one) => [one.path, one]));
  for (const one of all) one.needs = neededBy(one, byPath);
  return { hub: byPath.get(''), packages: all.filter(({ path }) => path !== '') };
}

/** The packages that one gets for its dependencies. An optional one may be missing. */
function neededBy({ path, dependencies, optionalDependencies, peerDependencies }, byPath) {
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names.map((name) => nearest(path, name, byPath)).filter(Boolean);
}

/** The way Node looks for a package: from where it is asked for, outwards. */
function nearest(from, name, byPath) {
  const found = byPath.get(`${from === '' ? '' : `${from}/`}${FOLDER}${name}`);
  if (found || from === '') return found;
  return nearest(from.slice(0, Math.max(0, from.lastIndexOf(FOLDER) - 1)), name, byPath);
}
