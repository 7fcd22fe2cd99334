/**
 * Checks what dependency-cruiser cannot see: which file a name comes from when it is imported through a front door.
 * Names each file that knows more than its layer may, and ends with 1 when there is one. A folder as argument: the
 * `src` in it is checked.
 *
 *   rule       no suffix                      decides about numbers and states: no database, GraphQL, store or use case
 *   use case   .use-case.ts                   authorises, checks, changes, records; asks stores
 *   store      .store.ts, .entity.ts          the only files with SQL; rows come through `rows` and its like
 *   GraphQL    .types.ts, .resolver.ts, …     no SQL; stores only through a use case, or a reading store
 *
 * And each name is one file's, but for those that every room has.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const IMPORT = /^(?:import|export) (type )?(\{[^}]*\}|\* as \w+|\w+) from '([^']+)';/gm;
/** Folders that are no capability: see .dependency-cruiser.cjs. */
const NOT_CAPABILITIES =
  'main.ts platform embedded database statistics disclosure permissions guards graphql demo execution app http client cli'.split(
    ' ',
  );
const SUFFIXED = /[.](entity|store|types|resolver|loaders?|nodes|use-case)[.]ts$/;
const OF_THE_ROOM = /^(index|manifest|costs|errors|permissions)[.]ts$/;
/** Of these every room has its own. */
const IN_EVERY_ROOM = /^(index|manifest|audit-kinds|costs|errors|events|permissions)[.]ts$/;
const LIBRARIES = /^(typeorm|pg|graphql|type-graphql|@apollo\/.*)$/;
/** Calls that send SQL, as opposed to building it. */
const SENDS_SQL = /[.]query[<(]/;
/**
 * The text before a statement whose answer nobody reads: such a one is sent directly. Readers of `database/statements`
 * check the answers of the others; the connection itself speaks to the driver.
 */
const UNREAD = /(?:[;{})]|\belse)\s*await [\w.]+$/;
const READS_ROWS_ITSELF = /^(embedded|database\/(connection|statements))\//;
/** Disclosure control is decided in one place: no other file may make a figure. */
const MAKES_FIGURES = ['releases', 'benchmarks', 'observations', 'economy'];

/** Whether the file gives a statement's answer a type without checking it. */
function believesRows(text) {
  const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/[.]query\b(<|\()/g)].some(
    ({ 1: next, index }) => next === '<' || !UNREAD.test(code.slice(Math.max(0, index - 200), index)),
  );
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

function namesOf(statement) {
  return statement
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ isType: name.startsWith('type '), name: name.replace(/^type /, '').split(' as ')[0] }));
}

function importsOf(file) {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, isType, what, from]) =>
    namesOf(what).map((one) => ({ name: one.name, isType: Boolean(isType) || one.isType, from })),
  );
}

/** The file that a name comes from, through a room's front door if need be. */
function originOf(file, { name, from }, doors) {
  if (!from.startsWith('.')) return from;
  const path = resolve(dirname(file), from);
  if (existsSync(`${path}.ts`)) return `${path}.ts`;
  if (!existsSync(path) || !statSync(path).isDirectory()) return path;
  const door = join(path, 'index.ts');
  if (!doors.has(door))
    doors.set(door, new Map(importsOf(door).map((one) => [one.name, resolve(path, `${one.from}.ts`)])));
  return doors.get(door).get(name) ?? door;
}

/** Every violation of the layers below `src`, as sentences. */
function faultsOfLayers(src) {
  const doors = new Map();
  const files = filesIn(src);
  return [...files.flatMap((file) => faultsOfFile(src, file, doors)), ...doubledNames(src, files)];
}

/** Whoever hears a name is to know which file it is. */
function doubledNames(src, files) {
  const firstOf = new Map();
  return files.flatMap((file) => {
    const name = basename(file);
    const first = firstOf.get(name);
    if (first === undefined) firstOf.set(name, file);
    const isDoubled = first !== undefined && !IN_EVERY_ROOM.test(name);
    return isDoubled ? [`${relative(src, file)} has the name of ${relative(src, first)}`] : [];
  });
}

function faultsOfFile(src, file, doors) {
  const place = relative(src, file);
  const [room, ...rest] = place.split('/');
  const isCapability = !NOT_CAPABILITIES.includes(room);
  const isRule = isCapability && room !== 'exports' && !SUFFIXED.test(file) && !OF_THE_ROOM.test(rest.join('/'));
  const faults = [];
  const says = (what) => faults.push(`${place} ${what}`);
  for (const one of importsOf(file)) {
    const origin = originOf(file, one, doors);
    const of = relative(src, origin);
    if (isRule && LIBRARIES.test(one.from)) says(`is a rule and imports ${one.from}`);
    if (isRule && /^(database|graphql)\//.test(of)) says(`is a rule and imports ${one.name} of ${of}`);
    if (isRule && !one.isType && SUFFIXED.test(origin)) says(`is a rule and imports ${one.name} of ${of}`);
    if (/[.]store[.]ts$/.test(file) && !one.isType && /[.](use-case|resolver)[.]ts$/.test(origin))
      says(`is a store and imports ${one.name} of ${of}`);
    if (/[.]types[.]ts$/.test(file) && !one.isType && /[.]store[.]ts$/.test(origin))
      says(`is a type and imports ${one.name} of ${of}`);
    if (/\/released-value[.]ts$/.test(origin) && !one.isType && !MAKES_FIGURES.includes(room))
      says(`makes figures with ${one.name}, which only ${MAKES_FIGURES.join(', ')} may`);
  }
  const text = readFileSync(file, 'utf8');
  if (!READS_ROWS_ITSELF.test(place) && believesRows(text)) says('believes what rows come, unchecked');
  if (SENDS_SQL.test(text) && room !== 'database' && room !== 'embedded' && !/[.]store[.]ts$/.test(file))
    says('sends SQL and is no store');
  return faults;
}

const [, , root = dirname(dirname(fileURLToPath(import.meta.url)))] = process.argv;
const faults = faultsOfLayers(join(root, 'src'));
for (const fault of faults) console.error(`src/${fault}`);
console.log(
  faults.length === 0 ? 'Every file keeps to its layer.' : `${faults.length} files or names out of their layer.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
