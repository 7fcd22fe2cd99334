interface Ratio {
  readonly kind: string;
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}
interface Ratios {
  readonly costPerParticipant: Ratio | null;
  readonly costPerExit: Ratio | null;
  readonly costPerOutcome: Ratio | null;
  readonly costPerAdditional: Ratio | null;
  readonly additional: number | null;
}
interface Figures {
  readonly cost: number | null;
  readonly participants: number | null;
  readonly ended: number | null;
  readonly left: number | null;
  readonly reached: number | null;
  readonly staff: number | null;
}
interface Unit {
  readonly figures: Figures;
  readonly key: string;
  readonly status: string;
  readonly forbund: { readonly name: string };
  readonly ratios: Ratios;
  readonly place: { readonly quadrant: string; readonly neededN: number | null } | null;
}
export interface Answer {
  readonly resourceEffect: {
    readonly resource: { readonly code: string };
    readonly design: string;
    readonly causalClaim: string;
    readonly priceYear: number;
    readonly resourceYears: readonly number[];
    readonly unitCount: number;
    readonly cautions: readonly { sv: string }[];
    readonly assumptions: readonly { sv: string }[];
    readonly coverage: { readonly unitsReporting: number };
    readonly total: { readonly figures: Figures; readonly ratios: Ratios };
    readonly units: readonly Unit[];
    readonly relation: {
      readonly refusal: { sv: string } | null;
      readonly points: readonly { key: string; x: number; y: number }[];
      readonly direction: string | null;
      readonly theilSen: { slope: number } | null;
    };
    readonly frontier: { readonly refusal: object | null; readonly scores: readonly { name: string; ccr: number }[] };
    readonly sensitivity: readonly {
      varied: string;
      units: number;
      direction: string | null;
      lowestSlope: number | null;
    }[];
    readonly receipt: { readonly code: string; readonly methods: readonly string[] };
  };
}

const RATIO = '{ kind estimate lower upper }';
const RATIOS = `ratios { costPerParticipant ${RATIO} costPerExit ${RATIO} costPerOutcome ${RATIO} costPerAdditional ${RATIO} additional }`;
const FIGURES = '{ cost participants ended left reached staff }';
const LINE = '{ slope intercept interval { lower upper } }';
export const ALL = `{
  resource { code } design causalClaim priceYear resourceYears unitCount cautions { sv en } assumptions { sv } release
  coverage { unitsReporting unitsExisting respondents } priceIndex { isDemo source }
  total { figures ${FIGURES} ${RATIOS} }
  units { key status forbund { name } figures ${FIGURES} ${RATIOS} place { quadrant neededN costDifference { estimate interval { lower upper } }
    outcomeDifference { estimate } resourceIndex { value } qualityIndex { value interval { lower } } efficiencyIndex { value } } }
  relation { refusal { sv } points { key x y } leastSquares ${LINE} theilSen ${LINE} elasticity ${LINE} direction influence { key slopeWithout } }
  frontier { exploratory refusal { sv } leftOut scores { name ccr bcc reference { name weight } } }
  sensitivity { varied label { sv } units lowestSlope highestSlope direction }
  receipt { code methods }
}`;

/** What is refused, with the input and the code. */
export const REFUSED: [string, string, string][] = [
  ['before and after called an effect', 'rounds: ["2022"], comparison: BEFORE, claim: EVALUATED', 'CLAIM_NOT_ALLOWED'],
  [
    'before and after called an association',
    'rounds: ["2022"], comparison: BEFORE, claim: ASSOCIATION',
    'CLAIM_NOT_ALLOWED',
  ],
  ['a comparison called an effect', `rounds: ["2024"], claim: EVALUATED`, 'CLAIM_NOT_ALLOWED'],
  ['kronor of several years', 'rounds: ["2023", "2024"]', 'MIXED_PRICE_YEARS'],
  ['a year without index', 'rounds: ["2024"], priceYear: 1950', 'NO_PRICE_INDEX'],
  ['rounds on both sides of a break', 'rounds: ["2022", "2023"], priceYear: 2023', 'SERIES_BREAK'],
  [
    'an earlier round beyond a break',
    'rounds: ["2024"], comparison: OWN_EARLIER, earlierRound: "2022"',
    'SERIES_BREAK',
  ],
  ['a lag to a year without round', 'rounds: ["2017"], lag: 1', 'NO_ROUND_FOR_LAG'],
  ['insatser of what is not split by them', 'rounds: ["2024"], units: INTERVENTION', 'NOT_SPLIT_BY'],
  ['a measure that is no share', 'rounds: ["2024"], outcome: "FIN-S15"', 'INVALID_INPUT'],
  ['an earlier round of nothing', 'rounds: ["2024"], earlierRound: "2023"', 'INVALID_INPUT'],
  ['an adjustment of nothing', 'rounds: ["2024"], comparison: NONE, adjustment: SEX', 'INVALID_INPUT'],
  ['a focus of förbund', 'rounds: ["2024"], focus: "PREVENTION"', 'INVALID_INPUT'],
  ['a focus of no letters', 'rounds: ["2022"], units: INTERVENTION, focus: ""', 'UNKNOWN_CATEGORY'],
  ['a focus that is none', 'rounds: ["2022"], units: INTERVENTION, focus: "NONE"', 'UNKNOWN_CATEGORY'],
  ['a financier that is none', 'rounds: ["2024"], financiers: ["BANK"]', 'UNKNOWN_CATEGORY'],
  ['no financier', 'rounds: ["2024"], financiers: []', 'INVALID_INPUT'],
  ['financiers of insatser', 'rounds: ["2022"], units: INTERVENTION, financiers: ["ESF"]', 'INVALID_INPUT'],
  ['financiers of what is not split by them', 'rounds: ["2024"], resource: COST, financiers: ["ESF"]', 'NOT_SPLIT_BY'],
  ['no round', 'rounds: []', 'INVALID_INPUT'],
  ['a round that is none', 'rounds: ["1999"]', 'UNKNOWN_ROUND'],
];
