import { breakerState, type Config } from '../../platform';
import { forbundByKeys } from '../../register';
import { harvestDue, isStale, listSources } from '../../sources';
import { said } from '../cli-texts';
import { withHub, type ExitCode } from '../hub/hub-command';
import { print, table } from '../output';

/** Lists the sources and their state. */
export const listSourcesCommand = (config: Config): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    const sources = await listSources(hub.db, null);
    const forbund = await forbundByKeys(
      hub.db,
      sources.map(({ forbundId }) => forbundId),
    );
    const names = new Map(forbund.map(({ key, name }) => [key, name]));
    const now = hub.clock();
    print(
      table(
        ['källa', 'förbund', 'var timme', 'brytare', 'senast hämtad', 'inaktuell'],
        sources.map((source) => [
          source.key,
          names.get(source.forbundId) ?? '',
          source.everyHours ?? '–',
          breakerState(source, now),
          source.lastSuccessAt?.toISOString() ?? '–',
          isStale(source, now) ? 'ja' : 'nej',
        ]),
      ),
    );
    return 0;
  });

/**
 * Fetches everything that is due, once: for a timer to run instead of `serve`. Exit code 1 when figures did not come as
 * they should.
 */
export const harvestCommand = (config: Config): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    const { succeeded, failed } = await harvestDue(hub);
    print(said('HARVESTED', { count: succeeded, failed }));
    return failed > 0 ? 1 : 0;
  });
