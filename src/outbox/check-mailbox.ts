import { isMailAddress, refusal, type Refusal } from '../platform';

/**
 * What is the matter with a mailbox, if anything. A person's address is personal data, and no rule can tell it from that of a
 * function: whoever adds it says which it is.
 */
export function checkMailbox(address: string, isFunctionMailbox: boolean, hasServer: boolean): Refusal | undefined {
  if (!hasServer) return refusal('NO_MAIL_SERVER', ['channel']);
  if (!isMailAddress(address)) return refusal('MAIL_ADDRESS', ['address']);
  return isFunctionMailbox ? undefined : refusal('MAILBOX_OF_A_PERSON', ['isFunctionMailbox']);
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** `kansli@forbund.se` → `k…@forbund.se`: enough to tell one's own mailboxes apart. */
export const maskedMailbox = (address: string): string => `${address.slice(0, 1)}…@${domainOf(address)}`;
