import { Router } from 'express';
import { dayOf, daysAfter, startOfDay, type Clock } from '../../platform';

/**
 * Less than the year that the standard recommends. Each answer counts anew, so a copy expires when nobody has fetched
 * it for that long.
 */
const VALID_DAYS = 180;

/** `/.well-known/security.txt` (RFC 9116): where to report a vulnerability. 404 when no contact is set. */
export function securityContact(clock: Clock, contact: string | undefined): Router {
  const router = Router();
  if (contact === undefined) return router;
  router.get('/.well-known/security.txt', (_, response) => {
    // Whole days, so that the text is the same all day.
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
