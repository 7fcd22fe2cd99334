import { populationOf } from '../problem/population';
import { RULES, type ProtectionProblem, type ProtectionProgress, type RuleSet } from '../problem/protection-problem';
import { protectTogether } from './protect-together';
import type { Protection } from './protection';

/** Decides about one table alone: see `protectTogether`. */
export async function protect(
  problem: ProtectionProblem,
  rules: RuleSet = RULES,
  onProgress: (progress: ProtectionProgress) => void = () => undefined,
): Promise<Protection> {
  const decided = await protectTogether(populationOf('', problem), rules, onProgress);
  return decided.get('') as Protection;
}
