import Personnummer from 'personnummer';

/** Ten or twelve digits with an optional separator, not part of a longer number. */
const CANDIDATE = /(?<![\d-])(?:\d{2})?\d{6}[-+ ]?\d{4}(?![\d-])/g;

/**
 * Whether a text contains a personal identity number or coordination number (personnummer, samordningsnummer): a valid
 * date and check digit. An organisation number has a month of 20 or more in that place and is not one.
 */
export function isPersonalIdentityNumber(text: string): boolean {
  return (text.match(CANDIDATE) ?? []).some((candidate) => Personnummer.valid(candidate.replace(' ', '')));
}
