import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../graphql';
import { OBSERVATION_DIMENSIONS, SIZE_CLASSES, type ObservationDimension } from '../questions/dimensions';
import { EMPTY_REASONS, EMPTY_TEXTS } from '../answers/empty-because';
import { NUMBER_KEYS, ORDER_DIRECTIONS } from '../questions/question';
import { SIZE_CLASS_NAMES } from '../questions/names';

const DIMENSIONS: Record<ObservationDimension, string> = {
  ROUND: 'The round; part of every group (mätomgång).',
  MEASURE: 'The measure; part of every group (mått).',
  INDICATOR: 'The indicator that a measure belongs to; follows from the measure (indikator).',
  LEVEL: 'The level of the indicator; follows from the measure (nivå).',
  COUNTY: 'The county (län).',
  FORBUND: 'The förbund, by its organisation number (förbund).',
  SIZE_CLASS: 'Size of the förbund, by the number of its municipalities (storleksklass).',
  RESPONDENT_GROUP: 'Who answered; of a measure asked of one group, all who did (svarandegrupp).',
  SEX: 'Sex of those who answered (kön).',
  AGE_GROUP: 'Age of those who answered (åldersgrupp).',
  PARTY: 'The party that those who answered belong to (part).',
  FINANCIER: 'Who gives the money (finansiär).',
  INCOME_SOURCE: 'Main source of income of those who are counted (försörjning).',
  FOCUS: 'Focus of the insats (inriktning).',
  FORM: 'Form of the insats: project or long-term (form).',
  TARGET_GROUP: 'Target group of the insats (målgrupp).',
  INTERVENTION:
    'A single insats, by the förbund’s number and its own code, 222000-1834:I01; the förbund is part of every group then (insats).',
  LOCAL_GROUP:
    'Local development group, by the förbund’s number and its own code, 222000-1834:NORR; the förbund is part of every group then (lokusgrupp).',
};
const described = (words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([word, description]) => [word, { description }]));

export const ObservationDimensionEnum = enumOf(OBSERVATION_DIMENSIONS);
registerEnumType(ObservationDimensionEnum, {
  name: 'ObservationDimension',
  description: 'What figures can be asked for by (dimension).',
  valuesConfig: described(DIMENSIONS),
});

export const ObservationOrderKeyEnum = enumOf([...OBSERVATION_DIMENSIONS, ...NUMBER_KEYS]);
registerEnumType(ObservationOrderKeyEnum, {
  name: 'ObservationOrderKey',
  description: 'What an answer can be ordered by (ordningsnyckel).',
  valuesConfig: described({
    ...DIMENSIONS,
    N: 'Number of respondents, or of what else the measure counts (antal svarande).',
    VALUE: 'The value (värde).',
  }),
});

export const OrderDirectionEnum = enumOf(ORDER_DIRECTIONS);
registerEnumType(OrderDirectionEnum, {
  name: 'OrderDirection',
  description: 'Which way to order (ordningsriktning).',
  valuesConfig: described({
    ASCENDING: 'Smallest first (stigande).',
    DESCENDING: 'Largest first (fallande).',
  }),
});

export const SizeClassEnum = enumOf(SIZE_CLASSES);
registerEnumType(SizeClassEnum, {
  name: 'SizeClass',
  description: 'Size of a förbund by the number of its municipalities when the round ended (storleksklass).',
  valuesConfig: described(
    Object.fromEntries(
      Object.entries(SIZE_CLASS_NAMES).map(([word, { sv, en }]) => [word, `${en} (${sv.toLowerCase()}).`]),
    ),
  ),
});

export const EmptyReasonEnum = enumOf(EMPTY_REASONS);
registerEnumType(EmptyReasonEnum, {
  name: 'EmptyReason',
  description: 'Why an answer is empty (skäl till tomt svar).',
  valuesConfig: described(
    Object.fromEntries(Object.entries(EMPTY_TEXTS).map(([word, { sv, en }]) => [word, `${en} (${sv})`])),
  ),
});
