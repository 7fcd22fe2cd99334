import { unavailable, type CatalogueEntry } from './catalogue-entry';

/**
 * What is told when a bound of time or of memory was reached: nothing was wrong with the form of the request, and what it had cost
 * is not given back, since work that is stopped was work. Each has the seconds after which it may be sent again. A part of the error
 * catalogue.
 */
export const BOUNDS_ERRORS = {
  TOOK_TOO_LONG: unavailable(
    30,
    'Frågan tog för lång tid och avbröts; inget ändrades. Fråga om färre eller mindre, eller försök igen senare.',
    'The question took too long and was stopped; nothing was changed. Ask for fewer or less, or try again later.',
  ),
  STILL_UNDER_WAY: unavailable(
    30,
    'Ändringen är ännu inte klar, och det som är påbörjat fortsätter. Läs hur det står, eller skicka samma begäran med samma Idempotency-Key, innan du gör om den.',
    'The change is not done yet, and what has begun goes on. Read how things stand, or send the same request with the same Idempotency-Key, before you make it anew.',
  ),
  WAITED_TOO_LONG: unavailable(
    5,
    'Något annat ändrar samma uppgifter just nu; inget ändrades. Försök igen om en liten stund.',
    'Something else is changing the same data just now; nothing was changed. Try again in a little while.',
  ),
  TOOK_TOO_MUCH_MEMORY: unavailable(
    60,
    'Beräkningen behövde mer minne än den får ta och avbröts. Fråga om färre enheter.',
    'The computation needed more memory than it may take and was stopped. Ask about fewer units.',
  ),
  COMPUTATION_ENDED: unavailable(
    5,
    'Beräkningen avbröts innan den var klar. Försök igen om en liten stund.',
    'The computation was ended before it was done. Try again in a little while.',
  ),
  ANALYSES_WAITING: unavailable(
    30,
    'Redan {limit} analyser väntar på sin tur. Försök igen om en stund.',
    '{limit} analyses are waiting for their turn already. Try again in a while.',
  ),
} as const satisfies Record<string, CatalogueEntry>;
