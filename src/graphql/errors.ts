import { defineErrors, entry } from '../platform';

/** Refusals of an id or a key, whatever it leads to. */
export const GRAPHQL_ERRORS = defineErrors({
  REPRESENTATION_WITHOUT_KEY: entry(
    400,
    'Representationen av {type} saknar sin nyckel: ange {key} som {expected}.',
    'The representation of {type} is without its key: state {key} as {expected}.',
  ),
  INVALID_ID: entry(400, 'Identiteten har inte rätt form.', 'The id is malformed.'),
});

type GraphqlErrors = typeof GRAPHQL_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends GraphqlErrors {}
}
