import type { Hub } from '../../database';
import { startHarvesting } from '../../sources';

/**
 * Looks for sources that are due, until it is stopped; a stop breaks off fetches under way and puts them back in line.
 */
export function startSources(hub: Hub): { stop: () => Promise<void> } {
  const { sources } = hub;
  if (!sources || sources.intervalMs === 0) return { stop: () => Promise.resolve() };
  const harvesting = startHarvesting(hub, sources);
  const timer = setInterval(() => void harvesting.look(), sources.intervalMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await harvesting.stop();
    },
  };
}
