import Organisationsnummer from 'organisationsnummer';

/**
 * The organisation number as NNNNNN-NNNN, or undefined when it is not one (ten digits, third at least 2, Luhn). A
 * personal identity number is refused: a sole trader's number would name a person.
 */
export function organisationNumber(text: string): string | undefined {
  const compact = text.trim();
  if (!/^(16)?\d{6}-?\d{4}$/.test(compact) || !Organisationsnummer.valid(compact)) return undefined;
  const digits = compact.replace(/\D/g, '').slice(-10);
  return Number(digits[2]) >= 2 ? `${digits.slice(0, 6)}-${digits.slice(6)}` : undefined;
}

/** As people and programs write them: with spaces, any dash, and the 16 of organisations before the ten digits. */
const DASHES_AND_SPACES = /[\s\u2010-\u2015\u2212-]/g;

/** Ten digits in the form of an organisation number, NNNNNN-NNNN; any other text unchanged. */
export function hyphenated(text: string): string;
export function hyphenated(text: string | undefined): string | undefined;
export function hyphenated(text: string | undefined): string | undefined {
  const [, first, last] = /^(?:16)?(\d{6})(\d{4})$/.exec(text?.replace(DASHES_AND_SPACES, '') ?? '') ?? [];
  return first ? `${first}-${last}` : text;
}
