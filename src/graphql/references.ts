import { currentCatalogue } from '../catalogue/catalogue.store';
import { toIndicator } from '../catalogue/catalogue.types';
import { toSystemError } from '../system-errors/system-error.types';
import type { Context } from './context';

type Reference<Key extends string> = { readonly [K in Key]?: string | null };

/** An entity that a neighbour names by its public key. Loaders make one statement of however many representations. */
export const referenceResolvers = {
  Forbund: ({ organisationNumber }: Reference<'organisationNumber'>, { loaders }: Context) =>
    organisationNumber ? loaders.register.forbundByNumber.load(organisationNumber) : null,
  County: ({ code }: Reference<'code'>, { loaders }: Context) => (code ? loaders.register.county.load(code) : null),
  Municipality: ({ code }: Reference<'code'>, { loaders }: Context) =>
    code ? loaders.register.municipality.load(code) : null,
  SystemError: async ({ number }: { readonly number?: number | null }, { loaders }: Context) => {
    const found = typeof number === 'number' ? await loaders.systemErrors.systemError.load(number) : null;
    return found && toSystemError(found);
  },
  Indicator: async ({ code }: Reference<'code'>, { hub }: Context) => {
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
