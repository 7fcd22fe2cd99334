import { cite, type MethodUsed } from '../../benchmarks';

const method = (name: string, sv: string, en: string): MethodUsed => ({ name, version: 1, purpose: { sv, en } });

/** What the answers about resources are computed with. */
export const RESOURCE_METHODS: readonly MethodUsed[] = [
  method('LEDGER_RATIO', 'kostnad per deltagare och avslutad', 'cost per participant and per exit'),
  method('WILSON_INVERTED', 'intervall för kostnad per utfall', 'interval of cost per outcome'),
  method('FIELLER', 'kostnad per ytterligare person', 'cost per additional person'),
  method('NEWCOMBE_10', 'skillnad i utfall', 'difference in outcome'),
  method('MOVER_COUNT', 'skillnad i kostnad per deltagare', 'difference in cost per participant'),
  method('OLS_HC3', 'linje genom punkterna', 'line through the points'),
  method('THEIL_SEN', 'linje som få udda enheter inte vrider', 'line that a few odd units do not turn'),
  method('DEA_CCR_BCC', 'front, utforskande', 'frontier, exploratory'),
];

const cited = (...names: readonly string[]) => names.map((name) => cite({ name, version: 1 }));

/** What a receipt cites, of each kind of answer. */
export const RESOURCE_CITED = RESOURCE_METHODS.map(cite);
export const LONG_TERM_CITED = cited('LEDGER_RATIO', 'WILSON_INVERTED', 'CLUSTER_LINEARISED', 'CLUSTER_CR2');
export const SCENARIO_CITED = cited('MEDIAN_RANKS', 'WILSON');
export const FACTOR_CITED = cited('SPEARMAN', 'PARTIAL_SPEARMAN', 'BENJAMINI_HOCHBERG', 'RELIABILITY');
export const CALCULATION_CITED = cited('LEDGER_RATIO', 'PRESENT_VALUE');
export const ECONOMY_CITED = [
  ...RESOURCE_CITED,
  ...LONG_TERM_CITED,
  ...SCENARIO_CITED,
  ...FACTOR_CITED,
  ...CALCULATION_CITED,
];
