import { defineErrors, entry, unavailable } from '../platform';

/**
 * Refusals of the form or the size of a document, of variables, of a request and its body, before or instead of the
 * work. Each code of 503 has the seconds after which the request may be sent again.
 */
export const GUARDS_ERRORS = defineErrors({
  STILL_UNDER_WAY: unavailable(
    30,
    'Ändringen är ännu inte klar, och det som är påbörjat fortsätter. Läs hur det står, eller skicka samma begäran med samma Idempotency-Key, innan du gör om den.',
    'The change is not done yet, and what has begun goes on. Read how things stand, or send the same request with the same Idempotency-Key, before you make it anew.',
  ),
  BODY_TOO_LARGE: entry(
    413,
    'Begäran är för stor: högst {limit} byte tas emot.',
    'The request is too large: at most {limit} bytes are accepted.',
  ),
  TOO_MUCH_COMPRESSED: entry(
    413,
    'Begäran packas upp till mer än {limit} gånger sin storlek, vilket ingen tabell gör.',
    'The request decompresses to more than {limit} times its size, which no table does.',
  ),
  UNSUPPORTED_CONTENT_TYPE: entry(
    415,
    'Innehållstypen tas inte emot; använd {expected}.',
    'The content type is not accepted; use {expected}.',
  ),
  UNSUPPORTED_CONTENT_ENCODING: entry(
    415,
    'Komprimeringen tas inte emot; använd {expected}, eller ingen.',
    'The compression is not accepted; use {expected}, or none.',
  ),
  INVALID_COMPRESSION: entry(
    400,
    'Begäran kan inte packas upp: den är inte komprimerad på det sätt som Content-Encoding säger, eller är inte hel.',
    'The request cannot be decompressed: it is not compressed as Content-Encoding says, or is not whole.',
  ),
  METHOD_NOT_ALLOWED: entry(
    405,
    '{method} används inte här; använd {allowed}.',
    '{method} is not used here; use {allowed}.',
  ),
  COVERAGE_REQUIRED: entry(
    400,
    'Ett nationellt värde hämtas tillsammans med sin täckning: lägg till coverage bredvid value.',
    'A national value is fetched together with its coverage: add coverage beside value.',
  ),
  DOCUMENT_TOO_LARGE: entry(400, 'Frågan har fler än {limit} symboler.', 'The document has more than {limit} tokens.'),
  DOCUMENT_TOO_DEEP: entry(
    400,
    'Frågan är nästlad i fler än {limit} nivåer.',
    'The document is nested in more than {limit} levels.',
  ),
  INPUT_TOO_DEEP: entry(
    400,
    'Frågan eller dess värden är nästlade i fler än {limit} nivåer.',
    'The document or its values are nested in more than {limit} levels.',
  ),
  TOO_MANY_ALIASES: entry(400, 'Frågan har fler än {limit} alias.', 'The document has more than {limit} aliases.'),
  TOO_MANY_DIRECTIVES: entry(
    400,
    'Frågan har fler än {limit} direktiv.',
    'The document has more than {limit} directives.',
  ),
  TOO_MANY_ROOT_FIELDS: entry(
    400,
    'Frågan har fler än {limit} fält på översta nivån.',
    'The document has more than {limit} fields at the top.',
  ),
  TOO_COSTLY: entry(
    400,
    'Frågan kostar {cost}; högst {limit} tillåts. Mest kostar {costliest}: be om färre poster eller färre fält.',
    'The question costs {cost}; at most {limit} is allowed. {costliest} costs most: ask for fewer items or fewer fields.',
  ),
  EXPORT_TOO_MANY_BYTES: entry(
    400,
    'Filen skulle bli omkring {size} byte; högst {limit} lämnas ut.',
    'The file would have some {size} bytes; at most {limit} are given.',
  ),
  NOT_ACCEPTABLE: entry(406, 'Välj ett av formaten {formats}.', 'Choose one of the formats {formats}.'),
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
  TOO_MANY_PIPELINED: entry(
    429,
    'Fler än {limit} begäranden väntar på sina svar i samma anslutning; den stängs. Vänta på svaren, eller öppna en till.',
    'More than {limit} requests wait for their answers on the same connection; it is closed. Wait for the answers, or open another.',
  ),
  NOT_HTTP: entry(
    400,
    'Det som kom är inte en begäran som HTTP/1.1 beskriver; den lästes inte. Hubben talar vanlig http: TLS sköts av proxyn framför.',
    'What came is no request as HTTP/1.1 describes it; it was not read. The hub speaks plain http: TLS belongs to the proxy before it.',
  ),
  NO_HOST: entry(
    400,
    'Begäran saknar huvudet Host, som HTTP/1.1 kräver.',
    'The request lacks the header Host, which HTTP/1.1 requires.',
  ),
  REQUEST_HEADERS_TOO_LARGE: entry(
    431,
    'Adressen och huvudena är tillsammans större än {limit} byte; inget lästes. Skicka en lång fråga med POST.',
    'The address and the headers together are larger than {limit} bytes; nothing was read. Send a long question by POST.',
  ),
  REQUEST_TOO_SLOW: entry(
    408,
    'Begäran kom inte fram i tid; inget ändrades. Skicka den igen.',
    'The request did not arrive in time; nothing was changed. Send it again.',
  ),
  UNKNOWN_EXPECTATION: entry(
    417,
    'Huvudet Expect får bara vara 100-continue.',
    'The header Expect may only be 100-continue.',
  ),
  UNKNOWN_PATH: entry(404, 'Här finns ingenting; börja på /.', 'There is nothing here; begin at /.'),
});

type GuardsErrors = typeof GUARDS_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends GuardsErrors {}
}
