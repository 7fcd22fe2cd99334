import { Router, type Request } from 'express';
import type { Actor } from '../access/actor';
import { authorise } from '../access/permissions';
import type { Hub } from '../database/hub';
import { SamnavError } from '../platform/result';
import { preferredLanguage } from '../platform/text';
import type { Allowance } from '../graphql/allowance';
import { toUserErrors } from '../graphql/common.types';
import { OPERATION_COST, UPLOADED_CELL_COST } from '../graphql/cost-table';
import { toGlobalId } from '../graphql/node';
import { forbundByNumbers } from '../register/register.store';
import { readResultsFile } from '../submissions/results-file';
import { submitResults } from '../submissions/submit-results';
import { toReport } from '../submissions/submission.types';

/**
 * `POST /uploads?forbund=NNNNNN-NNNN&round=2024[&dryRun=true][&scope=…][&comment=…]` with `text/csv`: the same use case as `submitResults`, for
 * those who have a file. `Idempotency-Key` as in the IETF draft of that name.
 */
export function uploads(hub: Hub, maxBytes: number): Router {
  const router = Router();
  router.post('/uploads', async (request, response) => {
    const actor = response.locals.actor as Actor;
    const { purse } = response.locals.allowance as Allowance;
    const language = preferredLanguage(request.headers['accept-language']);
    if (!request.is('text/csv')) throw new SamnavError('UNSUPPORTED_CONTENT_TYPE', { expected: 'text/csv' });
    const dryRun = queryFlag(request, 'dryRun');
    const number = queryText(request, 'forbund');
    const [forbund] = await forbundByNumbers(hub.db, [number]);
    if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
    // Before the body is read: a stranger's file is not worth the memory.
    authorise(actor, 'results:submit', forbund.key);
    const { cells, fileFindings } = await readResultsFile(limited(request, maxBytes));
    await purse.spend(Math.ceil(OPERATION_COST + cells.length * UPLOADED_CELL_COST));
    const scope = request.query.scope === undefined ? undefined : queryText(request, 'scope').split(',');
    const { submission, report, refusals } = await submitResults(hub, actor, {
      forbund,
      round: queryText(request, 'round'),
      cells,
      scope,
      fileFindings,
      dryRun,
      comment: request.query.comment === undefined ? null : queryText(request, 'comment'),
      idempotencyKey: request.get('Idempotency-Key') ?? null,
    });
    response.status(refusals.length > 0 ? 422 : 200).json({
      submission:
        submission && !dryRun
          ? { id: toGlobalId('Submission', submission.key), version: submission.version, state: submission.state }
          : null,
      report: toReport(report),
      userErrors: toUserErrors(refusals, language),
    });
  });
  return router;
}

function queryText(request: Request, name: string): string {
  const value = request.query[name];
  if (typeof value !== 'string' || value === '' || value.includes('\0'))
    throw new SamnavError('INVALID_INPUT', { field: name });
  return value;
}

/** A rehearsal that was misspelt must not become the real thing. */
function queryFlag(request: Request, name: string): boolean {
  const value = request.query[name] ?? 'false';
  if (value !== 'true' && value !== 'false') throw new SamnavError('INVALID_INPUT', { field: name });
  return value === 'true';
}

/** Counts the bytes as they come: the length that a client states is only a claim. */
async function* limited(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    // Left open when reading stops: the answer travels by the same socket.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new SamnavError('BODY_TOO_LARGE', { limit: maxBytes });
      yield chunk;
    }
  } finally {
    // Many clients read no answer before they have sent everything: the rest is taken in and thrown away.
    request.resume();
  }
}
