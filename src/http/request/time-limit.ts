import { SamnavError, type RequestBounds } from '../../platform';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { AnswerError } from './http-errors';

/** A change that is given up may be made all the same; of a question nothing remains. */
export type Asked = 'QUESTION' | 'CHANGE';

export interface TimeLimit {
  /** From here on what the hub does is to be done in time; anew, when it was counted before. */
  readonly begin: (request: IncomingMessage, response: ServerResponse) => void;
  /** While the request is still coming in, its sender takes the time. */
  readonly pause: (request: IncomingMessage) => void;
  /** It turns out to be of those that may take long. */
  readonly extend: (request: IncomingMessage, asked: Asked) => void;
  /** Begins for what goes through Express. */
  readonly handler: (asked: Asked) => RequestHandler;
}

/**
 * Answers for whoever has taken too long, so that nobody waits for ever, whatever the cause. What goes on is not told to stop: the
 * statement that it is in has a bound of its own, and its answer, which comes too late, is dropped.
 */
export function createTimeLimit({ requestMs, longMs }: RequestBounds, answerError: AnswerError): TimeLimit {
  const timers = new WeakMap<IncomingMessage, { response: ServerResponse; timer: NodeJS.Timeout }>();
  const start = (request: IncomingMessage, response: ServerResponse, ms: number, asked: Asked) => {
    const giveUp = () => {
      // What has begun to be sent is sent as fast as it is taken.
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

/** Who was told that nothing was changed, while it was found out who it is, must not have something changed afterwards. */
export const onlyInTime: RequestHandler = (_, response, next) => {
  if (!response.writableEnded) next();
};
