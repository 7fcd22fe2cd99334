/**
 * Checks what dependency-cruiser cannot see: which file a name comes from when it is imported through a front door.
 * Names each file that knows more than its layer may, and ends with 1 when there is one. A folder as argument: the
 * `src` in it is checked.
 *
 *   rule       no suffix                      decides about numbers and states: no database, GraphQL, store or use case
 *   use case   .use-case.ts                   authorises, checks, changes, records; asks stores
 *   store      .store.ts                      the only files with SQL; rows come through `rows` and its like
 *   entity     .entity.ts                     a class of TypeORM
 *   GraphQL    .types.ts, .resolver.ts, …     no SQL; stores only through a use case, or a reading store
 *
 * And each name is one file's, but for those that every room has, and what a room brings is in its manifest.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const IMPORT = /^(?:import|export) (type )?(\{[^}]*\}|\*(?: as \w+)?|\w+(?:, \{[^}]*\})?) from '([^']+)';/gm;
const EXPORTED = /^export (?:declare |abstract |async )*(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
const SUFFIXED = /[.](entity|store|types|resolver|loaders?|nodes|use-case)[.]ts$/;
const OF_THE_ROOM = /^(index|manifest|costs|errors|permissions)[.]ts$/;
/** Of these every room has its own. */
const IN_EVERY_ROOM = /^(index|manifest|audit-kinds|costs|errors|events|permissions)[.]ts$/;
const LIBRARIES = /^(typeorm|pg|graphql|type-graphql|@apollo\/.*)$/;
/** Calls that send SQL, and ways to have somebody else make them. */
const SENDS_SQL =
  /[.]query\s*([<(]|[.](bind|call|apply)\b)|\bdb[.]query\b|\['query'\]|\bquery\b[^;{}]*\} = [\w.]*\bdb;|[.]createQueryBuilder\b/;
/** What makes, sends or reads a statement that its caller words: whoever uses one of these writes SQL. */
const WORDS_SQL =
  /^database\/statements\/(bulk-insert|conditions|in-force|is-public|json-rows|list-page|row|rows|values|written)[.]ts$/;
const WORDS_SQL_OF_TYPEORM = /QueryBuilder$|^(Raw|EntityManager)$/;
/**
 * The text before a statement whose answer nobody reads: such a one is sent directly. Readers of `database/statements`
 * check the answers of the others; the connection itself speaks to the driver.
 */
const UNREAD = /(?:[;{})]|\belse)\s*await [\w.]+$/;
const READS_ROWS_ITSELF = /^(embedded|database\/(connection|statements))\//;
/** Names of what a room adds to the lists of the hub. */
const BROUGHT = /_(AUDIT_ACTIONS|AUDIT_KINDS|COSTS|ERRORS|EVENTS|PERMISSIONS)$/;
/** Disclosure control is decided in one place: no other file may make a figure. */
const MAKES_FIGURES = ['releases', 'benchmarks', 'observations', 'economy'];

const codeOf = (file) => readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

/** Whether the file gives a statement's answer a type without checking it. */
function believesRows(code) {
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
    .map((said) => {
      const [name, as = name] = said.replace(/^type /, '').split(' as ');
      return { isType: said.startsWith('type '), name, as };
    });
}

function importsOf(file) {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, isType, what, from]) =>
    namesOf(what).map((one) => ({ ...one, isType: Boolean(isType) || one.isType, from })),
  );
}

/** The file that is meant by a path: itself, or the front door of a folder. */
function fileAt(path) {
  if (existsSync(`${path}.ts`)) return `${path}.ts`;
  return existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.ts') : path;
}

/** The files that a front door's names come from, those of `export *` too. */
function namesOfDoor(door, doors) {
  const known = doors.get(door);
  if (known) return known;
  const names = new Map();
  doors.set(door, names);
  for (const one of importsOf(door)) {
    const origin = fileAt(resolve(dirname(door), one.from));
    if (one.name !== '*') names.set(one.as, origin);
    else if (basename(origin) === 'index.ts') for (const [name, of] of namesOfDoor(origin, doors)) names.set(name, of);
    else for (const [, name] of codeOf(origin).matchAll(EXPORTED)) names.set(name, origin);
  }
  return names;
}

/** The files that what is imported comes from, through a room's front door if need be: `*` from all of the room's. */
function originsOf(file, { name, from }, doors) {
  if (!from.startsWith('.')) return [from];
  const path = fileAt(resolve(dirname(file), from));
  if (basename(path) !== 'index.ts' || !existsSync(path)) return [path];
  const names = namesOfDoor(path, doors);
  return name === '*' ? [...new Set(names.values())] : [names.get(name) ?? path];
}

/** Every violation of the layers below `src`, as sentences. */
function faultsOfLayers(src, capabilities) {
  const doors = new Map();
  const files = filesIn(src);
  return [
    ...files.flatMap((file) => faultsOfFile(src, file, { doors, capabilities })),
    ...doubledNames(src, files),
    ...leftOut(src, files),
  ];
}

/**
 * What a room adds to the hub's lists (errors, events, permissions, the audit trail) is added when its file is loaded,
 * and its costs when app/ finds them: a file that nobody names brings nothing, and no other tool sees it.
 */
function leftOut(src, files) {
  const listed = files.filter((file) =>
    /^[^/]+\/(manifest|audit-kinds|costs|errors|events|permissions)[.]ts$/.test(relative(src, file)),
  );
  return listed.flatMap((file) => {
    const [room, name] = relative(src, file).split('/');
    const manifest = join(src, room, 'manifest.ts');
    if (name === 'manifest.ts') return namedIn(join(src, 'app/rooms.ts'), [`'../${room}/manifest'`]);
    const brought = [...codeOf(file).matchAll(EXPORTED)].map(([, one]) => one).filter((one) => BROUGHT.test(one));
    if (existsSync(manifest)) return namedIn(manifest, brought);
    return name === 'costs.ts' ? [] : namedIn(join(src, room, 'index.ts'), [`'./${basename(name, '.ts')}'`]);

    function namedIn(list, names) {
      const text = existsSync(list) ? codeOf(list) : '';
      return names.every((one) => text.includes(one)) ? [] : [`${room}/${name} is not in ${relative(src, list)}`];
    }
  });
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

function faultsOfFile(src, file, { doors, capabilities }) {
  const place = relative(src, file);
  const [room, ...rest] = place.split('/');
  const isCapability = capabilities.includes(room);
  const isRule = isCapability && room !== 'exports' && !SUFFIXED.test(file) && !OF_THE_ROOM.test(rest.join('/'));
  const mayWordSql = /^(database|embedded)\//.test(place) || file.endsWith('.store.ts');
  const faults = [];
  const says = (what) => faults.push(`${place} ${what}`);
  const imported = importsOf(file).flatMap((one) => originsOf(file, one, doors).map((origin) => ({ one, origin })));
  for (const { one, origin } of imported) {
    const of = relative(src, origin);
    if (isRule && LIBRARIES.test(one.from)) says(`is a rule and imports ${one.from}`);
    if (isRule && /^(database|graphql)\//.test(of)) says(`is a rule and imports ${one.name} of ${of}`);
    if (isRule && !one.isType && SUFFIXED.test(origin)) says(`is a rule and imports ${one.name} of ${of}`);
    if (/[.]store[.]ts$/.test(file) && !one.isType && /[.](use-case|resolver)[.]ts$/.test(origin))
      says(`is a store and imports ${one.name} of ${of}`);
    if (/[.]types[.]ts$/.test(file) && !one.isType && /[.]store[.]ts$/.test(origin))
      says(`is a type and imports ${one.name} of ${of}`);
    if (!mayWordSql && !one.isType && WORDS_SQL.test(of)) says(`words SQL by ${one.name} of ${of} and is no store`);
    if (!mayWordSql && one.from === 'typeorm' && !one.isType && WORDS_SQL_OF_TYPEORM.test(one.name))
      says(`words SQL by ${one.name} of typeorm and is no store`);
    if (/\/released-value[.]ts$/.test(origin) && !one.isType && !MAKES_FIGURES.includes(room))
      says(`makes figures with ${one.name}, which only ${MAKES_FIGURES.join(', ')} may`);
  }
  const code = codeOf(file);
  if (!READS_ROWS_ITSELF.test(place) && believesRows(code)) says('believes what rows come, unchecked');
  if (!mayWordSql && SENDS_SQL.test(code)) says('sends SQL and is no store');
  return faults;
}

const [, , root = dirname(dirname(fileURLToPath(import.meta.url)))] = process.argv;
const { capabilities } = createRequire(import.meta.url)(join(resolve(root), '.dependency-cruiser.cjs'));
const faults = faultsOfLayers(join(root, 'src'), capabilities);
for (const fault of faults) console.error(`src/${fault}`);
console.log(
  faults.length === 0 ? 'Every file keeps to its layer.' : `${faults.length} files or names out of their layer.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
