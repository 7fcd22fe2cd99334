import { z } from 'zod';

/**
 * One plain e-mail address and nothing else: no name, list, comment, quoted part or line break, so that it can stand in
 * a header. Lengths after RFC 5321, 4.5.3.1.
 */
export const mailAddress = z
  .email()
  .max(254)
  .refine((address) => address.indexOf('@') <= 64, 'must have at most 64 signs before @');

export const isMailAddress = (text: string): boolean => mailAddress.safeParse(text).success;
