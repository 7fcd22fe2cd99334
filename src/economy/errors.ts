import { defineErrors, entry, unavailable } from '../platform';

/**
 * What is refused when resources are set against outcomes. Each code of 503 has the seconds after which the request may
 * be sent again.
 */
export const ECONOMY_ERRORS = defineErrors({
  ANALYSES_WAITING: unavailable(
    30,
    'Redan {limit} analyser väntar på sin tur. Försök igen om en stund.',
    '{limit} analyses are waiting for their turn already. Try again in a while.',
  ),
  NOT_IN_ECONOMY: entry(404, 'Katalogen anger inget mått för {role}.', 'The catalogue names no measure for {role}.'),
  MIXED_PRICE_YEARS: entry(
    422,
    'Kronor från {first} och {second} kan inte läggas ihop utan prisår: ange priceYear.',
    'Kronor of {first} and {second} cannot be added without a price year: state priceYear.',
  ),
  NO_PRICE_INDEX: entry(422, 'Prisindex saknas för {year}.', 'There is no index of prices for {year}.'),
  NO_ROUND_FOR_LAG: entry(
    404,
    'Det finns ingen mätomgång {lag} år före {round}.',
    'There is no round {lag} years before {round}.',
  ),
  SOURCES_DIFFER: entry(
    422,
    '{first} och {second} kommer inte från samma källa, eller räknar inte samma sak, och jämförs inte.',
    '{first} and {second} are not of the same source, or do not count the same, and are not compared.',
  ),
  CLAIM_NOT_ALLOWED: entry(
    422,
    'Upplägget {design} tillåter högst {allowed}, inte {claim}.',
    'The design {design} allows {allowed} at most, not {claim}.',
  ),
  NO_SUCH_UNIT: entry(
    404,
    '{unit} har inga uppgifter om resurs och utfall i {round}.',
    '{unit} has no figures on resource and outcome in {round}.',
  ),
  FIGURES_NOT_SHOWN: entry(
    422,
    'Alla uppgifter som behövs om {unit} i {round} är inte publicerade: något saknas eller är undertryckt.',
    'Not all that is needed of {unit} in {round} is published: something is missing or withheld.',
  ),
  OUTCOME_OF_A_SAMPLE: entry(
    422,
    '{measure} är av dem som svarat på en enkät: hur många det gäller är inte känt, och det går inte att räkna kronor per utfall.',
    '{measure} is of those who answered a questionnaire: how many it is true of is not known, and there are no kronor per outcome.',
  ),
  NO_ASSUMPTIONS: entry(422, 'Ange antaganden: katalogen har inga.', 'State assumptions: the catalogue has none.'),
});

type EconomyErrors = typeof ECONOMY_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends EconomyErrors {}
}
