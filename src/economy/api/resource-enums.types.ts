import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../graphql';
import { CAUSAL_CLAIMS, COMPARISONS, DESIGNS } from '../effect/claims';
import { ADJUSTMENTS, RESOURCE_UNITS, RESOURCES } from '../calculation/frame';
import { COMPARED_COSTS } from '../effect/compare-forms';
import { NOT_COMPUTED, SIGNS } from '../effect/factor-grid';
import { RATIO_KINDS } from '../resources/ratios';
import { SCENARIOS } from '../effect/scenario';
import { UNIT_STATUSES } from '../resources/unit-figures';

const words = (described: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(described).map(([word, description]) => [word, { description }]));

export const ResourceUnitsEnum = enumOf(RESOURCE_UNITS);
registerEnumType(ResourceUnitsEnum, {
  name: 'ResourceUnits',
  description: 'What the units of an analysis are (enheter).',
  valuesConfig: words({
    FORBUND: 'Förbund (förbund).',
    INTERVENTION: 'Insatser of all förbund (insatser).',
    LOCAL_GROUP: 'Local groups of all förbund (lokusgrupper).',
  }),
});

export const ResourceEnum = enumOf(RESOURCES);
registerEnumType(ResourceEnum, {
  name: 'ResourceKind',
  description: 'What is taken for the resource (resurs).',
  valuesConfig: words({
    INDIVIDUAL_COST: 'Outturn of individual insatser (individinriktade insatsers utfall).',
    COST: 'Outturn of all insatser (alla insatsers utfall).',
    FUNDS: 'Funds from the parties (medel från parterna).',
    INTERVENTION_COST: 'Outturn that is also known by insats (utfall per insats).',
    BUDGET: 'Budget, by financier (budget).',
    FINANCING: 'Outturn, by financier (utfall per finansiär).',
  }),
});

export const ComparisonEnum = enumOf(COMPARISONS);
registerEnumType(ComparisonEnum, {
  name: 'OutcomeComparison',
  description: 'What an outcome is compared with (jämförs med).',
  valuesConfig: words({
    NONE: 'Nothing: what it was (ingen jämförelse).',
    OTHERS: 'The other units of the answer (de andra).',
    BEFORE: 'The same before the insats: a result, not an effect (före).',
    OWN_EARLIER: 'Its own value in an earlier round (egen tidigare omgång).',
  }),
});

export const AdjustmentEnum = enumOf(ADJUSTMENTS);
registerEnumType(AdjustmentEnum, {
  name: 'OutcomeAdjustment',
  description: 'What the comparison with the others allows for (justering).',
  valuesConfig: words({ SEX: 'The share of women and men (kön).', AGE_GROUP: 'Age (åldersgrupp).' }),
});

export const DesignEnum = enumOf(DESIGNS);
registerEnumType(DesignEnum, {
  name: 'ResourceDesign',
  description: 'How the figures came to be compared, which decides what may be said (upplägg).',
  valuesConfig: words({
    DESCRIPTION: 'Described, not compared (beskrivning).',
    BEFORE_AFTER: 'Before and after, without a comparison (före och efter).',
    OWN_EARLIER: 'With its own earlier value (egen tidigare omgång).',
    COMPARISON: 'With the others as they are (jämförelse).',
    ADJUSTED_COMPARISON: 'With the others, allowing for who took part (justerad jämförelse).',
  }),
});

export const CausalClaimEnum = enumOf(CAUSAL_CLAIMS);
registerEnumType(CausalClaimEnum, {
  name: 'CausalClaim',
  description: 'The most that may be said of cause (orsakspåstående).',
  valuesConfig: words({
    NONE: 'Nothing about cause (inget).',
    ASSOCIATION: 'That they go together (samband).',
    EVALUATED:
      'Evaluated with a comparison group, in the studies named: what they found is theirs to say (utvärderat).',
  }),
});

export const RatioKindEnum = enumOf(RATIO_KINDS);
registerEnumType(RatioKindEnum, {
  name: 'RatioKind',
  description: 'What is known of a ratio (vad som är känt om kvoten).',
  valuesConfig: words({
    EXACT: 'Both parts are counted: no interval (exakt).',
    INTERVAL: 'From lower to upper (intervall).',
    AT_LEAST: 'From lower and up without end (minst).',
    COMPLEMENT: 'Up to excludedFrom, or from excludedTo: what it is divided by may be nought (utom mellan).',
    WHOLE_LINE: 'Nothing is excluded (vad som helst).',
    NOT_MEANINGFUL: 'Nothing was added, or it was lost: a ratio would mislead (saknar mening).',
  }),
});

export const UnitStatusEnum = enumOf(UNIT_STATUSES);
registerEnumType(UnitStatusEnum, {
  name: 'ResourceUnitStatus',
  description: 'Whether all figures of a unit can be seen (status).',
  valuesConfig: words({
    PUBLISHED: 'All are published (publicerade).',
    SUPPRESSED: 'Some are withheld to protect persons (undertryckta).',
    MISSING: 'Some are not reported (saknas).',
  }),
});

export const QuadrantEnum = enumOf(['NE', 'SE', 'NW', 'SW', 'ORIGIN', 'UNDETERMINED']);
registerEnumType(QuadrantEnum, {
  name: 'ResourceQuadrant',
  description: 'Cost and outcome against the others, when both are certain at once (kvadrant).',
  valuesConfig: words({
    NE: 'Dearer, and better outcome (dyrare, bättre utfall).',
    SE: 'Cheaper, and better outcome (billigare, bättre utfall).',
    NW: 'Dearer, and worse outcome (dyrare, sämre utfall).',
    SW: 'Cheaper, and worse outcome (billigare, sämre utfall).',
    ORIGIN: 'No difference (ingen skillnad).',
    UNDETERMINED: 'Not certain (ej säkerställt).',
  }),
});

export const DirectionOfLineEnum = enumOf(['RISING', 'FALLING', 'NO_CERTAIN_DIRECTION']);
registerEnumType(DirectionOfLineEnum, {
  name: 'LineDirection',
  description: 'What two lines say together (linjens riktning).',
  valuesConfig: words({
    RISING: 'Both rise for certain (stigande).',
    FALLING: 'Both fall for certain (fallande).',
    NO_CERTAIN_DIRECTION: 'They are not certain, or do not agree (ingen säker riktning).',
  }),
});

export const VariedEnum = enumOf(['LAG', 'PRICE_YEAR', 'WITHOUT_ONE_UNIT']);
registerEnumType(VariedEnum, {
  name: 'SensitivityChoice',
  description: 'Which choice was made otherwise (känslighet).',
  valuesConfig: words({
    LAG: 'The years between resource and outcome (förskjutning).',
    PRICE_YEAR: 'The price year (prisår).',
    WITHOUT_ONE_UNIT: 'Each unit left out in turn (utan en enhet).',
  }),
});

export const ReturnsToScaleEnum = enumOf(['INCREASING', 'DECREASING', 'CONSTANT']);
registerEnumType(ReturnsToScaleEnum, {
  name: 'ReturnsToScale',
  description: 'How a unit would change by growing (skalavkastning).',
  valuesConfig: words({
    INCREASING: 'More output per krona (tilltagande).',
    DECREASING: 'Less output per krona (avtagande).',
    CONSTANT: 'As much (konstant).',
  }),
});

export const ScenarioKindEnum = enumOf(SCENARIOS);
registerEnumType(ScenarioKindEnum, {
  name: 'ScenarioKind',
  description: 'What would be otherwise (slag av räkneexempel).',
  valuesConfig: words({
    TO_MEDIAN: 'Units above the median cost per outcome had the median (till medianen).',
    FUNDING_CHANGE: 'Kronor up or down by some per cent (ändrade medel).',
  }),
});

export const GridSignEnum = enumOf(SIGNS);
registerEnumType(GridSignEnum, {
  name: 'FactorSign',
  description: 'What a square of the heat table shows (färg).',
  valuesConfig: words({
    POSITIVE: 'They rise together for certain (positivt samband).',
    NEGATIVE: 'One falls as the other rises, for certain (negativt samband).',
    NOT_CERTAIN: 'No association is certain (inget säkerställt samband).',
    NOT_COMPUTED: 'Not computed: `notComputed` says why (ej beräknat).',
  }),
});

export const FactorNotComputedEnum = enumOf(NOT_COMPUTED);
registerEnumType(FactorNotComputedEnum, {
  name: 'FactorNotComputed',
  description: 'Why a square has no rank correlation (skäl till ej beräknat).',
  valuesConfig: words({
    RESULT_IN_FACTOR: 'The result is part of the factor (resultatet ingår i faktorn).',
    TOO_FEW_FORBUND: 'Fewer than ten förbund have both (för få förbund).',
    NO_VARIATION: 'The förbund do not differ in one of them (ingen variation).',
  }),
});

export const ComparedCostEnum = enumOf(COMPARED_COSTS);
registerEnumType(ComparedCostEnum, {
  name: 'ComparedCost',
  description: 'What kronor are divided by (slag av kostnad).',
  valuesConfig: words({
    PER_PARTICIPANT: 'Kronor per participant (per deltagare).',
    PER_EXIT: 'Kronor per participant who left (per avslutad).',
    PER_OUTCOME: 'Kronor per person in work or studies (per utfall).',
  }),
});
