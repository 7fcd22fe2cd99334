import type { Text } from './text';

/** The names of code lists in texts for people: “the code X is not in …”. */
export const LISTS = {
  authorities: { sv: 'listan över myndigheter', en: 'the list of authorities' },
  focus: { sv: 'listan över inriktningar', en: 'the list of focuses' },
  forbund: { sv: 'listan över förbund', en: 'the list of förbund' },
  interventions: { sv: 'listan över insatser', en: 'the list of insatser' },
  measures: { sv: 'listan över mått', en: 'the list of measures' },
  rounds: { sv: 'listan över mätomgångar', en: 'the list of rounds' },
  systemErrors: { sv: 'listan över systemfel', en: 'the list of system errors' },
  targetGroup: { sv: 'listan över målgrupper', en: 'the list of target groups' },
  themes: { sv: 'listan över teman', en: 'the list of themes' },
} as const satisfies Record<string, Text>;

export type ListName = keyof typeof LISTS;
