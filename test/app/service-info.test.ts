import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { servedSchema } from '../../src/app/served-schema';
import { costsOf } from '../../src/guards/cost/cost-table';
import { LEVELS, limitTable, type Level, type Limits } from '../../src/guards/limits';
import { readConfig } from '../../src/platform/settings/config';
import { projectRoot } from '../../src/platform/settings/project-root';
import { startWorld, type World } from '../support/world';

const FIELDS = `level tokens depth aliases directives rootFields pageSize nesting filterDepth filterSize cost budget windowSeconds
  observationCells matrixCells bodyBytes variableValues variableItems variableCharacters mutationValues mutationItems errors uploadBytes uploadRows exportRows exportBytes`;
const QUESTION = `{ serviceInfo { maxPageSize maxDocumentTokens limits { ${FIELDS} } limitsByLevel { ${FIELDS} } } }`;

interface Info {
  readonly serviceInfo: {
    readonly maxPageSize: number;
    readonly maxDocumentTokens: number;
    readonly limits: Limits;
    readonly limitsByLevel: readonly Limits[];
  };
}

describe('the limits', () => {
  const config = readConfig({ BUDGET_ANONYMOUS: '0', BUDGET_ANALYST: '2000000', MAX_BODY_BYTES: '20000' });
  const expected = limitTable(config);
  let world: World;
  beforeAll(async () => {
    const { budgets, maxBodyBytes } = config;
    world = await startWorld('SEEDED', { config: { budgets, maxBodyBytes } });
  });
  afterAll(() => world.close());

  it.each([
    ['ANONYMOUS', 'PUBLIC'],
    ['ANALYST', 'ANALYST'],
    ['ANALYST', 'FORBUND_EDITOR'],
    ['ANALYST', 'FORBUND_APPROVER'],
    ['ANALYST', 'AUTHORITY'],
    ['SERVICE', 'SECRETARIAT'],
    ['SERVICE', 'ADMINISTRATOR'],
  ] as const)('are those of %s for %s, and can be asked about beforehand', async (level, role) => {
    const caller = role === 'PUBLIC' ? world.anybody : await world.as(role);
    const { serviceInfo } = await caller.data<Info>(QUESTION);
    expect(serviceInfo).toEqual({
      maxPageSize: 500,
      maxDocumentTokens: expected[level].tokens,
      limits: expected[level],
      limitsByLevel: LEVELS.map((one) => expected[one]),
    });
  });

  const page = readFileSync(join(projectRoot, 'docs/limits.md'), 'utf8');

  it('are those that docs/limits.md says', () => {
    const defaults = limitTable(readConfig({}));
    const rows = [
      ...(['tokens', 'depth', 'aliases', 'directives', 'rootFields', 'cost', 'budget', 'bodyBytes'] as const),
      ...(['variableValues', 'variableItems', 'variableCharacters', 'mutationValues', 'mutationItems'] as const),
    ];
    for (const row of rows) {
      const [, ...cells] = new RegExp(`^\\| ${row} +\\| +(\\d+) \\| +(\\d+) \\| +(\\d+) \\|`, 'm').exec(page) ?? [];
      expect([row, ...cells.map(Number)]).toEqual([row, ...LEVELS.map((level: Level) => defaults[level][row])]);
    }
    const { pageSize, nesting, filterDepth, filterSize, observationCells, matrixCells, uploadRows } =
      defaults.ANONYMOUS;
    const spaced = (count: number) => count.toString().replace(/\B(?=(\d{3})+$)/g, ' ');
    expect(page).toContain(`read ${spaced(observationCells)} figures`);
    expect(page).toContain(`matrix give ${spaced(matrixCells)}`);
    expect(page).toContain(`at most ${pageSize} items`);
    expect(page).toContain(`of ${spaced(uploadRows)} rows (\`TOO_MANY_ROWS\`)`);
    expect(readFileSync(join(projectRoot, 'docs/uploading.md'), 'utf8')).toContain(`${spaced(uploadRows)} rows`);
    expect(page).toContain(`${nesting} levels (\`INPUT_TOO_DEEP\`)`);
    expect(page).toContain(`${filterDepth} levels (\`FILTER_TOO_DEEP\`)`);
    expect(page).toMatch(new RegExp(`${filterSize} conditions`));
  });

  it('cost what docs/limits.md says', () => {
    const named = [...page.matchAll(/^\| `(\w+)` +\| +(\d+) \|/gm)].map(([, name, units]) => [name, Number(units)]);
    const { weights } = costsOf(servedSchema());
    expect(named.length).toBeGreaterThan(4);
    for (const [name, units] of named)
      expect([name, units]).toEqual([name, weights[`Query.${name}`] ?? weights[`Mutation.${name}`]]);
  });
});
