import { currentCatalogue } from '../../catalogue';
import type { Hub } from '../../database';
import type { Refusal } from '../../platform';
import { checkCommand, type Statement } from '../checks/check-command.use-case';
import { answeredRequest } from './submission-key.store';

/**
 * The refusals of a submission that hold whatever its cells are, found before anybody reads them: that the round is
 * closed, or that its texts have faults. None for a request that has been answered under its key: it gets the same
 * answer again.
 * @throws SamnavError UNKNOWN_ROUND
 */
export async function refusedBefore(hub: Hub, statement: Statement): Promise<readonly Refusal[]> {
  const { forbund, idempotencyKey } = statement;
  const refusals = await checkCommand(hub, hub.db, statement, await currentCatalogue(hub.db));
  const isRepeat =
    refusals.length > 0 && idempotencyKey && (await answeredRequest(hub.db, forbund.key, idempotencyKey));
  return isRepeat ? [] : refusals;
}
