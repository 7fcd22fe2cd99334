import { join } from 'node:path';
import { goldenFiles, runGoldenFile } from '../../scripts/golden/run';
import { differences, publishedDifferences } from '../../scripts/golden/compare';

const folder = join(__dirname, '..', 'golden');

describe('golden values', () => {
  const left: string[] = [];

  test.each(goldenFiles(folder))('%s agrees', async (file) => {
    const report = await runGoldenFile(folder, file);
    left.push(...[...report.notComputed.keys()].map((line) => line.split(' – ')[0]!));
    expect(report.failures).toEqual([]);
    expect(report.passed).toBeGreaterThan(0);
  });

  test('only these values are not computed', () => {
    expect(left.sort()).toEqual([
      'dea: bccExact',
      'dea: ccrExact',
      'dea: ccrReferenceSets',
      'dea: maxSlackSumBCC',
      'dea: maxSlackSumCCR',
      'hedgesG: dNoncentralLower',
      'hedgesG: dNoncentralUpper',
    ]);
  });
});

describe('the comparison of golden values', () => {
  const missing = jest.fn();
  const relTol = { relTol: 1e-9 };

  test('sees a wrong digit, a wrong length, a missing null and a wrong word', () => {
    expect(differences(1, 1 + 1e-8, relTol, 'a', missing)).toHaveLength(1);
    expect(differences(1, 1 + 1e-10, relTol, 'a', missing)).toHaveLength(0);
    expect(differences([1, 2], [1], relTol, 'a', missing)).toHaveLength(1);
    expect(differences(null, 0, relTol, 'a', missing)).toHaveLength(1);
    expect(differences('interval', 'wholeLine', relTol, 'a', missing)).toHaveLength(1);
    expect(differences(0, NaN, relTol, 'a', missing)).toHaveLength(1);
  });

  test('names a nested key that is not computed instead of passing over it', () => {
    expect(differences({ a: 1, b: 2 }, { a: 1 }, relTol, '', missing)).toHaveLength(0);
    expect(missing).toHaveBeenCalledWith('b');
  });

  test('compares published values at their printed decimals', () => {
    expect(publishedDifferences({ lower: 0.2553, decimals: 4 }, { lower: 0.25534 }).found).toHaveLength(0);
    expect(publishedDifferences({ lower: 0.2553, decimals: 4 }, { lower: 0.25536 }).found).toHaveLength(1);
  });
});
