import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { efficiencyFrontier } from '../../src/statistics/resources/dea';
import { StatisticsError } from '../../src/statistics/numbers/errors';
import { mannKendall } from '../../src/statistics/trends/mann-kendall';
import { nearestPeers } from '../../src/statistics/comparison/peers';
import { spearman } from '../../src/statistics/comparison/rank-correlation';
import { leastSquares } from '../../src/statistics/trends/regression';
import { refused } from './support/refused';
import { clusterCalls } from './support/cluster-refusal-calls';
import { calls } from './support/refusal-calls';

describe.each(Object.entries({ ...calls, ...clusterCalls }))('%s', (_, variants) => {
  test.each([NaN, Infinity, -Infinity])('refuses %p in every place, by name', (bad) => {
    variants.forEach((call) => {
      expect(() => call(bad)).toThrow(StatisticsError);
      expect(() => call(bad)).toThrow(refused('NON_FINITE_INPUT'));
    });
  });
});

test('efficiencyFrontier refuses them too', async () => {
  for (const bad of [NaN, Infinity, -Infinity]) {
    const refused = { code: 'NON_FINITE_INPUT' };
    await expect(efficiencyFrontier([{ name: 'A', inputs: [bad], outputs: [1] }])).rejects.toMatchObject(refused);
    await expect(efficiencyFrontier([{ name: 'A', inputs: [1], outputs: [bad] }])).rejects.toMatchObject(refused);
  }
});

test('lists that should be parallel must be', () => {
  expect(() => mannKendall([1, 2, 3], [1, 2])).toThrow(refused('LENGTHS_DIFFER'));
  expect(() => spearman([1, 2, 3], [1, 2])).toThrow(refused('LENGTHS_DIFFER'));
  expect(() => leastSquares([[1, 2, 3]], [1, 2, 3, 4])).toThrow(refused('LENGTHS_DIFFER'));
  expect(() => nearestPeers(['A', 'B'], [{ name: 'v', values: [1] }])).toThrow(refused('LENGTHS_DIFFER'));
});

test('every exported function says what it does, and no file of the library imports another part of the product', () => {
  const folder = join(__dirname, '..', '..', 'src', 'statistics');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    const undocumented = [...text.matchAll(/(.*)\nexport (?:async )?(?:function|class|interface|type) (\w+)/g)].filter(
      ([, before]) => !before!.trimEnd().endsWith('*/'),
    );
    expect(undocumented.map(([, , name]) => `${file}: ${name}`)).toEqual([]);
    const imports = [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from!);
    const foreign = imports.filter(
      (from) =>
        !(from.startsWith('.') && join(folder, file, '..', from).startsWith(folder)) &&
        !(file === 'resources/dea-program.ts' && from === 'highs'),
    );
    expect(foreign).toEqual([]);
  }
});
