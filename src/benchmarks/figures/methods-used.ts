import { digitsInWords, type Text } from '../../platform';
import type { Dispersion } from '../family/compare-units';
import type { Comparator } from '../family/comparator';
import type { MeasureVersion } from '../../catalogue';
import { familyKind, NO_SAMPLING_ERROR } from '../family/comparator';

/** A method with the version of our implementation: a figure is cited with both. */
export interface MethodUsed {
  readonly name: string;
  readonly version: number;
  readonly purpose: Text;
}

const method = (name: string, sv: string, en: string): MethodUsed => ({ name, version: 1, purpose: { sv, en } });

/** What a benchmark of a measure was computed with. */
export function methodsOf(version: MeasureVersion, comparator: Comparator, areKinds = false): MethodUsed[] {
  const kind = familyKind(version);
  if (kind === 'NONE') return [];
  const share = kind === 'SHARE';
  if (areKinds) return KINDS_METHODS[kind];
  return [
    share
      ? method('WILSON', 'intervall för värdet', 'interval of the value')
      : method('STUDENT_T', 'intervall för värdet', 'interval of the value'),
    share
      ? method(
          'MID_P_BELOW_30_SCORE_ABOVE',
          'test av skillnaden, rättat för att enheten ingår i helheten',
          'test of the difference, corrected for the unit being part of the whole',
        )
      : method('POOLED_Z', 'test av skillnaden', 'test of the difference'),
    ...(comparator === 'GOAL' || comparator === 'OWN_EARLIER'
      ? []
      : [
          method(
            'OVERDISPERSION_WINSORISED_10',
            'hur mycket vanliga enheter skiljer sig åt',
            'how much ordinary units differ',
          ),
        ]),
    TOGETHER,
    method(
      'TEST_BASED_INTERVAL',
      'skillnadens intervall är testets',
      'the interval of the difference is that of the test',
    ),
    INTERVALS_TOGETHER,
    share
      ? method('HIERARCHICAL_BETA_BINOMIAL', 'stabiliserat värde och placering', 'stabilised value and rank')
      : method('NORMAL_SHRINKAGE', 'stabiliserat värde och placering', 'stabilised value and rank'),
  ];
}

const TOGETHER = method(
  'BENJAMINI_HOCHBERG',
  'alla jämförelser bedöms tillsammans',
  'all comparisons are judged together',
);
const INTERVALS_TOGETHER = method(
  'BENJAMINI_YEKUTIELI',
  'intervallen gäller alla tillsammans',
  'the intervals are of all of them together',
);
const CLUSTERED = [
  method('CLUSTER_LINEARISED', 'skillnaden, med förbund som kluster', 'the difference, with förbund as clusters'),
  method('CLUSTER_CR2', 'det samma med få förbund', 'the same with few förbund'),
  TOGETHER,
  INTERVALS_TOGETHER,
];
/** Of kinds of insats against each other. */
const KINDS_METHODS = {
  SHARE: [method('WILSON', 'intervall för värdet', 'interval of the value'), ...CLUSTERED],
  MEAN: [method('STUDENT_T', 'intervall för värdet', 'interval of the value'), ...CLUSTERED],
};

export const cite = ({ name, version }: Pick<MethodUsed, 'name' | 'version'>): string => `${name} v${version}`;
const cited = (...names: readonly string[]) => names.map((name) => cite({ name, version: 1 }));

/** What the answers are computed with, as a receipt cites it: figures, and what compares or follows them. */
export const FIGURE_METHODS = cited('WILSON', 'STUDENT_T', 'COUNT');
const JUDGED = cited(
  ...['MID_P_BELOW_30_SCORE_ABOVE', 'POOLED_Z', 'OVERDISPERSION_WINSORISED_10'],
  ...['BENJAMINI_HOCHBERG', 'TEST_BASED_INTERVAL', 'BENJAMINI_YEKUTIELI'],
);
export const PLACE_METHODS = [...FIGURE_METHODS, ...JUDGED];
export const CHANGE_METHODS = [...PLACE_METHODS, ...cited('CLUSTER_LINEARISED', 'CLUSTER_CR2', 'CHANGE_DECOMPOSITION')];
export const NATION_METHODS = [
  ...FIGURE_METHODS,
  ...cited('TYPICAL_BETA_BINOMIAL', 'RANDOM_EFFECTS_REML', 'CLUSTER_LINEARISED'),
];
export const TREND_METHODS = [
  ...FIGURE_METHODS,
  ...cited('CLUSTER_LINEARISED', 'CLUSTER_CR2', 'WEIGHTED_TREND', 'MANN_KENDALL'),
];
export const BENCHMARK_METHODS = [
  ...FIGURE_METHODS,
  ...JUDGED,
  ...cited('HIERARCHICAL_BETA_BINOMIAL', 'NORMAL_SHRINKAGE'),
];

/** Everything that answers are computed with today. What a receipt cites besides cannot be computed again. */
export const METHODS_IN_USE: ReadonlySet<string> = new Set([
  ...CHANGE_METHODS,
  ...NATION_METHODS,
  ...TREND_METHODS,
  ...BENCHMARK_METHODS,
]);

/** Said of kinds instead of φ and τ. */
export const KINDS_HAVE_NO_SPREAD: Text = {
  sv: 'Slagen prövas med förbunden som enheter; någon spridning mellan slag anges inte.',
  en: 'The kinds are tested with förbund as the units; no spread between kinds is stated.',
};

/** φ and τ in plain words. */
export function dispersionSentence(dispersion: Dispersion | null, version: MeasureVersion): Text {
  if (familyKind(version) === 'NONE') {
    return {
      sv: `Spridning utöver slumpen kan inte anges: ${NO_SAMPLING_ERROR.sv}.`,
      en: `There is no spread beyond chance to state: ${NO_SAMPLING_ERROR.en}.`,
    };
  }
  if (!dispersion) {
    return {
      sv: 'Spridningen anges inte: färre än fem enheter har publicerade svar.',
      en: 'The spread is not stated: fewer than five units have published answers.',
    };
  }
  const { phi, tau } = dispersion;
  const shown = (value: number, language: 'sv' | 'en') => digitsInWords(value.toFixed(1))[language];
  if (tau === 0) {
    return {
      sv: `Enheterna skiljer sig inte mer än slumpen förklarar (φ = ${shown(phi, 'sv')}).`,
      en: `The units differ no more than chance explains (φ = ${shown(phi, 'en')}).`,
    };
  }
  return {
    sv: `Enheterna skiljer sig ${shown(phi, 'sv')} gånger mer än slumpen ensam ger; vanliga enheter skiljer sig åt med omkring ${shown(tau, 'sv')} (τ) utöver slumpen.`,
    en: `The units differ ${shown(phi, 'en')} times as much as chance alone gives; ordinary units differ by about ${shown(tau, 'en')} (τ) beyond chance.`,
  };
}
