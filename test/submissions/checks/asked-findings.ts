import { bySex, share } from '../../support/results';
import { cells, file, type Case } from './finding-cases';

/** What is wrong with how many were asked. */
export const ASKED_CASES: readonly Case[] = [
  {
    code: 'ASKED_NOT_HERE',
    of: 'how many women were asked',
    send: cells(
      ...bySex('FIN-I01', [20, 15], [10, 5]).map((cell) => (cell.category === 'WOMAN' ? { ...cell, asked: 30 } : cell)),
    ),
    rows: [2],
  },
  {
    code: 'ASKED_NOT_HERE',
    of: 'how many were asked for an amount',
    send: file('measure,amount,asked\nFIN-S14-MEDEL,12000,30\n'),
    rows: [2],
  },
  {
    code: 'FRACTIONAL_COUNT',
    of: 'half a person asked',
    send: cells({ ...share('FIN-I01', 30, 20), asked: 40.5 }),
    rows: [1],
    args: { field: 'asked', value: '40.5' },
  },
  {
    code: 'ASKED_BELOW_N',
    of: 'fewer asked than answered',
    send: cells({ ...share('FIN-I01', 50, 35), asked: 49 }),
    rows: [1],
    args: { measure: 'FIN-I01', asked: 49, n: 50 },
  },
  {
    code: 'ASKED_BELOW_N',
    of: 'fewer asked than answered another question of the questionnaire, in a file',
    send: file('mått;antal_svarande;täljare;antal_tillfrågade\nFIN-I01;50;35;52\nFIN-I02;53;40;\n'),
    rows: [3],
    args: { measure: 'FIN-I02', asked: 52, n: 53 },
  },
  {
    code: 'ASKED_DIFFERS',
    of: 'two numbers for one questionnaire',
    send: cells({ ...share('FIN-I01', 50, 35), asked: 60 }, { ...share('FIN-I02', 50, 38), asked: 61 }),
    rows: [2],
    args: { measure: 'FIN-I02', asked: 61, other: 60, otherMeasure: 'FIN-I01' },
  },
];
