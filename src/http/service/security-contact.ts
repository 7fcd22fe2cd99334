import { Router } from 'express';
import { dayOf, daysAfter, startOfDay, type Clock } from '../../platform';

/** Less than the year that the standard recommends. Each answer counts anew: what is kept expires when nobody has asked for so long. */
const VALID_DAYS = 180;

/** `/.well-known/security.txt` (RFC 9116): where whoever finds a hole may say so. Unknown when no contact is set. */
export function securityContact(clock: Clock, contact: string | undefined): Router {
  const router = Router();
  if (contact === undefined) return router;
  router.get('/.well-known/security.txt', (_, response) => {
    // Whole days, so that it is the same text all day.
    const expires = daysAfter(startOfDay(dayOf(clock())), VALID_DAYS);
    const lines = [
      `Contact: ${new URL(contact).href}`,
      `Expires: ${expires.toISOString()}`,
      'Preferred-Languages: sv, en',
    ];
    response.type('text/plain').send(`${lines.join('\n')}\n`);
  });
  return router;
}
