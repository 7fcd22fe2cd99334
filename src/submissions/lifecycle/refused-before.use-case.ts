import { currentCatalogue } from '../../catalogue';
import type { Hub } from '../../database';
import type { Refusal } from '../../platform';
import { checkCommand, type Statement } from '../checks/check-command.use-case';
import { answeredRequest } from './submission-key.store';

/**
 * What stands in the way of a submission whatever its cells are, told before anybody reads them: that the round is closed, or what its
 * texts hold. Nothing of a request that has been answered under its key: it is answered as then.
 * @throws SamnavError UNKNOWN_ROUND
 */
export async function refusedBefore(hub: Hub, statement: Statement): Promise<readonly Refusal[]> {
  const { forbund, idempotencyKey } = statement;
  const refusals = await checkCommand(hub, hub.db, statement, await currentCatalogue(hub.db));
  const isRepeat =
    refusals.length > 0 && idempotencyKey && (await answeredRequest(hub.db, forbund.key, idempotencyKey));
  return isRepeat ? [] : refusals;
}
