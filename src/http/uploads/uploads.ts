import { OPERATION_COST, UPLOADED_CELL_COST, type Allowance } from '../../guards';
import { Router } from 'express';
import { authorise, type Actor } from '../../permissions';
import type { Hub } from '../../database';
import {
  flag,
  invalid,
  NO_TEXT,
  preferredLanguage,
  refuseUnknown,
  required,
  SamnavError,
  type Parameters,
  type Places,
} from '../../platform';
import { BENCHMARK_COSTS } from '../../benchmarks';
import { forbundByNumbers, hyphenated } from '../../register';
import { readResultsFile, refusedBefore, submitResults, type UploadLimits } from '../../submissions';
import { onceLarge, withPlace } from './large-files';
import { readParameters } from '../exports/read-parameters';
import { statusOf, unreadAnswer, uploadAnswer } from './upload-answer';
import { uploadBody } from './upload-body';
import { payFor } from './upload-charge';
import { isComplete } from './upload-headers';
import { beginInPieces } from './uploads-in-pieces';

export const UPLOAD_PARAMETERS = [
  'forbund',
  'round',
  'dryRun',
  'consequences',
  'draft',
  'basedOnVersion',
  'scope',
  'comment',
  'correctionReason',
] as const;
export const IDEMPOTENCY_KEY = 'Idempotency-Key';

/**
 * `POST /uploads?forbund=NNNNNN-NNNN&round=2024[&dryRun=true[&consequences=true]][&draft=true][&scope=…][&comment=…]`
 * with `text/csv`: the same use case as `submitResults`, for callers with a file. `Idempotency-Key` as in the IETF
 * draft of that name. With `Upload-Complete: ?0` the file comes in pieces, of which these bytes are the first.
 * docs/uploading.md
 */
export function uploads(hub: Hub, limits: UploadLimits, places: Places): Router {
  const router = Router();
  router.post('/uploads', async (request, response) => {
    const actor = response.locals.actor as Actor;
    const { purse } = response.locals.allowance as Allowance;
    const language = preferredLanguage(request.headers['accept-language']);
    if (!request.is('text/csv')) throw new SamnavError('UNSUPPORTED_CONTENT_TYPE', { expected: 'text/csv' });
    const { forbund: number, consequences, ...asked } = readUpload(readParameters(request));
    // A caller that asks for consequences does not mean to send in.
    if (consequences && !asked.dryRun) throw invalid('consequences', ONLY_REHEARSED);
    const [forbund] = await forbundByNumbers(hub.db, [number]);
    if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
    // Before the body is read: a stranger's file is not worth the memory.
    authorise(actor, 'results:submit', forbund.key);
    const idempotencyKey = request.get(IDEMPOTENCY_KEY) ?? null;
    if (isComplete(request) === false) {
      if (consequences) throw invalid('consequences', ONLY_AT_ONCE);
      await beginInPieces(hub, limits, { request, response, forbund, asked: { ...asked, idempotencyKey } });
      return;
    }
    await purse.spend(OPERATION_COST);
    const refusals = await refusedBefore(hub, { ...asked, forbund, idempotencyKey });
    if (refusals.length > 0) return void response.status(422).json(unreadAnswer(refusals, language));
    const body = uploadBody(request, { maxBytes: limits.maxBytes, pay: payFor(purse) });
    const answered = await withPlace(places, `${forbund.key}`, async (takePlace) => {
      const { cells, unreadRows, fileFindings } = await readResultsFile(onceLarge(body, takePlace));
      await purse.spend(Math.ceil(cells.length * UPLOADED_CELL_COST + (consequences ? CONSEQUENCES_COST : 0)));
      const command = { ...asked, forbund, cells, unreadRows, fileFindings, idempotencyKey };
      const outcome = await submitResults(hub, actor, command);
      const answer = { forbundId: forbund.key, isStored: !asked.dryRun, consequences, language };
      return { status: statusOf(outcome), body: await uploadAnswer(hub, outcome, answer) };
    });
    response.status(answered.status).json(answered.body);
  });
  return router;
}

const CONSEQUENCES_COST = BENCHMARK_COSTS.weights['SubmissionReport.consequences'];

const ONLY_REHEARSED = {
  sv: 'följderna visas bara av en provkörning (dryRun=true)',
  en: 'consequences are told only of a rehearsal (dryRun=true)',
};

const ONLY_AT_ONCE = {
  sv: 'följderna visas bara för en fil som skickas hel',
  en: 'consequences are told only of a file that is sent at once',
};

/** What the address says about the file. A misspelt rehearsal must not become the real thing. */
function readUpload(parameters: Parameters) {
  refuseUnknown(parameters, UPLOAD_PARAMETERS, [IDEMPOTENCY_KEY]);
  for (const [name, value] of parameters) if (value.includes('\0')) throw invalid(name, NO_TEXT);
  return {
    forbund: hyphenated(required(parameters, 'forbund')),
    round: required(parameters, 'round'),
    dryRun: flag(parameters, 'dryRun') ?? false,
    consequences: flag(parameters, 'consequences') ?? false,
    draft: flag(parameters, 'draft') ?? false,
    basedOnVersion: version(parameters, 'basedOnVersion'),
    scope: parameters.get('scope')?.split(','),
    comment: parameters.get('comment') ?? null,
    correctionReason: parameters.get('correctionReason') ?? null,
  };
}

function version(parameters: Parameters, name: string): number | undefined {
  const given = parameters.get(name);
  if (given !== undefined && !/^\d{1,9}$/.test(given)) throw invalid(name, NO_NUMBER);
  return given === undefined ? undefined : Number(given);
}

const NO_NUMBER = { sv: 'den ska vara ett heltal', en: 'it must be a whole number' };
