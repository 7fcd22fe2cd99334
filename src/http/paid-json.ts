import { raw, type Request, type RequestHandler } from 'express';
import type { Allowance } from '../graphql/allowance';
import { BYTES_OF_A_UNIT, type Level, type LimitTable } from '../graphql/limits';
import { SamnavError } from '../platform/result';
import { GRAPHQL_TYPES } from './content-type';

/**
 * The JSON of a body, paid for by its size before it is parsed: what is sent takes the hub's time whatever it asks for.
 * @throws SamnavError BUDGET_SPENT; INVALID_INPUT for what is no object or list in JSON
 */
export async function paidJson(bytes: Buffer, { purse }: Allowance): Promise<object> {
  const units = Math.floor(bytes.length / BYTES_OF_A_UNIT);
  if (units > 0) await purse.spend(units);
  const body = parsed(bytes.toString('utf8'));
  if (typeof body !== 'object' || body === null) throw new SamnavError('INVALID_INPUT', { field: 'body' });
  return body;
}

/** @throws SamnavError BODY_TOO_LARGE for more than the caller may send. */
export function requireBodyWithin(bytes: number, { level, limits }: Allowance): void {
  const limit = limits[level].bodyBytes;
  if (bytes > limit) throw new SamnavError('BODY_TOO_LARGE', { limit });
}

/** Reads the body of what goes through Express, as large as the caller's level may send. Who asks must be known. */
export function readPaidJson(limits: LimitTable): RequestHandler {
  const readerOf = (level: Level) => raw({ limit: limits[level].bodyBytes, type: GRAPHQL_TYPES });
  const readers = { ANONYMOUS: readerOf('ANONYMOUS'), ANALYST: readerOf('ANALYST'), SERVICE: readerOf('SERVICE') };
  return (request, response, next) => {
    const allowance = response.locals.allowance as Allowance;
    void readers[allowance.level](request, response, (error?: unknown) => {
      if (error) return next(error);
      if (!(request.body instanceof Buffer)) return next();
      const take = (body: object) => {
        request.body = body;
        next();
      };
      bodyOf(request, request.body, allowance).then(take, next);
    });
  };
}

async function bodyOf(request: Request, bytes: Buffer, allowance: Allowance): Promise<object> {
  // Nothing is for the GraphQL server to say what is missing of.
  if (bytes.length === 0) return {};
  if (!UTF_8.test(request.headers['content-type'] ?? '')) throw new SamnavError('INVALID_INPUT', { field: 'body' });
  return paidJson(bytes, allowance);
}

/** JSON between programs is UTF-8 and nothing else (RFC 8259, 8.1). */
const UTF_8 = /^(?!.*charset=)|charset="?utf-8"?/i;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

/** Some programs on Windows begin a text with it; a reader may pass over it (RFC 8259, 8.1). */
const BYTE_ORDER_MARK = '\ufeff';
