import type { Text } from '../platform';

/** The names of the catalogue's code lists in texts for people: “the code X is not in …”. */
export const CATALOGUE_LISTS = {
  focus: { sv: 'listan över inriktningar', en: 'the list of focuses' },
  interventions: { sv: 'listan över insatser', en: 'the list of insatser' },
  measures: { sv: 'listan över mått', en: 'the list of measures' },
  rounds: { sv: 'listan över mätomgångar', en: 'the list of rounds' },
  targetGroup: { sv: 'listan över målgrupper', en: 'the list of target groups' },
} as const satisfies Record<string, Text>;
