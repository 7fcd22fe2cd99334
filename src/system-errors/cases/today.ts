import { dayOf, type Clock } from '../../platform';

/** The day by the hub's clock, YYYY-MM-DD. */
export const today = ({ clock }: { readonly clock: Clock }): string => dayOf(clock());
