import { createSteadyClock, type Clock, type Logger } from '../../platform';
import type { Database } from '../connection/data-source';
import { moment } from '../statements/row';
import { theValue } from '../statements/values';

const LOOK_MS = 30_000;

/**
 * The database's clock, which all processes share, carried on between readings: leases, waits, tokens and embargoes
 * follow one clock, whatever the clock of this machine says.
 */
export async function shareClock(
  { source }: Database,
  log: Logger,
): Promise<{ readonly clock: Clock; readonly stop: () => void }> {
  const look = (): Promise<Date> => theValue(source, moment, 'SELECT clock_timestamp()');
  const steady = createSteadyClock(
    await look(),
    () => performance.now(),
    (milliseconds) => log.error({ seconds: Math.round(milliseconds / 1000) }, 'the clock of the database has jumped'),
  );
  let isLooking = false;
  const timer = setInterval(() => {
    // One reading that waits for a database that is away is enough.
    if (isLooking) return;
    isLooking = true;
    look()
      .then(
        (shown) => steady.observe(shown),
        () => undefined,
      )
      .finally(() => (isLooking = false));
  }, LOOK_MS);
  timer.unref();
  return { clock: steady.clock, stop: () => clearInterval(timer) };
}
