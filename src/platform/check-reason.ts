import { NO_TEXT } from './parameters';
import { isPersonalIdentityNumber } from './personal-data';
import { refusal, type Refusal } from './result';
import { isText } from './text';

/** A reason is read by others and kept: it must be there, be text, and name nobody. */
export function checkReason(reason: string): Refusal | undefined {
  if (reason.trim() === '') return refusal('REASON_REQUIRED', ['reason']);
  if (!isText(reason)) return refusal('INVALID_INPUT', ['reason'], { field: 'reason', fault: NO_TEXT });
  return isPersonalIdentityNumber(reason)
    ? refusal('PERSONAL_DATA_IN_TEXT', ['reason'], { field: 'reason' })
    : undefined;
}
