import { currentCatalogue, measureOf } from '../../catalogue';
import type { Hub } from '../../database';
import { searchWords } from '../../platform';
import { askedForbund, type RegisterLoaders } from '../../register';
import type { EvaluationFilter } from './evaluation-list.store';

/** A filter as the caller states it. */
export interface AskedFilter extends Omit<EvaluationFilter, 'forbundId'> {
  readonly forbund?: string | null;
}

/**
 * Reads a filter. A code that does not exist is refused: it would find nothing, and look like an answer.
 * @throws SamnavError UNKNOWN_FORBUND, UNKNOWN_MEASURE, INVALID_INPUT
 */
export async function readFilter(
  hub: Hub,
  loaders: RegisterLoaders,
  { forbund, ...rest }: AskedFilter,
): Promise<EvaluationFilter> {
  const text = searchWords('search', rest.text);
  if (rest.measure) measureOf(await currentCatalogue(hub.db), rest.measure);
  const found = await askedForbund(loaders, forbund);
  return { ...rest, forbundId: found?.key, text };
}
