import type { Context } from '../../graphql';
import { dayOf, daysAfter, invalid, isDay, startOfDay, type Text } from '../../platform';
import { createSystemErrorLoaders } from '../../system-errors';

/** A day, YYYY-MM-DD, and the moment when it ended; for today, the present moment. */
export interface PackDay {
  readonly asOf: string;
  readonly moment: Date;
}

const NO_DAY: Text = {
  sv: 'skriv en dag som 2024-11-15, inte senare än i dag',
  en: 'write a day as 2024-11-15, not later than today',
};

/** The stated day, or today. @throws SamnavError INVALID_INPUT */
export function readPackDay(asked: string | null | undefined, now: Date): PackDay {
  const today = dayOf(now);
  const asOf = asked ?? today;
  if (!isDay(asOf) || asOf > today) throw invalid('asOf', NO_DAY);
  return { asOf, moment: asOf === today ? now : lastMomentOf(asOf) };
}

/** Times are kept to the millisecond. */
const lastMomentOf = (day: string): Date => new Date(daysAfter(startOfDay(day), 1).getTime() - 1);

/** The hub as it was told of cases at an earlier moment. What is public, and who may read it, is as of now. */
export function contextAt(context: Context, moment: Date): Context {
  const hub = { ...context.hub, clock: () => moment };
  const systemErrors = createSystemErrorLoaders(hub, moment);
  return { ...context, hub, loaders: { ...context.loaders, systemErrors } };
}
