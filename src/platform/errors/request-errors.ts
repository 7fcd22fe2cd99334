import { entry, type CatalogueEntry } from './catalogue-entry';

/** What a caller gets wrong in the form of a GraphQL request, or in its variables. A part of the error catalogue. */
export const REQUEST_ERRORS = {
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
  SUBSCRIPTIONS_NOT_SERVED: entry(
    400,
    'Hubben besvarar inga prenumerationer (subscription); ställ en fråga, eller lägg till en mottagare av webhookar.',
    'The hub answers no subscriptions; ask a query, or add a receiver of webhooks.',
  ),
  VARIABLES_TOO_LARGE: entry(
    400,
    'Variablerna har fler än {limit} värden.',
    'The variables have more than {limit} values.',
  ),
  LIST_TOO_LONG: entry(
    400,
    'En lista i variabeln {variable} har fler än {limit} poster.',
    'A list in the variable {variable} has more than {limit} items.',
  ),
  TEXT_TOO_LONG: entry(
    400,
    'En text i variabeln {variable} har fler än {limit} tecken.',
    'A text in the variable {variable} has more than {limit} characters.',
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
  TOO_MANY_PIPELINED: entry(
    429,
    'Fler än {limit} begäranden väntar på sina svar i samma anslutning; den stängs. Vänta på svaren, eller öppna en till.',
    'More than {limit} requests wait for their answers on the same connection; it is closed. Wait for the answers, or open another.',
  ),
} as const satisfies Record<string, CatalogueEntry>;
