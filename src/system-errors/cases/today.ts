import type { Hub } from '../../database';
import { dayOf } from '../../platform';

/** The day by the hub's clock, YYYY-MM-DD. */
export const today = ({ clock }: Pick<Hub, 'clock'>): string => dayOf(clock());
