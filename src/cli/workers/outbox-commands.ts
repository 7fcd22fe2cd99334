import { COMMAND_LINE } from '../../permissions';
import { deliveryPage, retryDeliveries } from '../../outbox';
import type { Config } from '../../platform';
import { said } from '../cli-texts';
import { refusedWith, withHub, type ExitCode } from '../hub/hub-command';
import { print, table } from '../output';
import { runOutbox } from './outbox-worker';

/**
 * Sends everything that is due, once: for a timer to run instead of `serve`. Exit code 1 when a message did not get
 * through.
 */
export const deliverCommand = (config: Config): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    const { delivered, failed } = await runOutbox(hub);
    print(said('DELIVERED', { count: delivered, failed }));
    return failed > 0 ? 1 : 0;
  });

/** How many of the newest entries of the dead-letter list it prints. */
export const listDeadCommand = (config: Config): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    const { rows, totalCount } = await deliveryPage(hub.db, 'DEAD', {});
    print(
      table(
        ['händelse', 'slag', 'mottagare', 'försök', 'fel', 'senast'],
        rows.map((row) => [
          row.eventId,
          row.kind,
          row.subscriberId,
          row.attempts,
          row.lastError ?? '',
          row.changedAt.toISOString(),
        ]),
      ),
    );
    print(said('GIVEN_UP', { count: totalCount }));
    return 0;
  });

export const retryCommand = (config: Config, subscriber: string, event: string | undefined): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    const command = { subscriber: Number(subscriber), event: event === undefined ? null : Number(event) };
    const outcome = await retryDeliveries(hub, COMMAND_LINE, command);
    if (!outcome.ok) return refusedWith(outcome.refusals);
    print(`${outcome.value} försöks igen. ${outcome.value} will be tried again.`);
    return 0;
  });
