import type { Text } from '../../platform';

/** The names of the room's code lists in texts for people: “the code X is not in …”. */
export const SYSTEM_ERROR_LISTS = {
  authorities: { sv: 'listan över myndigheter', en: 'the list of authorities' },
  systemErrors: { sv: 'listan över systemfel', en: 'the list of system errors' },
  themes: { sv: 'listan över teman', en: 'the list of themes' },
} as const satisfies Record<string, Text>;
