import { createHash } from 'node:crypto';
import type { Text } from '../platform';

/** A link of the chain, with its event as one text; null when the event is gone. */
export interface ChainLink {
  readonly number: number;
  readonly eventId: number;
  readonly hash: string;
  readonly text: string | null;
}

/** Where the chain ends, or ended when somebody noted it. */
export interface ChainHead {
  readonly number: number;
  readonly hash: string;
}

export type ChainFaultCode =
  'EVENT_CHANGED' | 'EVENT_GONE' | 'LINK_GONE' | 'NOT_CHAINED' | 'NOTED_GONE' | 'NOTED_ELSEWHERE' | 'NOTED_OTHER';

export interface ChainFault {
  readonly code: ChainFaultCode;
  /** Number of the link; null for an event that has none. */
  readonly number: number | null;
  readonly event: number | null;
}

/** What is wrong with the chain, for the person who runs the command. */
export const CHAIN_FAULTS: Readonly<Record<ChainFaultCode, Text>> = {
  EVENT_CHANGED: {
    sv: 'händelsen, eller det som kedjan säger om den, är ändrad',
    en: 'the event, or its link, was changed',
  },
  EVENT_GONE: { sv: 'händelsen är borttagen', en: 'the event was removed' },
  LINK_GONE: { sv: 'länken är borttagen ur kedjan', en: 'the link was removed from the chain' },
  NOT_CHAINED: { sv: 'händelsen är inskjuten utan länk', en: 'the event was put in without a link' },
  NOTED_GONE: {
    sv: 'kedjan når inte längre så långt som är antecknat',
    en: 'the chain no longer reaches as far as was noted',
  },
  NOTED_ELSEWHERE: {
    sv: 'hashen som angavs är den här länkens, och inte den länks vars nummer angavs',
    en: 'the hash that was given is of this link, and not of the one whose number was given',
  },
  NOTED_OTHER: {
    sv: 'hashen som angavs är ingen länks i kedjan: den är fel antecknad, eller så är kedjan skriven på nytt',
    en: 'the hash that was given is of no link of the chain: it was misnoted, or the chain was written anew',
  },
};

/** Whether a fault concerns the end that the caller noted; the chain itself may hold all the same. */
export const isOfNoted = ({ code }: ChainFault): boolean => code.startsWith('NOTED_');

/**
 * SHA-256 of the link before, the number and the event, in hex, as the database computes it when it writes an event.
 */
export const linkHash = (previous: string, number: number, text: string): string =>
  createHash('sha256').update(`${previous}\n${number}\n${text}`).digest('hex');

/** Follows the chain link by link, and says of each what is wrong with it. */
export function chainFollower(noted?: ChainHead): {
  readonly follow: (link: ChainLink) => ChainFault[];
  /** What is wrong with the end of the chain. */
  readonly end: () => { readonly head: ChainHead; readonly faults: ChainFault[] };
} {
  let last: ChainHead = { number: 0, hash: '' };
  let atNumber: ChainLink | undefined;
  let withHash: ChainLink | undefined;
  const follow = (link: ChainLink): ChainFault[] => {
    const { number, eventId, hash, text } = link;
    const found: ChainFault[] = [];
    if (number !== last.number + 1) found.push({ code: 'LINK_GONE', number: last.number + 1, event: null });
    if (text === null) found.push({ code: 'EVENT_GONE', number, event: eventId });
    // After a gap the link before is unknown, and the gap itself has been reported.
    else if (number === last.number + 1 && hash !== linkHash(last.hash, number, text))
      found.push({ code: 'EVENT_CHANGED', number, event: eventId });
    if (noted?.number === number) atNumber = link;
    if (noted?.hash === hash) withHash = link;
    // The next link is compared with the stored hash, so that one fault is reported once and not for every link after
    // it.
    last = { number, hash };
    return found;
  };
  const end = () => ({ head: last, faults: noted ? faultsOfNoted(noted, { last, atNumber, withHash }) : [] });
  return { follow, end };
}

interface Met {
  readonly last: ChainHead;
  /** The link that has the noted number, and the link that has the noted hash. */
  readonly atNumber: ChainLink | undefined;
  readonly withHash: ChainLink | undefined;
}

function faultsOfNoted(noted: ChainHead, { last, atNumber, withHash }: Met): ChainFault[] {
  if (atNumber?.hash === noted.hash) return [];
  if (withHash) return [{ code: 'NOTED_ELSEWHERE', number: withHash.number, event: withHash.eventId }];
  const code = noted.number > last.number ? 'NOTED_GONE' : 'NOTED_OTHER';
  return [{ code, number: noted.number, event: atNumber?.eventId ?? null }];
}

/** `1234:9f86d0…`, as `audit verify` prints it; undefined for anything else. */
export function readHead(text: string): ChainHead | undefined {
  const [, number, hash] = /^(\d{1,10}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return number === undefined || hash === undefined ? undefined : { number: Number(number), hash };
}

export const writeHead = ({ number, hash }: ChainHead): string => `${number}:${hash}`;
