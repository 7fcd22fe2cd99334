import { refusal, type Refusal } from '../../platform';

const EARLIEST = '1900-01-01';
const YEARS_AHEAD = 20;

/**
 * Whether a day of entry into force (YYYY-MM-DD) must be a mistake: long before there was such a law, or long after
 * today.
 */
export function checkInForceDay(inForceFrom: string, today: string): Refusal[] {
  const latest = `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`;
  if (inForceFrom >= EARLIEST && inForceFrom <= latest) return [];
  const fault = { sv: `ange en dag från ${EARLIEST} till ${latest}`, en: `give a day from ${EARLIEST} to ${latest}` };
  return [refusal('INVALID_INPUT', ['inForceFrom'], { field: 'inForceFrom', fault })];
}
