import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../graphql';
import { DIRECTIONS, LEVELS, MEASURE_KINDS, STATISTICAL_BASES, SUCCESS_FACTORS } from '../file/catalogue-file';
import { INTERVENTION_FORMS, INTERVENTION_KINDS, PARTIES } from '../interventions/intervention';
import { RULE_SEVERITIES } from '../measures/measure-rule';

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

export const LevelEnum = described(LEVELS, 'Level', 'Which level an indicator speaks of (nivå).', {
  PARTICIPANT: 'The participant (deltagare).',
  STAFF: 'The staff (personal).',
  ORGANISATION: 'The organisation (organisation).',
  SOCIETY: 'Society (samhälle).',
});
export const MeasureKindEnum = described(
  MEASURE_KINDS,
  'MeasureKind',
  'What kind of number a measure is (slag av mått).',
  {
    SHARE: 'Per cent of the answers (andel).',
    MEAN: 'Mean on the scale of the question (medelvärde).',
    INDEX: 'Mean rescaled to 0–100 (index).',
    COUNT: 'A number of something (antal).',
    AMOUNT: 'Kronor (belopp).',
  },
);
export const DirectionEnum = described(DIRECTIONS, 'Direction', 'Which way is good (riktning).', {
  HIGHER: 'Higher is better (högre är bättre).',
  LOWER: 'Lower is better (lägre är bättre).',
  NONE: 'Neither is better; never ranked alone (ingen riktning).',
});
export const StatisticalBaseEnum = described(STATISTICAL_BASES, 'StatisticalBase', 'What a measure counts (bas).', {
  RESPONDENTS: 'Persons who answered (svarande).',
  EVENTS: 'Events such as meetings (händelser).',
  SEK: 'Kronor in an account, which have no sampling error (kronor).',
});
export const SuccessFactorEnum = described(
  SUCCESS_FACTORS,
  'SuccessFactor',
  'The five success factors of collaboration (framgångsfaktor).',
  {
    PURPOSE_AND_GOALS: 'Purpose and goals (syfte och mål).',
    MEETINGS_AND_DIALOGUE: 'Meetings and dialogue (möten och dialog).',
    RESOURCES: 'Resources (resurser).',
    LEADERSHIP: 'Leadership and governance (ledning och styrning).',
    TRUST_AND_KNOWLEDGE: 'Trust and knowledge of the missions (förtroende och kännedom).',
  },
);
export const InterventionKindEnum = described(
  INTERVENTION_KINDS,
  'InterventionKind',
  'Whom an insats works with (slag av insats).',
  {
    INDIVIDUAL: 'Works with participants (individinriktad).',
    STRUCTURAL: 'Works with the collaboration itself (strukturinriktad).',
  },
);
export const InterventionFormEnum = described(
  INTERVENTION_FORMS,
  'InterventionForm',
  'How lasting an insats is (form).',
  {
    PROJECT: 'A project with an end (projekt).',
    LONG_TERM: 'Long-term (långsiktig).',
  },
);
export const PartyEnum = described(PARTIES, 'Party', 'The parties of a förbund (part).', {
  AF: 'Public Employment Service (Arbetsförmedlingen).',
  FK: 'Social Insurance Agency (Försäkringskassan).',
  REGION: 'Region (region).',
  KOMMUN: 'Municipality (kommun).',
});
export const RuleSeverityEnum = described(
  RULE_SEVERITIES,
  'RuleSeverity',
  'What it is to break a rule (allvarsgrad).',
  {
    ERROR: 'The submission is refused (fel).',
    WARNING: 'It is sent in with a comment only (varning).',
  },
);
export const CatalogueStatusEnum = described(
  ['PROPOSAL', 'ADOPTED'],
  'CatalogueStatus',
  'Standing of the catalogue (status).',
  {
    PROPOSAL: 'A proposal, not the official wording (förslag).',
    ADOPTED: 'Adopted by those whose it is (antagen).',
  },
);
