import type { MeasureRule } from '../../../src/catalogue/measures/measure-rule';
import { means } from '../../support/earlier-round';
import { share } from '../../support/results';
import { cells, type Case } from './finding-cases';

const participants = (count: number) => ({ measure: 'FIN-S13-DELTAGARE', count });
const bySexOf = (category: string, n: number) => ({ measure: 'FIN-I01', dimension: 'SEX', category, n, numerator: 1 });

/** A rule that the catalogue has no example of: one that says when it cannot be checked. */
export const EXTRA_RULE: MeasureRule = {
  code: 'STATED-TOGETHER',
  left: [{ measure: 'FIN-I04', of: 'N' }],
  operator: '>=',
  right: [{ measure: 'FIN-I05', of: 'N' }],
  whenMissing: 'WARN',
  severity: 'WARNING',
  textSv: 'De två frågorna ställs tillsammans.',
  textEn: 'The two questions are asked together.',
};

/**
 * What is found by comparing figures that are right by themselves; the earlier round is that of `releaseEarlierRound`.
 */
export const BEYOND_CASES: readonly Case[] = [
  {
    code: 'RULE_BROKEN',
    of: 'more who left than took part',
    send: cells(participants(40), { measure: 'FIN-S14', n: 50, amount: '100000' }),
    rows: [2],
    args: { rule: 'EXITED-ARE-PARTICIPANTS', left: '50', operator: '<=', right: '40' },
  },
  {
    code: 'RULE_DOUBTED',
    of: 'more followed up than took part',
    send: cells(share('FIN-S13', 50, 20), participants(40)),
    rows: [1],
    args: { rule: 'FOLLOWED-UP-ARE-PARTICIPANTS', left: '50', right: '40' },
  },
  {
    code: 'RULE_NOT_CHECKED',
    of: 'a measure that a rule needs and does not find',
    send: cells(share('FIN-I04', 30, 20)),
    rows: [1],
    args: { rule: EXTRA_RULE.code, missing: 'FIN-I05' },
  },
  {
    code: 'VALUE_UNLIKE_BEFORE',
    of: 'a share that fell from 70 to 20 per cent',
    send: cells(share('FIN-I01', 50, 10)),
    rows: [1],
    args: { value: 20, n: 50, before: 70, nBefore: 50, round: '2022' },
  },
  {
    code: 'VALUE_UNLIKE_BEFORE',
    of: 'a mean that fell by two steps of four',
    send: cells(means('FIN-M06', 50, 1.5)),
    rows: [1],
    args: { value: 1.5, before: 3 },
  },
  {
    code: 'VALUE_UNLIKE_OTHERS',
    of: 'a share that no other comes near',
    send: cells(share('FIN-I02', 60, 15)),
    rows: [1],
    args: { value: 25, n: 60, others: 12, round: '2022' },
  },
  {
    code: 'RESPONDENTS_UNLIKE_BEFORE',
    of: 'fewer than half as many respondents',
    send: cells(share('FIN-I01', 20, 14)),
    rows: [1],
    args: { n: 20, nBefore: 50, change: { sv: 'mindre än hälften så många', en: 'less than half as many' } },
  },
  {
    code: 'AMOUNT_TENFOLD',
    of: 'thousands of kronor for kronor',
    send: cells({ measure: 'FIN-S14-MEDEL', amount: '9000' }),
    rows: [1],
    args: { value: 9000, before: 9_000_000 },
  },
  {
    code: 'AMOUNT_FAR_FROM_OTHERS',
    of: 'a count far beyond all others',
    send: cells(participants(5000)),
    rows: [1],
    args: { value: 5000, low: 100, high: 210, others: 12 },
  },
  {
    code: 'SPLIT_MOSTLY_UNKNOWN',
    of: 'two thirds whose sex is not known',
    send: cells(share('FIN-I01', 30, 3), bySexOf('WOMAN', 5), bySexOf('MAN', 5), bySexOf('UNKNOWN', 20)),
    rows: [4],
    args: { dimension: 'SEX', known: 10, total: 30 },
  },
];
