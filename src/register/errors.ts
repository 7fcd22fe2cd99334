import { atOnce, defineErrors, entry } from '../platform';

/** Refusals about förbund, counties and municipalities. */
export const REGISTER_ERRORS = defineErrors({
  UNKNOWN_FORBUND: atOnce(entry(404, 'Det finns inget förbund {forbund}.', 'There is no förbund {forbund}.')),
  UNKNOWN_COUNTY: atOnce(entry(404, 'Det finns inget län {county}.', 'There is no county {county}.')),
  REGISTER_NOT_IMPORTED: entry(
    422,
    'Registret ändrades inte: {count} fel i filen.',
    'The register was not changed: {count} {count|error|errors} in the file.',
  ),
  INVALID_DATE_ORDER: entry(422, 'Slutdatum ligger före startdatum.', 'The end date is before the start date.'),
  FORBUND_DOES_NOT_EXIST_THEN: entry(
    409,
    'Förbundet fanns inte i mätomgång {round}.',
    'The förbund did not exist in round {round}.',
  ),
});

type RegisterErrors = typeof REGISTER_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends RegisterErrors {}
}
