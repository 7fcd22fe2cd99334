import type { Text } from '../../platform';

/**
 * ISO 26324: a prefix of a registrant and a suffix, here of signs that are seen, without the address of a resolver
 * before it.
 */
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[!-~]{1,200}$/;

/** The number of a case in a register: letters, digits and separators, with at least one digit. */
const REGISTRY_NUMBER = /^(?=.*\d)[\p{L}\d][\p{L}\d ./:_-]{0,59}$/u;

const LONGEST_URL = 500;

export const NO_DOI: Text = { sv: 'skriv en DOI som 10.1000/182', en: 'write a DOI such as 10.1000/182' };
export const NO_URL: Text = {
  sv: 'skriv en adress som börjar med https://, utan inloggning',
  en: 'write an address that begins with https://, without credentials',
};
export const NO_REGISTRY_NUMBER: Text = {
  sv: 'skriv ett diarienummer som 2024/0123',
  en: 'write a registry number such as 2024/0123',
};

export const isDoi = (text: string): boolean => DOI.test(text);

export const isRegistryNumber = (text: string): boolean => REGISTRY_NUMBER.test(text);

/** An address that a reader can follow: on the web, with a dot in its name, and without a password. */
export function isWebAddress(text: string): boolean {
  if (text.length > LONGEST_URL || !/^https?:\/\/[!-~]+$/i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return /\.[a-z][a-z0-9-]+$/i.test(hostname) && username === '' && password === '';
}

/** The address as people read it: without percent-encoding, single or double. Undefined when it is malformed. */
export function decoded(text: string): string | undefined {
  const read = decodedOnce(text);
  return read === undefined || read === text ? read : (decoded(read) ?? read);
}

function decodedOnce(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
