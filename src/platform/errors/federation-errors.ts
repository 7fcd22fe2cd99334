import { entry, type CatalogueEntry } from './catalogue-entry';

/** What is refused of a gateway that asks for entities by their keys. A part of the error catalogue. */
export const FEDERATION_ERRORS = {
  INVALID_REPRESENTATION: entry(
    400,
    'En representation är ett objekt med __typename och en nyckel.',
    'A representation is an object with __typename and a key.',
  ),
  REPRESENTATION_WITHOUT_KEY: entry(
    400,
    'Representationen av {type} saknar sin nyckel: ange {key} som {expected}.',
    'The representation of {type} is without its key: state {key} as {expected}.',
  ),
  UNKNOWN_ENTITY_TYPE: entry(
    404,
    'Typen {type} är ingen entitet här. De som finns: {known}.',
    'The type {type} is no entity here. Those there are: {known}.',
  ),
} as const satisfies Record<string, CatalogueEntry>;
