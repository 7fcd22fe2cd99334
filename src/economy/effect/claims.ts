import type { PriceIndex } from '../../catalogue';
import { SamnavError, type Text } from '../../platform';

/** What the outcome is compared with. */
export const COMPARISONS = ['NONE', 'OTHERS', 'BEFORE', 'OWN_EARLIER'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const DESIGNS = ['DESCRIPTION', 'BEFORE_AFTER', 'OWN_EARLIER', 'COMPARISON', 'ADJUSTED_COMPARISON'] as const;
export type Design = (typeof DESIGNS)[number];

/** In rising strength. */
export const CAUSAL_CLAIMS = ['NONE', 'ASSOCIATION', 'EVALUATED'] as const;
export type CausalClaim = (typeof CAUSAL_CLAIMS)[number];

export function designOf(comparison: Comparison, isAdjusted: boolean): Design {
  if (comparison === 'OTHERS') return isAdjusted ? 'ADJUSTED_COMPARISON' : 'COMPARISON';
  if (comparison === 'BEFORE') return 'BEFORE_AFTER';
  return comparison === 'NONE' ? 'DESCRIPTION' : 'OWN_EARLIER';
}

/** The most that a design lets anybody say by itself. */
export const claimOf = (design: Design): CausalClaim =>
  design === 'COMPARISON' || design === 'ADJUSTED_COMPARISON' ? 'ASSOCIATION' : 'NONE';

/**
 * Refuses a stronger word than the design allows: before and after is a result, never an effect. EVALUATED is said of a
 * comparison, when studies with a comparison group are behind all of it, and only when it is asked for: an answer that
 * nobody asked more of is the same for ever.
 */
export function requireClaim(design: Design, wanted: CausalClaim | null, isEvaluated: boolean): CausalClaim {
  const allowed = claimOf(design);
  const most = allowed === 'ASSOCIATION' && isEvaluated ? 'EVALUATED' : allowed;
  if (wanted && CAUSAL_CLAIMS.indexOf(wanted) > CAUSAL_CLAIMS.indexOf(most))
    throw new SamnavError('CLAIM_NOT_ALLOWED', { claim: wanted, design, allowed: most });
  return wanted ?? allowed;
}

const text = (sv: string, en: string): Text => ({ sv, en });

/** What an answer left out, and what it rests on. */
export interface Bearing {
  readonly withheld: number;
  readonly missing: number;
  /** Units whose comparison could not be adjusted: a category of theirs is withheld, or nobody else has it. */
  readonly unadjusted?: number;
  /** Units stand beside one another, each with intervals of its own. */
  readonly besideOthers?: boolean;
  /** The outcome is of those who answered a questionnaire. */
  readonly ofSample?: boolean;
  /** Studies that EVALUATED rests on, and how many of them have been withdrawn or corrected since. */
  readonly studies?: number;
  readonly endedStudies?: number;
}

/** What has to be borne in mind, whatever the numbers say. */
export function cautionsOf(design: Design, bearing: Bearing): Text[] {
  const { withheld, missing, unadjusted = 0, besideOthers = false, ofSample = false } = bearing;
  const { studies = 0, endedStudies = 0 } = bearing;
  const when = (applies: boolean, caution: Text) => (applies ? [caution] : []);
  return [
    ...BY_DESIGN[design],
    ...when(besideOthers, OVER_PERSONS),
    ...when(studies > 0, ofStudies(studies)),
    ...when(
      endedStudies > 0,
      text(
        'En eller flera av studierna har sedan dess rättats eller dragits tillbaka: se deras läge.',
        'One or more of the studies have been corrected or withdrawn since: see their state.',
      ),
    ),
    text(
      'Resurserna säger vad som satsats, inte vad det gett: samband, inte orsak.',
      'Resources say what was put in, not what it gave: association, not cause.',
    ),
    ...when(
      ofSample,
      text(
        'Utfallet är av dem som svarat på en enkät, och kostnaden av alla: kronor per utfall räknas inte.',
        'The outcome is of those who answered a questionnaire, and the cost of all: there are no kronor per outcome.',
      ),
    ),
    ...when(
      withheld > 0,
      text(
        `${swedishUnits(withheld)} undertryckta uppgifter och ingår inte i någon beräkning.`,
        `${englishUnits(withheld)} withheld figures and take no part in any calculation.`,
      ),
    ),
    ...when(
      missing > 0,
      text(
        `${swedishUnits(missing)} inte redovisat allt som behövs.`,
        `${englishUnits(missing)} not reported all that is needed.`,
      ),
    ),
    ...when(
      unadjusted > 0,
      text(
        `${swedishUnits(unadjusted)} en kategori som är undertryckt, eller som ingen annan har, och jämförs inte.`,
        `${englishUnits(unadjusted)} a category that is withheld, or that nobody else has, and are not compared.`,
      ),
    ),
  ];
}

/** 1 year, 2 years; a Swedish year is an år, however many. */
export const englishYears = (count: number) => (count === 1 ? '1 year' : `${count} years`);
const swedishUnits = (count: number) => (count === 1 ? '1 enhet har' : `${count} enheter har`);
const englishUnits = (count: number) => (count === 1 ? '1 unit has' : `${count} units have`);

const ofStudies = (studies: number): Text =>
  studies === 1
    ? text(
        'Att det är utvärderat vilar på en bekräftad studie (evaluations): den har jämfört, inte den här beräkningen, och vad den fann står i den.',
        'That it is evaluated rests on one confirmed study (evaluations): it compared, this computation did not, and what it found stands in it.',
      )
    : text(
        `Att det är utvärderat vilar på ${studies} bekräftade studier (evaluations): de har jämfört, inte den här beräkningen, och vad de fann står i dem.`,
        `That it is evaluated rests on ${studies} confirmed studies (evaluations): they compared, this computation did not, and what they found stands in them.`,
      );

/** Intervals of one unit stand beside those of others, and invite a comparison that nobody has made. */
const OVER_PERSONS = text(
  'Intervallen för kostnad per utfall, för ytterligare personer och för index är över enhetens egna personer och jämför inte enheter: det gör kvadranten, som bedömer utfallet bland alla, och benchmark.',
  'The intervals of cost per outcome, of additional persons and of indices are over the persons of the unit alone and do not compare units: the quadrant does, which judges the outcome among all, and so does benchmark.',
);

const BY_DESIGN: Readonly<Record<Design, readonly Text[]>> = {
  DESCRIPTION: [],
  BEFORE_AFTER: [
    text(
      'Före och efter är ett resultat, inte en effekt: en del hade fått arbete eller börjat studera ändå.',
      'Before and after is a result, not an effect: some would have found work or begun to study anyway.',
    ),
    text(
      'Samma personer före och efter räknas som oberoende: intervallet är snarast för brett.',
      'The same persons before and after are taken as independent: the interval is rather too wide.',
    ),
  ],
  OWN_EARLIER: [
    text(
      'Det egna tidigare värdet är andra deltagare ett annat år: konjunktur och målgrupp kan ha ändrats.',
      'The own earlier value is of other participants in another year: the labour market and the group may have changed.',
    ),
  ],
  COMPARISON: [
    text(
      'De andra har andra deltagare: skillnaden kan bero på vilka som kommer till insatsen.',
      'The others have other participants: the difference may be of who comes to the insats.',
    ),
  ],
  ADJUSTED_COMPARISON: [
    text(
      'Justeringen tar hänsyn till en uppgift om deltagarna, inte till allt som skiljer dem åt.',
      'The adjustment allows for one thing about the participants, not for all that sets them apart.',
    ),
  ],
};

export interface Assumed {
  readonly priceYear: number;
  readonly costYears: readonly number[];
  readonly lag: number;
  readonly index: PriceIndex | null;
}

/** What the figures take for granted. */
export function assumptionsOf({ priceYear, costYears, lag, index }: Assumed): Text[] {
  const isConverted = costYears.some((year) => year !== priceYear);
  return [
    text(
      'Kostnaden är den bokförda och har inget slumpfel; utfallet har det.',
      'The cost is that of the ledger and has no chance error; the outcome has.',
    ),
    text(`Kronor är i ${priceYear} års priser.`, `Kronor are in the prices of ${priceYear}.`),
    ...(isConverted && index
      ? [text(`Omräknat med ${index.nameSv}: ${index.source}`, `Converted by ${index.nameEn}: ${index.source}`)]
      : []),
    ...(lag > 0
      ? [
          text(
            `Resurserna är satsade ${lag} år före utfallet.`,
            `The resources were put in ${englishYears(lag)} before the outcome.`,
          ),
        ]
      : []),
  ];
}
