import { checkText } from './check-text';
import { refusal, type Refusal } from '../errors/result';

/** A reason is read by others and kept: it must be there, be text of a page at most, and name nobody. */
export const checkReason = (reason: string): Refusal | undefined =>
  reason.trim() === '' ? refusal('REASON_REQUIRED', ['reason']) : checkText('reason', reason)[0];
