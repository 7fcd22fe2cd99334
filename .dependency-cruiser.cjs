/**
 * The house of docs/architecture.md, checked: a row of rooms, each of which knows only those before it and comes in by
 * their front doors, and in each room a row of layers, told by the suffix of the file.
 */
const ROOMS = [
  'platform',
  'embedded',
  'database',
  'statistics',
  'disclosure',
  'permissions',
  'guards',
  'graphql',
  'execution',
  'access',
  'register',
  'catalogue',
  'accounts',
  'outbox',
  'lifecycle',
  'rounds',
  'submissions',
  'sources',
  'releases',
  'completeness',
  'benchmarks',
  'observations',
  'system-errors',
  'evaluations',
  'economy',
  'exports',
  'demo',
  'app',
  'http',
  'client',
  'cli',
];

/** What the hub exists for, in the order in which one builds upon the other. */
const CAPABILITIES = ROOMS.slice(ROOMS.indexOf('access'), ROOMS.indexOf('exports') + 1);

const laterThan = (name) => ROOMS.slice(ROOMS.indexOf(name) + 1);

const onlyEarlier = ROOMS.filter((name) => laterThan(name).length > 0).map((name) => ({
  name: `${name}-knows-only-earlier`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: `^src/(${laterThan(name).join('|')})/` },
}));

/** Read by app/ alone; and what has to run before anything else is loaded. */
const OTHER_DOORS = 'src/[^/]+/manifest[.]ts$|src/platform/settings/in-production[.]ts$';

const throughTheDoor = ROOMS.map((name) => ({
  name: `${name}-by-its-front-door`,
  comment: 'index.ts says what a room is for and names what others may use.',
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${name}/` },
  to: { path: `^src/${name}/`, pathNot: `^src/${name}/index[.]ts$|${OTHER_DOORS}` },
}));

/** An export is of a question, which is a GraphQL document: all but its tables and formats knows what that is. */
const RULES = CAPABILITIES.filter((name) => name !== 'exports');
const PURE_LAYER = {
  path: `^src/(${RULES.join('|')})/`,
  pathNot: '([.](entity|store|types|resolver|loaders?|nodes)|/(index|manifest|costs))[.]ts$',
};
const GRAPHQL = '^(src/graphql/|node_modules/(graphql|type-graphql|@apollo)/)';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(main[.]ts|statistics/)' },
      to: {},
    },
    {
      name: 'every-folder-is-a-room',
      comment: 'A new folder has its place in the order above.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(main[.]ts|(${ROOMS.join('|')})/)` },
      to: {},
    },
    ...onlyEarlier,
    ...throughTheDoor,
    {
      name: 'only-app-reads-manifests',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/' },
      to: { path: '/manifest[.]ts$' },
    },
    {
      name: 'statistics-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/statistics/' },
      to: { path: '^src/(?!statistics/)' },
    },
    {
      name: 'disclosure-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/disclosure/', pathNot: '^src/disclosure/protect/protect-all[.]ts$' },
      to: { path: '^src/(?!disclosure/)' },
    },
    {
      name: 'rules-and-use-cases-know-no-graphql',
      comment: 'Everything that is not an entity, a store, a type or a resolver.',
      severity: 'error',
      from: PURE_LAYER,
      to: { path: GRAPHQL },
    },
    {
      name: 'stores-know-no-graphql',
      severity: 'error',
      from: { path: '[.]store[.]ts$' },
      to: { path: GRAPHQL },
    },
    {
      name: 'types-hold-no-sql',
      severity: 'error',
      from: { path: '[.]types[.]ts$' },
      to: { path: '^(src/database/|node_modules/(typeorm|pg)/)' },
    },
    {
      name: 'resolvers-hold-no-sql',
      severity: 'error',
      from: { path: '[.]resolver[.]ts$' },
      to: { path: '^node_modules/(typeorm|pg)/' },
    },
    {
      name: 'capabilities-know-no-http',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(http|cli|main)' },
      to: { path: '^node_modules/express/' },
    },
    {
      name: 'nothing-from-development',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

// For scripts/layers.mjs. It cannot be seen when the settings are enumerated: dependency-cruiser refuses what it does
// not know.
Object.defineProperty(module.exports, 'capabilities', { value: CAPABILITIES });
