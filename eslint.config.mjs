import graphql from '@graphql-eslint/eslint-plugin';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const onlyConfigReadsTheEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/platform/settings/config.ts reads the environment.',
};

/**
 * UTC's day is yesterday for one or two hours after each Swedish midnight, and an SQL session's is whatever zone the
 * session has.
 */
const DAY = 'Only src/platform/time/stockholm-day.ts makes a day of a moment.';
const CUTS = /^(at|charAt|match|matchAll|replace|replaceAll|slice|split|substr|substring)$/;
const WRITES_UTC = /^(toISOString|toJSON)$/;
const DAY_IN_SQL =
  '/current_date|date_trunc|extract\\(epoch|to_char\\(|(now\\(\\)|_at|current_timestamp|localtimestamp) *:: *date\\b|\\bdate\\((now|current)/i';

const oneFileSaysTheDay = [
  `CallExpression[callee.property.name=${CUTS}][callee.object.callee.property.name=${WRITES_UTC}]`,
  'CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]',
  "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']",
  'MemberExpression[property.name=/^[gs]etUTC(FullYear|Month|Date|Day)$/]',
  'MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day)$/]',
  `TemplateElement[value.raw=${DAY_IN_SQL}]`,
  `Literal[value=${DAY_IN_SQL}]`,
].map((selector) => ({ selector, message: DAY }));

/** The same where the moment is written first, and cut later under the name that it was given. */
const noDayByAnotherName = {
  create: ({ sourceCode, report }) => ({
    VariableDeclarator(node) {
      const written = node.init?.type === 'ChainExpression' ? node.init.expression : node.init;
      if (written?.type !== 'CallExpression' || !WRITES_UTC.test(written.callee.property?.name)) return;
      const uses = sourceCode.getDeclaredVariables(node).flatMap(({ references }) => references);
      for (const { identifier } of uses) {
        const { parent } = identifier;
        const isCut = parent.type === 'MemberExpression' && parent.object === identifier;
        if (isCut && CUTS.test(parent.property.name)) report({ node: parent, message: DAY });
      }
    },
  }),
};

const luxonIsOneFiles = { name: 'luxon', message: DAY };

/** What graphql-js bounds where its own executor calls it, and what may leave a rejected promise behind. */
const boundedImports = {
  paths: [
    {
      name: 'graphql',
      importNames: ['getVariableValues'],
      message: 'Without a limit every fault is described: use coercedVariables of src/guards/shape/variable-values.ts.',
    },
    {
      name: 'dataloader',
      allowTypeImports: true,
      message: 'Its promises may be left behind: use RequestLoader of src/database/statements/request-loader.ts.',
    },
  ],
};

export default tseslint.config(
  {
    ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.samnav/**', '**/generated/**', 'src/client/generated.ts'],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 265, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Prettier holds the code to the print width and leaves comments as they are: the rule is for these, so `code`
    // bounds nothing.
    rules: {
      'max-len': ['error', { code: 10_000, comments: 120, ignoreUrls: true, ignorePattern: 'eslint-disable' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { samnav: { rules: { 'no-day-by-another-name': noDayByAnotherName } } },
    rules: {
      'samnav/no-day-by-another-name': 'error',
      'no-restricted-syntax': ['error', onlyConfigReadsTheEnvironment, ...oneFileSaysTheDay],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/guards/shape/variable-values.ts', 'src/database/statements/request-loader.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [...boundedImports.paths, luxonIsOneFiles] }],
    },
  },
  {
    files: ['src/platform/time/stockholm-day.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', boundedImports] },
  },
  {
    files: ['src/platform/settings/config.ts', 'src/platform/settings/in-production.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: { module: 'writable', require: 'readonly', process: 'readonly', console: 'readonly', URL: 'readonly' },
    },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-require-imports': ['error', { allow: ['^node:'] }],
    },
  },
  {
    files: ['schema/operations/**/*.graphql'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: { schema: 'schema/schema.graphql', documents: 'schema/operations/**/*.graphql' },
        program: null,
        project: false,
        projectService: false,
      },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/consistent-type-imports': 'off',
      ...graphql.configs['flat/operations-recommended'].rules,
      // An example is read as it stands, from top to bottom; the rest stands by itself too.
      '@graphql-eslint/selection-set-depth': 'off',
      '@graphql-eslint/require-selections': 'off',
    },
  },
);
