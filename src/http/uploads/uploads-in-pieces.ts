import { OPERATION_COST, UPLOADED_CELL_COST, type Allowance } from '../../guards';
import { Router, type Request, type Response } from 'express';
import type { Actor } from '../../permissions';
import type { Hub } from '../../database';
import {
  invalid,
  NO_TEXT,
  preferredLanguage,
  refuseUnknown,
  SamnavError,
  type Parameters,
  type Places,
} from '../../platform';
import type { Forbund } from '../../register';
import {
  appendToUpload,
  beginUpload,
  completeUpload,
  findUpload,
  giveUpUpload,
  rejectedReport,
  submissionsByKeys,
  toReport,
  WORDS,
  type SubmitResults,
  type Upload,
  type UploadLimits,
  type Words,
} from '../../submissions';
import { LARGE_BYTES, withPlace } from './large-files';
import { readParameters } from '../exports/read-parameters';
import { statusOf, unreadAnswer, uploadAnswer } from './upload-answer';
import { uploadBody } from './upload-body';
import { payFor } from './upload-charge';
import { digestOf, isComplete, lengthOf, offsetOf, PARTIAL_UPLOAD, tellStanding } from './upload-headers';

/**
 * A file that comes in pieces, as in the IETF draft of resumable uploads: `HEAD /uploads/{id}` tells how many bytes
 * there are; `PATCH` adds to them, and is answered like `POST /uploads` when it says that they are the last, with
 * `?comment=…` or not; `GET` tells how far the file has come and what became of it; `DELETE` gives it up unless the hub
 * has taken it in. docs/uploading.md
 */
export function uploadsInPieces(hub: Hub, limits: UploadLimits, places: Places): Router {
  const router = Router();
  const actorOf = (response: Response) => response.locals.actor as Actor;
  router.get('/uploads/:id', async (request, response) => {
    const upload = await findUpload(hub, actorOf(response), request.params.id);
    tellStanding(response, upload, limits);
    response.json({ upload: progressOf(upload), answer: await answerOf(hub, request, upload) });
  });
  router.patch('/uploads/:id', async (request, response) => {
    // A piece may be empty: a client that has sent everything and heard nothing sends only that it was the last.
    if (request.get('Content-Type') !== undefined && request.is(PARTIAL_UPLOAD) === false)
      throw new SamnavError('UNSUPPORTED_CONTENT_TYPE', { expected: PARTIAL_UPLOAD });
    const isLast = isComplete(request) ?? false;
    const words = readWords(readParameters(request), isLast);
    const { id } = request.params;
    const upload = await append(hub, limits, { request, response, id, offset: offsetOf(request) });
    if (!isLast) {
      tellStanding(response, upload, limits);
      response.status(204).end();
      return;
    }
    const outcome = await withPlace(places, `${upload.forbundId}`, async (takePlace) => {
      if (upload.received > LARGE_BYTES) await takePlace();
      return completeUpload(hub, actorOf(response), upload, words);
    });
    tellStanding(response, await findUpload(hub, actorOf(response), id), limits);
    const asked = { forbundId: upload.forbundId, isStored: !upload.asked.dryRun, language: languageOf(request) };
    response.status(statusOf(outcome)).json(await uploadAnswer(hub, outcome, asked));
  });
  router.delete('/uploads/:id', async (request, response) => {
    await giveUpUpload(hub, actorOf(response), request.params.id);
    response.status(204).end();
  });
  return router;
}

/** Texts in the last piece replace those that the file was begun with. */
function readWords(parameters: Parameters, isLast: boolean): Words {
  refuseUnknown(parameters, WORDS);
  for (const [name, text] of parameters) {
    if (!isLast) throw invalid(name, ONLY_WITH_THE_LAST);
    if (text.includes('\0')) throw invalid(name, NO_TEXT);
  }
  return Object.fromEntries(parameters);
}

const ONLY_WITH_THE_LAST = { sv: 'den sägs med den sista delen', en: 'it is said with the last piece' };

interface Begin {
  readonly request: Request;
  readonly response: Response;
  readonly forbund: Forbund;
  readonly asked: Omit<SubmitResults, 'forbund' | 'cells'>;
}

/** The answer to a `POST /uploads` that is not the whole file: where to send the rest. */
export async function beginInPieces(hub: Hub, limits: UploadLimits, begin: Begin): Promise<void> {
  const { request, response, forbund } = begin;
  const { round, dryRun, draft = false, comment = null, correctionReason = null, idempotencyKey = null } = begin.asked;
  const { scope = null, basedOnVersion = null } = begin.asked;
  const asked = { round, dryRun, draft, comment, correctionReason, idempotencyKey, scope, basedOnVersion };
  const command = { forbund, asked, length: lengthOf(request), digest: digestOf(request) };
  const begun = await beginUpload(hub, response.locals.actor as Actor, command, limits);
  if (!begun.ok) {
    response.status(422).json(unreadAnswer(begun.refusals, languageOf(request)));
    return;
  }
  const { id, received } = begun.value;
  // A file that was begun before: the answer tells how far it has come, and the client goes on from there.
  const upload = received === 0 ? await append(hub, limits, { request, response, id, offset: 0 }) : undefined;
  tellStanding(response, upload ?? { ...command, received, state: 'RECEIVING' }, limits);
  response.setHeader('Location', `/uploads/${id}`);
  response.status(201).json({
    upload: progressOf(upload ?? (await findUpload(hub, response.locals.actor as Actor, id))),
    answer: null,
  });
}

interface Appended {
  readonly request: Request;
  readonly response: Response;
  readonly id: string;
  readonly offset: number;
}

async function append(hub: Hub, limits: UploadLimits, { request, response, id, offset }: Appended): Promise<Upload> {
  const { purse } = response.locals.allowance as Allowance;
  await purse.spend(OPERATION_COST);
  // A line is a cell, or near enough.
  const mayKeep = (lines: number) => purse.spend(Math.ceil(lines * UPLOADED_CELL_COST));
  const bytes = uploadBody(request, { maxBytes: limits.maxBytes, pay: payFor(purse) });
  return appendToUpload(hub, response.locals.actor as Actor, { id, offset, bytes, limits, mayKeep });
}

const progressOf = ({ id, asked, state, received, length, lines, rowsChecked, findings, expiresAt }: Upload) => ({
  id,
  state,
  round: asked.round,
  dryRun: asked.dryRun,
  draft: asked.draft,
  received,
  length,
  lines,
  rowsChecked,
  findings: toReport({ ...rejectedReport({ cells: [] }, []), findings }).findings,
  expiresAt,
});

/** The stored answer to a file; null while it still comes. */
async function answerOf(hub: Hub, request: Request, upload: Upload) {
  const { state, report, refusals, submissionId, forbundId } = upload;
  if (state === 'RECEIVING' || !report || !refusals) return null;
  const [submission] = submissionId === null ? [] : await submissionsByKeys(hub.db, [submissionId]);
  const outcome = { submission, report, refusals };
  return uploadAnswer(hub, outcome, { forbundId, isStored: state === 'STORED', language: languageOf(request) });
}

const languageOf = (request: Request) => preferredLanguage(request.headers['accept-language']);
