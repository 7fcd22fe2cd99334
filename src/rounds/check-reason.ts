import { isPersonalIdentityNumber } from '../platform/personal-data';
import { refusal, type Refusal } from '../platform/result';

/** A reason is read by others and kept: it must be there, and name nobody. */
export function checkReason(reason: string): Refusal | undefined {
  if (reason.trim() === '') return refusal('REASON_REQUIRED', ['reason']);
  return isPersonalIdentityNumber(reason)
    ? refusal('PERSONAL_DATA_IN_TEXT', ['reason'], { field: 'reason' })
    : undefined;
}
