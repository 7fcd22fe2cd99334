import type { Hub } from '../database';
import { authorise, type Actor } from '../permissions';
import { chainFollower, type ChainFault, type ChainHead } from './audit-chain';
import { chainLinks, eventsWithoutLink } from './audit-chain.store';

export interface AuditVerified {
  /** The last link. Note it somewhere else, and compare the trail with it later. */
  readonly head: ChainHead;
  /** The first faults found. */
  readonly faults: readonly ChainFault[];
  readonly faultsInAll: number;
}

/** At most this many faults are listed; a reader who sees so many has to look at the whole trail. */
const MOST_FAULTS = 100;

/**
 * Follows the whole chain of the audit trail and says what somebody has changed, removed, inserted or moved.
 *
 * The owner of the database can rewrite the chain to its end, or cut its end off; comparing it with `noted` shows that
 * too, since the owner cannot reach where `noted` is kept.
 */
export async function verifyAudit(hub: Hub, actor: Actor, noted?: ChainHead): Promise<AuditVerified> {
  authorise(actor, 'audit:read', null);
  const faults: ChainFault[] = [];
  let faultsInAll = 0;
  const note = (found: readonly ChainFault[]) => {
    faultsInAll += found.length;
    faults.push(...found.slice(0, MOST_FAULTS - faults.length));
  };
  const { follow, end } = chainFollower(noted);
  for await (const link of chainLinks(hub.db)) note(follow(link));
  const { head, faults: atTheEnd } = end();
  note(atTheEnd);
  const unchained = await eventsWithoutLink(hub.db, MOST_FAULTS);
  note(unchained.map((event) => ({ code: 'NOT_CHAINED', number: null, event })));
  return { head, faults, faultsInAll };
}
