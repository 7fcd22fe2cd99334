import type { Hub } from '../../database';

/** The day by the hub's clock, YYYY-MM-DD. */
export const today = ({ clock }: Pick<Hub, 'clock'>): string => clock().toISOString().slice(0, 10);
