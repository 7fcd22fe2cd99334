import type { Catalogue } from '../../catalogue';
import { SamnavError } from '../../platform';
import type { ObservationDimension } from './dimensions';
import type { Condition } from './filter';
import { namedCodes } from './names';
import type { Nation } from '../answers/nation';

/** Refuses codes that do not exist: an empty answer to a misspelt code would pass for a fact. */
export function requireCodes(conditions: readonly Condition[], catalogue: Catalogue, nation: Nation): void {
  const known = new Map<ObservationDimension, ReadonlySet<string>>();
  for (const { dimension, codes } of conditions) {
    const all = known.get(dimension) ?? new Set(namedCodes(dimension, catalogue, nation).map(({ code }) => code));
    known.set(dimension, all);
    for (const code of codes) if (!all.has(code)) throw unknownCode(dimension, code);
  }
}

function unknownCode(dimension: ObservationDimension, code: string): SamnavError {
  switch (dimension) {
    case 'ROUND':
      return new SamnavError('UNKNOWN_ROUND', { round: code });
    case 'MEASURE':
      return new SamnavError('UNKNOWN_MEASURE', { measure: code });
    case 'COUNTY':
      return new SamnavError('UNKNOWN_COUNTY', { county: code });
    case 'FORBUND':
      return new SamnavError('UNKNOWN_FORBUND', { forbund: code });
    default:
      return new SamnavError('UNKNOWN_CODE', { code, list: dimension });
  }
}
