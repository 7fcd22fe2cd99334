import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { databaseFault, isUnstorableText } from '../database';
import {
  refusal,
  refusalText,
  SamnavError,
  stackFrames,
  withoutPersonalIdentityNumbers,
  type Logger,
  type Refusal,
  type Text,
} from '../platform';
import { GRAPHQL_CODES, textOfGraphql } from './graphql-words';
import { MOST_ERRORS, WIDEST_SHAPE, withLimitsOf, type ShapeLimits } from '../guards';

const requestOf = new WeakMap<object, string>();

/**
 * Notes in which request an error was thrown: a fault is logged, and reported to the caller, under that request's id.
 */
export function thrownIn(requestId: string, errors: readonly object[]): void {
  for (const error of errors) requestOf.set(error, requestId);
}

/**
 * What a caller sees of an error.
 *
 * A SamnavError shows its code and text. A fault of the document (syntax, validation, variables) is the caller's own
 * and shows GraphQL's words. Everything else is masked by a reference to the log, and nothing more.
 */
export function createErrorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const thrown = unwrapResolverError(error);
    const cause = databaseFault(thrown) ?? thrown;
    if (cause instanceof SamnavError) return withText(formatted, cause.code, cause.text);
    const refused = refusedDocument(formatted) ?? refusedText(formatted, cause);
    if (refused) return withText(formatted, refused.code, refusalText(refused), refused.args);
    if (isCallersOwn(formatted, cause)) {
      // GraphQL quotes the value that it could not use, which may be a person's number.
      const words = withoutPersonalIdentityNumbers(shortened(formatted.message));
      const text = textOfGraphql(String(formatted.extensions?.code), words);
      // Swedish until the language of the request is known: a refusal before that stays in Swedish.
      return { ...formatted, message: text.sv, extensions: { ...formatted.extensions, text } };
    }
    const reference = requestOf.get(error as object) ?? randomUUID();
    // The stack names our own code. The message may quote a value, so the log line leaves it out.
    log.error({ reference, fault: describe(cause), path: formatted.path?.join('.') }, 'fault in a request');
    const text = refusalText({ code: 'INTERNAL', args: { reference } });
    return withText(formatted, 'INTERNAL', text, { reference });
  };
}

/** The words that graphql-js adds after the last fault of variables that it lists; a test notices when they change. */
const FAULTS_WITHOUT_END = 'Too many errors processing variables, error limit reached. Execution aborted.';
const LISTED_FAULTS = 50;

/** The words that it adds after the last error of a document that it lists. */
const ERRORS_WITHOUT_END = 'Too many validation errors, error limit reached. Validation aborted.';

/** GraphQL's sentences quote their subject, however long it is. */
const LONGEST_WORDS = 1000;

const shortened = (words: string) => (words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words);

function withText(
  formatted: GraphQLFormattedError,
  code: string,
  text: Text,
  more: object = {},
): GraphQLFormattedError {
  const { path, locations } = formatted;
  return { message: text.en, locations, path, extensions: { code, text, ...more } };
}

/** A document that one of our own limits or rules refuses, before anything is executed. */
function refusedDocument({ message, extensions }: GraphQLFormattedError): Refusal | undefined {
  if (extensions?.refused) return extensions.refused as Refusal;
  // The parser gives no code; a test notices when its words change.
  if (message === FAULTS_WITHOUT_END) return refusal('TOO_MANY_FAULTS', [], { limit: LISTED_FAULTS });
  if (message === ERRORS_WITHOUT_END) return moreErrors(1, false);
  const isTooLarge =
    extensions?.code === 'GRAPHQL_PARSE_FAILED' && message.includes(`more that ${WIDEST_SHAPE.tokens} tokens`);
  return isTooLarge ? refusal('DOCUMENT_TOO_LARGE', [], { limit: WIDEST_SHAPE.tokens }) : undefined;
}

function refusedText({ path }: GraphQLFormattedError, cause: unknown): Refusal | undefined {
  return isUnstorableText(cause) ? refusal('INVALID_INPUT', [], { field: String(path?.[0] ?? '') }) : undefined;
}

function isCallersOwn(formatted: GraphQLFormattedError, cause: unknown): boolean {
  return (
    GRAPHQL_CODES.includes(String(formatted.extensions?.code)) && (cause instanceof GraphQLError || cause === undefined)
  );
}

/** The kind and place of a fault, without its message: a database quotes the values of a row in it. */
function describe(cause: unknown): object {
  if (!(cause instanceof Error)) return { kind: typeof cause };
  const { code } = cause as { code?: unknown };
  return { kind: cause.name, code: typeof code === 'string' ? code : undefined, frames: stackFrames(cause) };
}

const AT_LEAST: Text = { sv: 'minst', en: 'at least' };

const moreErrors = (count: number, isExact: boolean): Refusal =>
  refusal('MORE_ERRORS', [], isExact ? { count } : { count, least: AT_LEAST });

/**
 * As many errors as an answer lists, followed by a note of how many more there are. Where graphql-js has stopped
 * looking, its last error stands for one or more that it did not look for.
 */
function listed(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const count = errors.length - MOST_ERRORS;
  if (count <= 0) return errors;
  const isExact = errors.at(-1)?.extensions?.code !== 'MORE_ERRORS';
  const more = moreErrors(count, isExact);
  const text = refusalText(more);
  return [...errors.slice(0, MOST_ERRORS), { message: text.en, extensions: { code: more.code, text, count, isExact } }];
}

/**
 * Puts each error's message into the language that the request prefers; `extensions.text` keeps both. The widest limits
 * refuse a document before the caller's level is known; the message names the caller's own limit.
 */
export function forCaller(
  all: readonly GraphQLFormattedError[],
  language: keyof Text,
  limits: ShapeLimits,
): GraphQLFormattedError[] {
  return listed(all).map((error) => {
    const own = withLimitsOf(String(error.extensions?.code), limits);
    const text = own ? refusalText(own) : (error.extensions?.text as Text | undefined);
    if (!text) return error;
    return { ...error, message: text[language], extensions: { ...error.extensions, text, ...own?.args } };
  });
}
