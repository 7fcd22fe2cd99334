import { refusal, SamnavError, type Refusal } from '../../platform';
import type { Allowance } from '../allowance';
import type { Variables } from '../asked/arguments-as-sent';
import { variableLimits, type VariableLimits } from '../limits';
import { requireShallow } from './nesting';

interface Counting {
  readonly limits: VariableLimits;
  /** The variable being measured. */
  readonly variable: string;
  /** How many more values there may be. */
  left: number;
}

/**
 * The refusal of variables that exceed the limits; undefined when they exceed none. Stops at the first value too many,
 * whatever comes after it. The caller has already bounded their depth.
 */
export function variablesRefusal(variables: Variables, limits: VariableLimits): Refusal | undefined {
  let left = limits.values;
  for (const [variable, value] of Object.entries(variables)) {
    const counting = { limits, variable, left };
    const refused = refusalOf(value, counting);
    if (refused) return refused;
    ({ left } = counting);
  }
  return undefined;
}

/** @throws SamnavError INPUT_TOO_DEEP, VARIABLES_TOO_LARGE, LIST_TOO_LONG, TEXT_TOO_LONG for those of a question. */
export function requireVariablesWithin(variables: Variables, { level, limits }: Allowance): void {
  requireShallow(variables);
  const refused = variablesRefusal(variables, variableLimits(limits[level], false));
  if (refused) throw new SamnavError(refused.code, refused.args);
}

function refusalOf(value: unknown, counting: Counting): Refusal | undefined {
  const { limits, variable } = counting;
  counting.left -= 1;
  if (counting.left < 0) return refusal('VARIABLES_TOO_LARGE', [], { limit: limits.values });
  if (typeof value === 'string')
    return value.length > limits.characters
      ? refusal('TEXT_TOO_LONG', [], { variable, limit: limits.characters })
      : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && value.length > limits.items)
    return refusal('LIST_TOO_LONG', [], { variable, limit: limits.items });
  const inner: Record<string, unknown> | unknown[] = value as Record<string, unknown> | unknown[];
  for (const one of Array.isArray(inner) ? inner : Object.values(inner)) {
    const refused = refusalOf(one, counting);
    if (refused) return refused;
  }
  return undefined;
}
