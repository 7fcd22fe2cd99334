import { LEVELS } from '../../catalogue';
import { SamnavError } from '../../platform';
import { SIZE_CLASSES } from '../questions/dimensions';
import type { Observation } from '../questions/groups';
import type { CheckedQuestion, Having, OrderKey } from '../questions/question';

type Comparison = (a: Observation, b: Observation) => number;

/**
 * The groups that the question asks to see, in its order.
 *
 * Conditions on the status come first, since the status is public. A condition on a number, or an order by one, is
 * refused while some group is withheld: whether such a group is in the list, and where, would reveal something about
 * its number.
 */
export function arrange(found: readonly Observation[], question: CheckedQuestion): Observation[] {
  const { having, orderBy, statuses } = question;
  const shown = found.filter(({ value }) => statuses.has(value.status));
  if (asksNumbers(having) || orderBy.some(({ by }) => by === 'N' || by === 'VALUE')) {
    const withheld = shown.filter(({ value }) => value.status === 'SUPPRESSED').length;
    if (withheld > 0) throw new SamnavError('WITHHELD_SORT_KEY', { withheld });
  }
  return shown.filter((one) => isWithin(one, having)).sort(inOrder(question));
}

const asksNumbers = ({ nMin, nMax, valueMin, valueMax }: Having) =>
  [nMin, nMax, valueMin, valueMax].some((bound) => typeof bound === 'number');

const isWithin = ({ value: { n, value } }: Observation, { nMin, nMax, valueMin, valueMax }: Having): boolean =>
  isBetween(n, nMin, nMax) && isBetween(value, valueMin, valueMax);

/** A group without a number is within no bounds. */
function isBetween(number: number | null, min?: number | null, max?: number | null): boolean {
  if (typeof min !== 'number' && typeof max !== 'number') return true;
  return number !== null && number >= (min ?? -Infinity) && number <= (max ?? Infinity);
}

/** Groups that are equal in the requested order keep the default one: by round, measure, unit and category. */
function inOrder({ orderBy }: CheckedQuestion): Comparison {
  const steps = orderBy.map(({ by, direction }): Comparison => {
    const descending = direction === 'DESCENDING';
    if (by === 'N' || by === 'VALUE') return byNumber(by, descending);
    return (a, b) => (descending ? COMPARE[by](b, a) : COMPARE[by](a, b));
  });
  return (a, b) => {
    for (const step of steps) {
      const order = step(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** A group without a number comes last, whichever way the others are ordered. */
function byNumber(by: 'N' | 'VALUE', descending: boolean): Comparison {
  const numberOf = ({ value }: Observation) => (by === 'N' ? value.n : value.value);
  return (a, b) => {
    const [first, second] = [numberOf(a), numberOf(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return descending ? second - first : first - second;
  };
}

const byText =
  (of: (one: Observation) => string | undefined): Comparison =>
  (a, b) => {
    const [first = '', second = ''] = [of(a), of(b)];
    return first < second ? -1 : Number(first > second);
  };
const byPlace =
  (list: readonly string[], of: (one: Observation) => string | undefined): Comparison =>
  (a, b) =>
    list.indexOf(of(a) ?? '') - list.indexOf(of(b) ?? '');
const bySlot: Comparison = (a, b) => (a.slot?.ordinal ?? 0) - (b.slot?.ordinal ?? 0);

const COMPARE: Record<Exclude<OrderKey, 'N' | 'VALUE'>, Comparison> = {
  ROUND: byText(({ round }) => round.code),
  MEASURE: byText(({ measure }) => measure.code),
  INDICATOR: byText(({ measure }) => measure.indicator.code),
  LEVEL: byPlace(LEVELS, ({ measure }) => measure.indicator.level),
  COUNTY: byText(({ county }) => county?.code),
  FORBUND: byText(({ forbund }) => forbund?.sortKey),
  SIZE_CLASS: byPlace(SIZE_CLASSES, ({ sizeClass }) => sizeClass),
  RESPONDENT_GROUP: bySlot,
  SEX: bySlot,
  AGE_GROUP: bySlot,
  PARTY: bySlot,
  FINANCIER: bySlot,
  INCOME_SOURCE: bySlot,
  FOCUS: bySlot,
  FORM: bySlot,
  TARGET_GROUP: bySlot,
  INTERVENTION: bySlot,
  LOCAL_GROUP: bySlot,
};
