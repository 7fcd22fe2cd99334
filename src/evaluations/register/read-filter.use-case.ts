import { currentCatalogue, measureOf } from '../../catalogue';
import type { Hub } from '../../database';
import { invalid, longerThan, SamnavError } from '../../platform';
import type { RegisterLoaders } from '../../register';
import type { EvaluationFilter } from './evaluation-list.store';

/** A filter as it is asked. */
export interface AskedFilter extends Omit<EvaluationFilter, 'forbundId'> {
  readonly forbund?: string | null;
}

const LONGEST_SEARCH = 200;

/**
 * Reads a filter. A code that does not exist would find nothing, and look like an answer.
 * @throws SamnavError UNKNOWN_FORBUND, UNKNOWN_MEASURE, INVALID_INPUT
 */
export async function readFilter(
  hub: Hub,
  loaders: RegisterLoaders,
  { forbund, ...rest }: AskedFilter,
): Promise<EvaluationFilter> {
  if ((rest.text?.length ?? 0) > LONGEST_SEARCH) throw invalid('search', longerThan(LONGEST_SEARCH));
  if (rest.measure) measureOf(await currentCatalogue(hub.db), rest.measure);
  const found = forbund ? await loaders.forbundByNumber.load(forbund) : null;
  if (forbund && !found) throw new SamnavError('UNKNOWN_FORBUND', { forbund });
  // A field that nothing has been written in asks for nothing.
  return { ...rest, forbundId: found?.key, text: rest.text?.trim() || null };
}
