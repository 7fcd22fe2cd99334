import { SamnavError, type RequestBounds } from '../../platform';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { AnswerError } from './http-errors';

/** A change that is given up may still be made; a question leaves nothing behind. */
export type Asked = 'QUESTION' | 'CHANGE';

export interface TimeLimit {
  /** Starts, or restarts, the hub's time for the request. */
  readonly begin: (request: IncomingMessage, response: ServerResponse) => void;
  /** Stops the clock while the request is still arriving: that time is its sender's. */
  readonly pause: (request: IncomingMessage) => void;
  /** Marks the request as one that may take long. */
  readonly extend: (request: IncomingMessage, asked: Asked) => void;
  /** Starts the clock for requests that go through Express. */
  readonly handler: (asked: Asked) => RequestHandler;
}

/**
 * Answers in place of a handler that has taken too long, so that no caller waits for ever, whatever the cause. The
 * handler is not stopped: the statement that it waits for has a limit of its own, and its late answer is dropped.
 */
export function createTimeLimit({ requestMs, longMs }: RequestBounds, answerError: AnswerError): TimeLimit {
  const timers = new WeakMap<IncomingMessage, { response: ServerResponse; timer: NodeJS.Timeout }>();
  const start = (request: IncomingMessage, response: ServerResponse, ms: number, asked: Asked) => {
    const giveUp = () => {
      // An answer that has begun is sent as fast as the caller takes it.
      if (response.headersSent) return;
      answerError(new SamnavError(asked === 'CHANGE' ? 'STILL_UNDER_WAY' : 'TOOK_TOO_LONG'), request, response);
    };
    const timer = setTimeout(giveUp, ms);
    timers.set(request, { response, timer });
  };
  const pause = (request: IncomingMessage) => clearTimeout(timers.get(request)?.timer);
  const begin = (request: IncomingMessage, response: ServerResponse) => {
    const known = timers.get(request);
    if (known) clearTimeout(known.timer);
    else response.once('close', () => pause(request));
    start(request, response, requestMs, 'QUESTION');
  };
  const extend = (request: IncomingMessage, asked: Asked) => {
    const known = timers.get(request);
    if (!known || known.response.writableEnded) return;
    clearTimeout(known.timer);
    start(request, known.response, longMs, asked);
  };
  return {
    begin,
    pause,
    extend,
    handler: (asked) => (request, response, next) => {
      begin(request, response);
      if (asked === 'CHANGE') extend(request, asked);
      next();
    },
  };
}

/**
 * A caller that was told, during authentication, that nothing was changed must not have something changed afterwards.
 */
export const onlyInTime: RequestHandler = (_, response, next) => {
  if (!response.writableEnded) next();
};
