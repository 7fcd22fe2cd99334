import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../graphql';
import { GROUPINGS } from '../family/benchmark.use-case';
import { CATEGORIES } from '../family/category-words';
import { COMPARATORS, NOT_ASSESSED_REASONS } from '../family/comparator';
import { FUNNEL_DECIDES } from '../family/funnel-curve';

const described = <T extends string>(
  words: readonly T[],
  name: string,
  description: string,
  values: Record<T, string>,
) => {
  const object = enumOf(words);
  const valuesConfig = Object.fromEntries(words.map((word) => [word, { description: values[word] }])) as Record<
    T,
    { description: string }
  >;
  registerEnumType(object, { name, description, valuesConfig });
  return object;
};

export const ComparatorEnum = described(
  COMPARATORS,
  'Comparator',
  'What a unit is compared with; never with itself (jämförelse).',
  {
    NATION: 'The country without the unit (övriga landet).',
    COUNTY: 'The county without the unit (övriga länet).',
    PEERS: 'The seven förbund most like it in structure (liknande förbund).',
    OWN_EARLIER: 'Its own value in an earlier round (eget tidigare värde).',
    GOAL: 'The goal of the measure (målet).',
  },
);
export const GroupingEnum = described(
  GROUPINGS,
  'BenchmarkGrouping',
  'What the units of a benchmark are (gruppering).',
  {
    FORBUND: 'Förbund (förbund).',
    FOCUS: 'Insatser by focus, across förbund (insatsers inriktning).',
    FORM: 'Insatser by form, across förbund (insatsers form).',
    TARGET_GROUP: 'Insatser by target group, across förbund (insatsers målgrupp).',
    INTERVENTION: 'Single insatser, each of its förbund (enskilda insatser).',
    LOCAL_GROUP: 'Local groups, each of its förbund (lokusgrupper).',
  },
);
export const CategoryEnum = described(
  CATEGORIES,
  'BenchmarkCategory',
  'What can be said of a unit, all comparisons judged together (bedömning).',
  {
    MUCH_BETTER: 'Better, with high certainty (bättre, med stor säkerhet).',
    BETTER: 'Certainly better (säkerställt bättre).',
    SIMILAR: 'No certain difference; not the same as equal (ingen säkerställd skillnad).',
    WORSE: 'Certainly worse (säkerställt sämre).',
    MUCH_WORSE: 'Worse, with high certainty (sämre, med stor säkerhet).',
    MUCH_HIGHER: 'Higher, with high certainty (högre, med stor säkerhet).',
    HIGHER: 'Certainly higher (säkerställt högre).',
    LOWER: 'Certainly lower (säkerställt lägre).',
    MUCH_LOWER: 'Lower, with high certainty (lägre, med stor säkerhet).',
    NOT_ASSESSED: 'Cannot be judged; the reason says why (bedöms inte).',
  },
);
export const ReasonEnum = described(NOT_ASSESSED_REASONS, 'NotAssessedReason', 'Why a unit is not assessed (skäl).', {
  WITHHELD: 'Its value is withheld (visas inte).',
  NOTHING_REPORTED: 'It has reported nothing (inget redovisat).',
  NOT_MEASURED: 'The measure is not measured in the round (mäts inte).',
  NO_RESPONDENTS: 'Nobody answered (inga svarande).',
  NO_REFERENCE: 'There is nothing to compare with (inget att jämföra med).',
  KIND_NOT_COMPARED: 'A count or an amount, without sampling error (antal eller belopp).',
  TOO_FEW_UNITS: 'Fewer than five units have published values (för få enheter).',
  TOO_FEW_KINDS: 'No other kind of insats has a published value to compare with (för få slag).',
  TOO_FEW_FORBUND: 'Of kinds: fewer than five förbund have values on one of the sides (för få förbund).',
  NO_SPREAD: 'Of kinds: the answers do not differ (ingen spridning).',
});
export const FunnelDecidesEnum = described(
  FUNNEL_DECIDES,
  'FunnelDecides',
  'Which limits of a funnel the categories come from (vad som avgör).',
  {
    WITH_SPREAD: 'The deciding limits, which the spread between units widens (med spridning mellan enheter).',
    CHANCE: 'The deciding limits, of chance and the number of comparisons: units differ no more (slumpen).',
    NO_CURVE: 'None: each unit is compared with something of its own (ingen kurva).',
  },
);
