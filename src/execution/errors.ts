import { defineErrors, entry } from '../platform';

/** Refusals of the form of a GraphQL request, and of a gateway's representations. */
export const EXECUTION_ERRORS = defineErrors({
  INVALID_REPRESENTATION: entry(
    400,
    'En representation är ett objekt med __typename och en nyckel.',
    'A representation is an object with __typename and a key.',
  ),
  UNKNOWN_ENTITY_TYPE: entry(
    404,
    'Typen {type} är ingen entitet här. De som finns: {known}.',
    'The type {type} is no entity here. Those there are: {known}.',
  ),
  STORED_DOCUMENTS_ONLY: entry(
    400,
    'Den som inte har loggat in kan bara ställa de frågor som finns lagrade.',
    'Without signing in, only stored questions can be asked.',
  ),
  INVALID_REQUEST_PART: entry(
    400,
    'Begärans {field} har inte rätt form; det ska vara {expected}.',
    'The {field} of the request is malformed; it should be {expected}.',
  ),
  UNKNOWN_DOCUMENT_ID: entry(
    404,
    'Det finns ingen lagrad fråga {documentId}. documentId är sha256: och SHA-256 av texten till en fråga i schema/operations, med 64 hexadecimala siffror; skicka annars frågan som query.',
    'There is no stored question {documentId}. A documentId is sha256: and the SHA-256 of the text of a document in schema/operations, in 64 hexadecimal digits; otherwise send the question as query.',
  ),
  PERSISTED_QUERY_MISMATCH: entry(
    400,
    'Frågans text har inte den hash som anges för den.',
    'The text of the document does not have the hash that is stated for it.',
  ),
  TOO_MANY_FAULTS: entry(
    400,
    'Variablerna har fler fel än de {limit} som räknas upp; resten lästes inte.',
    'The variables have more faults than the {limit} that are listed; the rest was not read.',
  ),
  MORE_ERRORS: entry(
    400,
    'Det finns [{least} ]{count} fel till, som inte tas med här.',
    'There {count|is|are} [{least} ]{count} more {count|error|errors}, which {count|is|are} left out here.',
  ),
});

type ExecutionErrors = typeof EXECUTION_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends ExecutionErrors {}
}
