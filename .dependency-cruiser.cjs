/**
 * The directions of docs/architecture.md, checked: a row of capability folders, each of which knows only those before it,
 * and in each folder a row of layers, told by the suffix of the file.
 */
const CAPABILITIES = [
  'register',
  'catalogue',
  'outbox',
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
];

const laterThan = (name) => CAPABILITIES.slice(CAPABILITIES.indexOf(name) + 1);

const onlyEarlier = CAPABILITIES.filter((name) => laterThan(name).length > 0).map((name) => ({
  name: `${name}-knows-only-earlier`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: `^src/(${laterThan(name).join('|')}|demo|cli|http)/` },
}));

const PURE_LAYER =
  '^src/(register|catalogue|outbox|rounds|submissions|sources|releases|completeness|benchmarks|observations|system-errors|evaluations|economy)/(?!.*[.](entity|store|types|resolver|loaders?)[.]ts$)';

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
    ...onlyEarlier,
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
      name: 'platform-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(?!platform/)' },
    },
    {
      name: 'rules-and-use-cases-know-no-graphql',
      comment: 'Everything that is not an entity, a store, a type or a resolver.',
      severity: 'error',
      from: { path: PURE_LAYER },
      to: { path: '^(src/graphql/|node_modules/(graphql|type-graphql|@apollo)/)' },
    },
    {
      name: 'stores-know-no-graphql',
      severity: 'error',
      from: { path: '[.]store[.]ts$' },
      to: { path: '^(src/graphql/|node_modules/(graphql|type-graphql|@apollo)/)' },
    },
    {
      name: 'types-hold-no-sql',
      severity: 'error',
      from: { path: '[.]types[.]ts$' },
      to: { path: '^(src/database/(?!keyset-page)|node_modules/(typeorm|pg)/)' },
    },
    {
      name: 'resolvers-hold-no-sql',
      severity: 'error',
      from: { path: '[.]resolver[.]ts$' },
      to: { path: '^node_modules/(typeorm|pg)/' },
    },
    {
      name: 'only-what-answers-with-figures-makes-released-values',
      comment: 'Disclosure control is decided in one place; a figure cannot be built anywhere else.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(releases|benchmarks|observations|economy)/' },
      to: { path: '^src/releases/figures/released-value' },
    },
    {
      name: 'capabilities-know-no-http',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(http|cli|main)' },
      to: { path: '^(src/(http|cli)/|node_modules/express/)' },
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
