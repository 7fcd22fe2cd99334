import { SamnavError, searchWords, type Text } from '../../platform';
import { askedForbund, type RegisterLoaders } from '../../register';
import { AUTHORITIES, THEMES, type NamedCode } from '../law/code-lists';
import { SYSTEM_ERROR_LISTS } from '../law/named-lists';
import { isSfsNumber, lawKey, plainSfsNumber, readPlace } from '../law/legal-reference';
import type { SystemErrorFilter } from './system-error-list.store';

/** A filter as the caller states it. */
export interface AskedFilter extends Omit<SystemErrorFilter, 'state' | 'lawKey' | 'forbundId'> {
  readonly status?: SystemErrorFilter['state'];
  readonly act?: string | null;
  readonly place?: string | null;
  readonly forbund?: string | null;
}

/**
 * Reads a filter. A code that does not exist is refused: it would find nothing, and look like an answer.
 * @throws SamnavError UNKNOWN_CODE, UNKNOWN_COUNTY, UNKNOWN_FORBUND, INVALID_LEGAL_REFERENCE, INVALID_INPUT
 */
export async function readFilter(loaders: RegisterLoaders, asked: AskedFilter): Promise<SystemErrorFilter> {
  const { status, act, place, forbund, ...rest } = asked;
  requireCode(AUTHORITIES, SYSTEM_ERROR_LISTS.authorities, rest.authority);
  requireCode(THEMES, SYSTEM_ERROR_LISTS.themes, rest.theme);
  const filter = { ...rest, text: searchWords('text', rest.text) };
  if (filter.county && !(await loaders.county.load(filter.county)))
    throw new SamnavError('UNKNOWN_COUNTY', { county: filter.county });
  const found = await askedForbund(loaders, forbund);
  return { ...filter, state: status, lawKey: keyOfPlace(act && plainSfsNumber(act), place), forbundId: found?.key };
}

/** @throws SamnavError UNKNOWN_CODE */
export function requireCode(list: ReadonlyMap<string, NamedCode>, called: Text, code: string | null | undefined): void {
  if (code && !list.has(code)) throw new SamnavError('UNKNOWN_CODE', { code, list: called });
}

function keyOfPlace(act: string | null | undefined, place: string | null | undefined): string | undefined {
  if (!act && place) throw new SamnavError('INVALID_LEGAL_REFERENCE', { field: 'act' });
  if (!act) return undefined;
  // An act of next year finds nothing, but is well-formed all the same.
  if (!isSfsNumber(act, Infinity)) throw new SamnavError('INVALID_LEGAL_REFERENCE', { field: 'act' });
  const read = readPlace(place ?? '');
  if (!read) throw new SamnavError('INVALID_LEGAL_REFERENCE', { field: 'place' });
  return lawKey(act, read.chapter, read.paragraph);
}
