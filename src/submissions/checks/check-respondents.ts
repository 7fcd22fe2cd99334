import { TOTAL } from '../../catalogue';
import { rateRatio } from '../../statistics';
import { shownP, type Doubt } from './doubts';
import type { Figure } from '../intake/submitted-figure';
import { comparedAs, pastPlace, type Past } from './past-figure';

/** Fewer than half, or more than twice as many: somebody lost questionnaires, or counted them twice. */
const FACTOR = 2;

/**
 * Compares the number of respondents with the förbund's own last comparable round, measure by measure. How many
 * were asked is seldom said, so it is not the response rate that is compared; n is a Poisson count, compared exactly.
 */
export function doubtsOfRespondents(figures: readonly Figure[], { own }: Pick<Past, 'own'>): Doubt[] {
  return figures.flatMap(({ row, version, dimension, categoryId, n }) => {
    const before = own.get(pastPlace(version.measure.key, categoryId));
    const counted = comparedAs(version) !== 'AMOUNT' && version.base === 'RESPONDENTS';
    if (dimension !== TOTAL || !before || !counted) return [];
    const ratio = rateRatio({ count: n, exposure: 1 }, { count: before.n, exposure: 1 });
    if (!ratio) return [];
    const change = n * FACTOR < before.n ? HALVED : n > FACTOR * before.n ? DOUBLED : null;
    const args = { measure: version.measure.code, n, nBefore: before.n, round: before.round, p: shownP(ratio.pValue) };
    const report = change && { code: 'RESPONDENTS_UNLIKE_BEFORE' as const, row, args: { ...args, change } };
    return [{ p: ratio.pValue, report }];
  });
}

const HALVED = { sv: 'mindre än hälften så många', en: 'less than half as many' };
const DOUBLED = { sv: 'mer än dubbelt så många', en: 'more than twice as many' };
