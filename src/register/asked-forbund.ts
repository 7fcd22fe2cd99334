import { SamnavError } from '../platform';
import type { Forbund } from './forbund.entity';
import type { RegisterLoaders } from './register.loaders';

/**
 * The förbund with the number that the caller asks for, if any. A number that does not exist is refused: it would find
 * nothing, and look like an answer. @throws SamnavError UNKNOWN_FORBUND
 */
export async function askedForbund(
  { forbundByNumber }: Pick<RegisterLoaders, 'forbundByNumber'>,
  forbund: string | null | undefined,
): Promise<Forbund | undefined> {
  if (!forbund) return undefined;
  const found = await forbundByNumber.load(forbund);
  if (!found) throw new SamnavError('UNKNOWN_FORBUND', { forbund });
  return found;
}
