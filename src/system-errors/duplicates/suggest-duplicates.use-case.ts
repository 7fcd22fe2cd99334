import { authorise, type Actor } from '../../permissions';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import { candidatesFor, termsOf } from './duplicate.store';
import { reportsByKeys } from '../reports/report.store';
import { scoreDuplicates, type Likeness } from './score-duplicates';

/** Few enough for a person to look at one by one. */
export const MAX_SUGGESTIONS = 50;

/**
 * Reports and cases that are likely to be about the same matter as a report, the likeliest first, each with the reasons
 * for it. A suggestion: the secretariat decides.
 * @throws SamnavError UNKNOWN_SYSTEM_ERROR_REPORT, or a refusal for an actor who may not
 */
export async function suggestDuplicates(hub: Hub, actor: Actor, report: number, first: number): Promise<Likeness[]> {
  authorise(actor, 'system-errors:manage');
  const [asked] = await reportsByKeys(hub.db, [report]);
  if (!asked?.submittedAt) throw new SamnavError('UNKNOWN_SYSTEM_ERROR_REPORT');
  const known = await termsOf(hub.db, report);
  const candidates = [
    ...(await candidatesFor(hub.db, report, 'CASE', known)),
    ...(await candidatesFor(hub.db, report, 'REPORT', known)),
  ];
  return scoreDuplicates(known.terms, candidates, known.total).slice(0, first);
}
