import { authorise, reachOf, type Actor } from '../../permissions';
import type { Hub } from '../../database';
import type { StoredReport } from './report';
import { reportsByKeys } from './report.store';

/** Whether an actor may read a report: a förbund its own, others those sent to the secretariat. */
const isReadable = (actor: Actor, { submittedAt }: Pick<StoredReport, 'submittedAt'>): boolean =>
  submittedAt !== null || reachOf(actor, 'system-errors:read-reports') === 'OWN';

/** A report that the actor may read; undefined when there is none. @throws SamnavError for an actor who may not */
export async function findReport(hub: Hub, actor: Actor, key: number): Promise<StoredReport | undefined> {
  const [report] = await reportsByKeys(hub.db, [key]);
  authorise(actor, 'system-errors:read-reports', report?.forbundId ?? null);
  return report && isReadable(actor, report) ? report : undefined;
}
