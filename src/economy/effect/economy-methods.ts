import { cite, type MethodUsed } from '../../benchmarks';

const method = (name: string, sv: string, en: string): MethodUsed => ({ name, version: 1, purpose: { sv, en } });

/** What the answers about resources are computed with. */
export const RESOURCE_METHODS: readonly MethodUsed[] = [
  method('LEDGER_RATIO', 'kostnad per deltagare och avslutad', 'cost per participant and per exit'),
  method('WILSON_INVERTED', 'intervall för kostnad per utfall', 'interval of cost per outcome'),
  method('FIELLER', 'kostnad per ytterligare person', 'cost per additional person'),
  method(
    'MID_P_BELOW_30_SCORE_ABOVE',
    'test av skillnaden i utfall, rättat för att enheten ingår i helheten',
    'test of the difference in outcome, corrected for the unit being part of the whole',
  ),
  method('OVERDISPERSION_WINSORISED_10', 'hur mycket vanliga enheter skiljer sig åt', 'how much ordinary units differ'),
  method('BENJAMINI_HOCHBERG', 'alla utfall bedöms tillsammans', 'all outcomes are judged together'),
  method(
    'TEST_BASED_INTERVAL',
    'skillnadens intervall är testets',
    'the interval of the difference is that of the test',
  ),
  method('BENJAMINI_YEKUTIELI', 'intervallen gäller alla tillsammans', 'the intervals are of all of them together'),
  method(
    'NEWCOMBE_10_NOT_JUDGED',
    'skillnad i utfall bland färre än fem enheter',
    'difference in outcome among fewer than five units',
  ),
  method('MOVER_COUNT', 'skillnad i kostnad per deltagare', 'difference in cost per participant'),
  method('OLS_HC3', 'linje genom punkterna', 'line through the points'),
  method('THEIL_SEN', 'linje som få udda enheter inte vrider', 'line that a few odd units do not turn'),
  method('DEA_CCR_BCC', 'front, utforskande', 'frontier, exploratory'),
];

/** Version 2 compares no measure with a factor that it is part of, and holds no such factor constant. */
const PARTIAL_SPEARMAN = cite({ name: 'PARTIAL_SPEARMAN', version: 2 });
const cited = (...names: readonly string[]) => names.map((name) => cite({ name, version: 1 }));

/** What a receipt cites, of each kind of answer. */
export const RESOURCE_CITED = RESOURCE_METHODS.map(cite);
export const LONG_TERM_CITED = cited('LEDGER_RATIO', 'CLUSTER_LINEARISED', 'CLUSTER_CR2');
export const SCENARIO_CITED = cited('MEDIAN_RANKS', 'WILSON');
export const FACTOR_CITED = [PARTIAL_SPEARMAN, ...cited('SPEARMAN', 'BENJAMINI_HOCHBERG', 'RELIABILITY')];
export const CALCULATION_CITED = cited('LEDGER_RATIO', 'PRESENT_VALUE');
export const ECONOMY_CITED = [
  ...RESOURCE_CITED,
  ...LONG_TERM_CITED,
  ...SCENARIO_CITED,
  ...FACTOR_CITED,
  ...CALCULATION_CITED,
];
