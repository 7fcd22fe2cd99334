import { currentCatalogue } from '../catalogue/catalogue.store';
import { toIndicator } from '../catalogue/api/catalogue.types';
import { numberKey, textKey } from '../platform/secrets/keys';
import { toSystemError } from '../system-errors/api/system-error.types';
import type { Context } from '../graphql/context';

/** What a neighbour sends is of type `_Any`: nobody has looked at its keys. */
type Reference<Key extends string> = { readonly [K in Key]?: unknown };

/** An entity that a neighbour names by its public key. Loaders make one statement of however many representations. */
export const referenceResolvers = {
  Forbund: (reference: Reference<'organisationNumber'>, { loaders }: Context) => {
    const number = textKey(reference.organisationNumber);
    return number === undefined ? null : loaders.register.forbundByNumber.load(number);
  },
  County: (reference: Reference<'code'>, { loaders }: Context) => {
    const code = textKey(reference.code);
    return code === undefined ? null : loaders.register.county.load(code);
  },
  Municipality: (reference: Reference<'code'>, { loaders }: Context) => {
    const code = textKey(reference.code);
    return code === undefined ? null : loaders.register.municipality.load(code);
  },
  SystemError: async (reference: Reference<'number'>, { loaders }: Context) => {
    const number = numberKey(reference.number);
    const found = number === undefined ? null : await loaders.systemErrors.systemError.load(number);
    return found && toSystemError(found);
  },
  Indicator: async (reference: Reference<'code'>, { hub }: Context) => {
    const code = textKey(reference.code);
    if (code === undefined) return null;
    const catalogue = await currentCatalogue(hub.db);
    const found = catalogue.indicators.find((indicator) => indicator.code === code);
    return found
      ? toIndicator(
          found,
          [...catalogue.measures.values()].filter((measure) => measure.indicator === found),
        )
      : null;
  },
};
