import type { Text } from '../../platform';

/** What kind of rule or practice makes collaboration hard. */
export const SYSTEM_ERROR_KINDS = ['REGULATION', 'ORGANISATION', 'PERSPECTIVE', 'RESOURCES', 'IT_INFORMATION'] as const;
export type SystemErrorKind = (typeof SYSTEM_ERROR_KINDS)[number];

/** The instrument that would have to be changed. */
export const INSTRUMENTS = ['ACT', 'ORDINANCE', 'REGULATION', 'INTERNAL_GUIDELINE', 'LOCAL_AGREEMENT'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** Who decides on each: Regeringsformen 8 kap. (1974:152) for acts, ordinances and regulations. */
export const DECIDED_BY: Readonly<Record<Instrument, Text>> = {
  ACT: { sv: 'riksdagen, på förslag av regeringen', en: 'the Riksdag, on a proposal of the Government' },
  ORDINANCE: { sv: 'regeringen', en: 'the Government' },
  REGULATION: {
    sv: 'den myndighet som regeringen har gett rätt att meddela föreskrifter',
    en: 'the authority that the Government has empowered to issue regulations',
  },
  INTERNAL_GUIDELINE: { sv: 'myndigheten själv', en: 'the authority itself' },
  LOCAL_AGREEMENT: { sv: 'parterna i samverkan', en: 'the parties of the collaboration' },
};

/** The origin of a number of persons: counted in a register, counted in some of the cases, or judged. */
export const ESTIMATE_BASES = ['COUNTED', 'SAMPLED', 'JUDGED'] as const;
export type EstimateBasis = (typeof ESTIMATE_BASES)[number];
