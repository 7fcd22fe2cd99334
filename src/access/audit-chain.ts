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
  'EVENT_CHANGED' | 'EVENT_GONE' | 'LINK_GONE' | 'NOT_CHAINED' | 'NOTED_GONE' | 'NOTED_OTHER';

export interface ChainFault {
  readonly code: ChainFaultCode;
  /** Number of the link; null for an event that has none. */
  readonly number: number | null;
  readonly event: number | null;
}

/** What is the matter, for whoever runs the command. */
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
  NOTED_OTHER: {
    sv: 'kedjan är en annan än den som är antecknad',
    en: 'the chain is another than the one that was noted',
  },
};

/** SHA-256 of the link before, the number and the event, in hex; as the database computes it when an event is written. */
export const linkHash = (previous: string, number: number, text: string): string =>
  createHash('sha256').update(`${previous}\n${number}\n${text}`).digest('hex');

/** Follows the chain link by link, and says of each what is wrong with it. */
export function chainFollower(noted?: ChainHead): {
  readonly follow: (link: ChainLink) => ChainFault[];
  /** What is wrong with the end. */
  readonly end: () => { readonly head: ChainHead; readonly faults: ChainFault[] };
} {
  let last: ChainHead = { number: 0, hash: '' };
  const follow = ({ number, eventId, hash, text }: ChainLink): ChainFault[] => {
    const found: ChainFault[] = [];
    if (number !== last.number + 1) found.push({ code: 'LINK_GONE', number: last.number + 1, event: null });
    if (text === null) found.push({ code: 'EVENT_GONE', number, event: eventId });
    // After a gap the link before is not known, and that it is gone has been said.
    else if (number === last.number + 1 && hash !== linkHash(last.hash, number, text))
      found.push({ code: 'EVENT_CHANGED', number, event: eventId });
    if (noted?.number === number && noted.hash !== hash) found.push({ code: 'NOTED_OTHER', number, event: eventId });
    // The next is held against what is stored, so that one fault is told once and not of everything after it.
    last = { number, hash };
    return found;
  };
  const end = () => ({
    head: last,
    faults:
      noted && noted.number > last.number ? [{ code: 'NOTED_GONE' as const, number: noted.number, event: null }] : [],
  });
  return { follow, end };
}

/** `1234:9f86d0…`, as `audit verify` prints it; undefined for anything else. */
export function readHead(text: string): ChainHead | undefined {
  const [, number, hash] = /^(\d{1,10}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return number === undefined || hash === undefined ? undefined : { number: Number(number), hash };
}

export const writeHead = ({ number, hash }: ChainHead): string => `${number}:${hash}`;
