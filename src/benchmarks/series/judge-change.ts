import type { MeasureVersion } from '../../catalogue';
import type { Text } from '../../platform';
import {
  changeDecomposition,
  clusterChange,
  scaledInterval,
  type ClusterChange,
  type Interval,
} from '../../statistics';
import { figuresIn, sentenceOf, sideOf, signed } from '../family/certain-words';
import { familyKind, NO_SAMPLING_ERROR } from '../family/comparator';
import { clusterOptions, clustersOf, scaleOf, type RoundOfUnits } from './clusters';

/** Why nothing is said of a change, or of a trend, being certain. */
export const CHANGE_NOT_JUDGED = [
  'KIND_NOT_COMPARED',
  'NO_FIGURE',
  'TOO_FEW_UNITS',
  'NO_SPREAD',
  'PARTICIPATION',
  'PARTIAL',
  'MERGER',
] as const;
export type ChangeNotJudged = (typeof CHANGE_NOT_JUDGED)[number];

/** What a change is made of, in the unit of the measure. The parts add up to the difference. */
export interface MadeOf {
  /** Förbund with published figures in both rounds, only in the later, only in the earlier. */
  readonly forbundInBoth: number;
  readonly forbundCame: number;
  readonly forbundLeft: number;
  /** The change of those in both, as their pooled figures have it: within + between. */
  readonly sameForbund: number | null;
  readonly within: number | null;
  readonly between: number | null;
  readonly came: number | null;
  readonly left: number | null;
  /** What förbund with withheld figures add. */
  readonly withheld: number | null;
  /** 95 per cent interval of `sameForbund`, förbund as clusters; null where it is not judged. */
  readonly sameForbundInterval: Interval | null;
}

/** A change between two rounds, judged. Differences in the unit of the measure. */
export interface JudgedChange {
  readonly difference: number | null;
  readonly interval: Interval | null;
  readonly pValue: number | null;
  readonly degreesOfFreedom: number | null;
  readonly notJudged: ChangeNotJudged | null;
  readonly madeOf: MadeOf | null;
  readonly sentence: Text;
}

/**
 * The change of a sum over förbund (nation, county), with förbund as clusters: what other förbund taking part might
 * have given belongs to its uncertainty. Never called certain when the förbund that took part in both rounds moved the
 * other way, or when there are none.
 */
export function judgeChange(version: MeasureVersion, from: RoundOfUnits, to: RoundOfUnits): JudgedChange {
  if (familyKind(version) === 'NONE') return unjudged('KIND_NOT_COMPARED');
  if (!from.total?.n || !to.total?.n) return unjudged('NO_FIGURE');
  const { whole, published } = clustersOf([from, to]);
  const [first, second] = whole as [Clustered, Clustered];
  const scale = scaleOf(version);
  const options = clusterOptions(version);
  const change = clusterChange(first, second, options);
  const difference = scale * (change.difference as number);
  const madeOf = partsOf(version, difference, published as readonly [Clustered, Clustered]);
  const { test, notJudged } = change.judgement;
  if (!test) return { ...unjudged(notJudged === 'NO_SPREAD' ? notJudged : 'TOO_FEW_UNITS', difference), madeOf };
  const interval = scaledInterval(test.interval, scale);
  const isCertain = sideOf(interval) !== null;
  const sameWay = madeOf.sameForbund !== null && Math.sign(madeOf.sameForbund) === Math.sign(difference);
  const found = {
    difference,
    interval,
    pValue: test.pValue,
    degreesOfFreedom: test.degreesOfFreedom,
    notJudged: isCertain && !sameWay ? ('PARTICIPATION' as const) : null,
    madeOf,
  };
  const parts = partsSentence(madeOf);
  if (found.notJudged) return { ...found, sentence: join(participation({ difference, interval }), parts) };
  return { ...found, sentence: join(sentenceOf(isCertain ? 'CHANGE' : 'NO_CHANGE', { difference, interval }), parts) };
}

type Clustered = Parameters<typeof clusterChange>[0];

function partsOf(version: MeasureVersion, difference: number, [from, to]: readonly [Clustered, Clustered]): MadeOf {
  const scale = scaleOf(version);
  const found = changeDecomposition(from, to, clusterOptions(version));
  const parts = found?.parts ?? null;
  const of = (value: number | undefined) => (value === undefined ? null : scale * value);
  return {
    forbundInBoth: found?.unitsOnBoth ?? 0,
    forbundCame: found?.unitsEntered ?? to.filter(({ n }) => n > 0).length,
    forbundLeft: found?.unitsLeft ?? from.filter(({ n }) => n > 0).length,
    sameForbund: of(parts?.sameUnits),
    within: of(parts?.within),
    between: of(parts?.between),
    came: of(parts?.entry),
    left: of(parts?.exit),
    withheld: parts && found ? difference - scale * found.difference : null,
    sameForbundInterval: parts ? intervalOf(parts.panel, scale) : null,
  };
}

const intervalOf = ({ judgement }: ClusterChange, scale: number) =>
  judgement.test ? scaledInterval(judgement.test.interval, scale) : null;

/** How much of the change is who took part, and what those who did both times have changed. */
function partsSentence({ forbundInBoth, sameForbund, sameForbundInterval, came, left, withheld }: MadeOf): Text | null {
  if (sameForbund === null) {
    return {
      sv: 'Inget förbund har publicerade värden båda gångerna: förändring och byte av deltagare kan inte skiljas åt.',
      en: 'No förbund has published values both times: a change cannot be told from an exchange of participants.',
    };
  }
  const participation = signed((came ?? 0) + (left ?? 0) + (withheld ?? 0));
  const own = sameForbundInterval
    ? figuresIn({ difference: sameForbund, interval: sameForbundInterval })
    : signed(sameForbund);
  return {
    sv: `Av det beror ${participation.sv} på vilka som deltog; de ${forbundInBoth} förbund som har publicerade värden båda gångerna ändrades ${own.sv}.`,
    en: `Of it, ${participation.en} is due to who took part; the ${forbundInBoth} förbund with published values both times changed by ${own.en}.`,
  };
}

/** Said of a change that those who took part both times do not share. */
function participation(judged: { readonly difference: number; readonly interval: Interval }): Text {
  const figures = figuresIn(judged);
  return {
    sv: `Förändring ${figures.sv}, som inte delas av dem som har publicerade värden båda gångerna.`,
    en: `Change ${figures.en}, which those with published values both times do not share.`,
  };
}

const join = (first: Text, second: Text | null): Text =>
  second ? { sv: `${first.sv} ${second.sv}`, en: `${first.en} ${second.en}` } : first;

/** What is said when a change is not judged. */
export function unjudged(notJudged: ChangeNotJudged, difference: number | null = null): JudgedChange {
  const nothing = { interval: null, pValue: null, degreesOfFreedom: null, madeOf: null };
  const change = difference === null ? null : signed(difference);
  const why = WHY_NOT[notJudged];
  const sentence = change
    ? {
        sv: `Förändring ${change.sv}; den prövas inte: ${why.sv}.`,
        en: `Change ${change.en}; it is not tested: ${why.en}.`,
      }
    : { sv: `Förändringen prövas inte: ${why.sv}.`, en: `The change is not tested: ${why.en}.` };
  return { ...nothing, difference, notJudged, sentence };
}

const WHY_NOT: Record<ChangeNotJudged, Text> = {
  KIND_NOT_COMPARED: NO_SAMPLING_ERROR,
  NO_FIGURE: { sv: 'ett av värdena saknas eller visas inte', en: 'one of the values is missing or withheld' },
  TOO_FEW_UNITS: {
    sv: 'färre än fem förbund har publicerade värden i en av omgångarna',
    en: 'fewer than five förbund have published values in one of the rounds',
  },
  NO_SPREAD: {
    sv: 'svaren räcker inte för att ange dess osäkerhet',
    en: 'the answers are too few to state its uncertainty',
  },
  PARTIAL: {
    sv: 'ett av värdena gäller bara en del av förbundet',
    en: 'one of the values is of a part of the förbund',
  },
  MERGER: {
    sv: 'förbundet har slagits samman med andra däremellan',
    en: 'the förbund has been merged with others in between',
  },
  PARTICIPATION: { sv: 'den beror på vilka som deltog', en: 'it is due to who took part' },
};
