import { requireFitSources } from '../../src/economy/calculation/check-sources';
import { SamnavError } from '../../src/platform/errors/result';

describe('a source that a calculation repeats', () => {
  const codeOf = (check: () => void) => {
    try {
      check();
    } catch (error) {
      if (error instanceof SamnavError) return [error.code, error.args['field']];
    }
    return [];
  };

  it.each([
    ['om 19121212-1212', 'PERSONAL_DATA_IN_TEXT'],
    ['anna@ex.se', 'PERSONAL_DATA_IN_TEXT'],
    ['x'.repeat(1001), 'INVALID_INPUT'],
    ['\0', 'INVALID_INPUT'],
  ])('is never one such as %j', (source, code) => {
    const good = { source: 'x'.repeat(1000) };
    expect(codeOf(() => requireFitSources({ personsSource: source, assumptions: [good] }))).toEqual([
      code,
      'personsSource',
    ]);
    expect(codeOf(() => requireFitSources({ assumptions: [good, { source }] }))).toEqual([
      code,
      'assumptions.1.source',
    ]);
    expect(codeOf(() => requireFitSources({ assumptions: [good] }))).toEqual([]);
  });
});
