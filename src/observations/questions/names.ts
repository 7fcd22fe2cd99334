import type { Catalogue, Level } from '../../catalogue';
import type { Text } from '../../platform';
import type { ObservationDimension, SizeClass } from './dimensions';
import { codeOfForbund, type Nation } from '../answers/nation';

/** A code of a dimension with its names. A name that exists in Swedish only has no English. */
export interface NamedCode {
  readonly code: string;
  readonly nameSv: string;
  readonly nameEn: string | null;
}

export const SIZE_CLASS_NAMES: Record<SizeClass, Text> = {
  ONE_MUNICIPALITY: { sv: 'En kommun', en: 'One municipality' },
  TWO_TO_FOUR: { sv: 'Två till fyra kommuner', en: 'Two to four municipalities' },
  FIVE_OR_MORE: { sv: 'Fem kommuner eller fler', en: 'Five municipalities or more' },
};

export const LEVEL_NAMES: Record<Level, Text> = {
  PARTICIPANT: { sv: 'Deltagare', en: 'The participant' },
  STAFF: { sv: 'Personal', en: 'The staff' },
  ORGANISATION: { sv: 'Organisation', en: 'The organisation' },
  SOCIETY: { sv: 'Samhälle', en: 'Society' },
};

const ofTexts = (names: Readonly<Record<string, Text>>): NamedCode[] =>
  Object.entries(names).map(([code, { sv, en }]) => ({ code, nameSv: sv, nameEn: en }));

/** Every code of a dimension with its names, in the default order. */
export function namedCodes(dimension: ObservationDimension, catalogue: Catalogue, nation: Nation): NamedCode[] {
  switch (dimension) {
    case 'ROUND':
      return [...catalogue.rounds.keys()].map((code) => ({ code, nameSv: code, nameEn: code }));
    case 'MEASURE':
      return [...catalogue.measures.values()];
    case 'INDICATOR':
      return [...catalogue.indicators];
    case 'LEVEL':
      return ofTexts(LEVEL_NAMES);
    case 'COUNTY':
      return [...nation.counties.values()].map(({ code, name }) => ({ code, nameSv: name, nameEn: null }));
    case 'FORBUND':
      return nation.forbund.map((one) => ({ code: codeOfForbund(one), nameSv: one.name, nameEn: null }));
    case 'SIZE_CLASS':
      return ofTexts(SIZE_CLASS_NAMES);
    case 'RESPONDENT_GROUP':
      return [...catalogue.respondentGroups.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    case 'INTERVENTION':
      return nation.insatser.map(({ code, nameSv }) => ({ code, nameSv, nameEn: null }));
    case 'LOCAL_GROUP':
      return [
        ...nation.localGroups.map(({ code, nameSv }) => ({ code, nameSv, nameEn: null })),
        ...(catalogue.dimensions.get(dimension)?.categories ?? []),
      ];
    default:
      return [...(catalogue.dimensions.get(dimension)?.categories ?? [])];
  }
}
