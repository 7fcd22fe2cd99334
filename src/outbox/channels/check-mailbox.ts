import { isMailAddress, refusal, type Refusal } from '../../platform';

/**
 * The fault of a mailbox, if it has one. A person's address is personal data, and no rule can tell it from a
 * function's: whoever adds it says which it is.
 */
export function checkMailbox(address: string, isFunctionMailbox: boolean, hasServer: boolean): Refusal | undefined {
  if (!hasServer) return refusal('NO_MAIL_SERVER', ['channel']);
  if (!isMailAddress(address)) return refusal('MAIL_ADDRESS', ['address']);
  return isFunctionMailbox ? undefined : refusal('MAILBOX_OF_A_PERSON', ['isFunctionMailbox']);
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** `kansli@forbund.se` → `k…@forbund.se`: enough for its owner to recognise it. */
export const maskedMailbox = (address: string): string => `${address.slice(0, 1)}…@${domainOf(address)}`;
