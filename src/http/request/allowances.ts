import { levelOf, limitTable, type Allowance } from '../../guards';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { ANONYMOUS, type Actor } from '../../permissions';
import { createBudget, type Config } from '../../platform';
import { clientAddress } from './client-address';

/** What the sender of a request may ask. @throws SamnavError BUDGET_SPENT when its budget is spent */
export type AllowanceOf = (request: IncomingMessage, actor: Actor) => Promise<Allowance>;

/** A credential has one budget wherever it is used; anonymous callers have one for each address. */
export function createAllowances(config: Config): AllowanceOf {
  const limits = limitTable(config);
  const { units, windowSeconds } = config.budgets;
  const budgets = {
    ANONYMOUS: createBudget(units.ANONYMOUS, windowSeconds),
    ANALYST: createBudget(units.ANALYST, windowSeconds),
    SERVICE: createBudget(units.SERVICE, windowSeconds),
  };
  return async (request, actor) => {
    const level = levelOf(actor);
    const key = actor === ANONYMOUS ? clientAddress(request, config.proxies) : actor.name;
    const purse = budgets[level](key);
    // Checked before the body is read and the document parsed, which is work too.
    await purse.requireSome();
    return { level, limits, purse };
  };
}

/** The same for requests that go through Express, after `authenticate`. */
export function allow(allowanceOf: AllowanceOf): RequestHandler {
  return async (request, response, next) => {
    response.locals.allowance = await allowanceOf(request, response.locals.actor as Actor);
    next();
  };
}
