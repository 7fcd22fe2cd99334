import { authorise, type Actor } from '../../permissions';
import type { Hub } from '../../database';
import { checkStep, recordStep } from '../../lifecycle';
import { announce } from '../../outbox';
import { checkText, done, refusal, refused, type Outcome } from '../../platform';
import { checkEstimate } from '../reports/check-report';
import type { EstimateBasis } from '../law/instruments';
import { insertSignature } from './signature.store';
import { CASES, holdCases, type HeldCase } from './step-system-error.use-case';
import type { StoredSystemError } from './system-error';
import { moveSystemError } from './system-error.store';

export interface CosignSystemError {
  readonly systemError: number;
  readonly forbundId: number;
  readonly personsPerYear: number | null;
  readonly estimateBasis: EstimateBasis | null;
  /** The förbund's own observations. */
  readonly evidence: string | null;
}

/** Lets a förbund say that a case is true of it too, with its own number and evidence. Once for each case. */
export async function cosignSystemError(
  hub: Hub,
  actor: Actor,
  command: CosignSystemError,
): Promise<Outcome<StoredSystemError>> {
  const { systemError: number, forbundId, personsPerYear, estimateBasis, evidence } = command;
  authorise(actor, 'system-errors:report', forbundId);
  const found = [
    ...checkText({ field: 'evidence', text: evidence, kind: 'TEXT' }),
    ...checkEstimate({ personsPerYear, estimateBasis }),
  ];
  if (found.length > 0) return refused(...found);
  return hub.transaction(async (db) => {
    const [held] = (await holdCases(db, [number])) as [HeldCase];
    const unfit = checkStep(CASES, 'COSIGN', held.stored);
    if (held.signatures.some((signature) => signature.forbundId === forbundId))
      unfit.push(refusal('ALREADY_SIGNED', ['systemError'], { number }));
    if (unfit.length > 0) return refused(...unfit);
    const signedAt = hub.clock();
    await insertSignature(db, {
      systemErrorId: number,
      forbundId,
      reportId: null,
      personsPerYear,
      estimateBasis,
      evidence: evidence?.trim() ? evidence : null,
      signedBy: actor.name,
      signedAt,
    });
    await moveSystemError(db, number, { to: held.stored.state, at: signedAt });
    const step = { action: 'COSIGN', key: number, before: held, forbundId };
    const { stored } = await recordStep(hub, db, actor, CASES, step);
    const data = { systemError: number };
    await announce(db, hub, { kind: 'SYSTEM_ERROR_COSIGNED', roundId: null, forbundId, data });
    return done(stored);
  });
}
