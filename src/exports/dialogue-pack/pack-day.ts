import type { Context } from '../../graphql';
import { invalid, type Text } from '../../platform';
import { createSystemErrorLoaders } from '../../system-errors';

/** A day, YYYY-MM-DD, and the moment when it ended; of today, the moment it is. */
export interface PackDay {
  readonly asOf: string;
  readonly moment: Date;
}

const NO_DAY: Text = {
  sv: 'skriv en dag som 2024-11-15, inte senare än i dag',
  en: 'write a day as 2024-11-15, not later than today',
};

/** The day that is asked for; today, unless one is. @throws SamnavError INVALID_INPUT */
export function readPackDay(asked: string | null | undefined, now: Date): PackDay {
  const today = now.toISOString().slice(0, 10);
  const asOf = asked ?? today;
  const end = new Date(`${asOf}T23:59:59.999Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(asOf) && end.toJSON()?.slice(0, 10) === asOf;
  if (!isDay || asOf > today) throw invalid('asOf', NO_DAY);
  return { asOf, moment: asOf === today ? now : end };
}

/** The hub as it was told of cases at an earlier moment. What is public and who may read is as it is. */
export function contextAt(context: Context, moment: Date): Context {
  const hub = { ...context.hub, clock: () => moment };
  const systemErrors = createSystemErrorLoaders(hub, moment);
  return { ...context, hub, loaders: { ...context.loaders, systemErrors } };
}
