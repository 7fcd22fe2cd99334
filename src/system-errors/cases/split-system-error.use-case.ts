import { checkWords } from '../law/check-words';
import type { Db, Hub } from '../../database';
import { authorise, type Actor } from '../../permissions';
import { checkStep, recordStep } from '../../lifecycle';
import { announce } from '../../outbox';
import { checkReason, done, refusal, refused, type Outcome, type Refusal } from '../../platform';
import type { WhichCase } from './merge-system-errors.use-case';
import { reportsByKeys } from '../reports/report.store';
import { moveSignatures } from './signature.store';
import { CASES, holdCases, type HeldCase } from './step-system-error.use-case';
import {
  caseOfReport,
  revised,
  type StoredSystemError,
  type SystemErrorFacts,
  type SystemErrorWords,
} from './system-error';
import { insertSystemError, moveSystemError } from './system-error.store';

export interface SplitSystemError extends WhichCase {
  /** The signatures that go to the new case. */
  readonly signatures: readonly number[];
  readonly words?: SystemErrorWords | null;
}

/**
 * Moves some signatures of a case to a new one, when two matters were taken for one. Merging the new case back undoes
 * it. Returns the new case.
 */
export async function splitSystemError(
  hub: Hub,
  actor: Actor,
  command: SplitSystemError,
): Promise<Outcome<StoredSystemError>> {
  authorise(actor, 'system-errors:manage');
  const { systemError: from, reason, words } = command;
  const found = [...checkReason(reason), ...checkWords(words ?? {})];
  if (found.length > 0) return refused(...found);
  return hub.transaction(async (db) => {
    const [source] = (await holdCases(db, [from])) as [HeldCase];
    const unfit = [...checkStep(CASES, 'SPLIT', source.stored, command), ...checkParts(source, command.signatures)];
    if (unfit.length > 0) return refused(...unfit);
    const at = hub.clock();
    const signatures = [...new Set(command.signatures)];
    const facts = await factsOfNewCase(db, source, signatures, words ?? {});
    const to = await insertSystemError(db, facts, { origin: 'REPORTED', source: null, at });
    await moveSignatures(db, { kind: 'SPLIT', from, to, signatures, reason, by: actor.name, at });
    await moveSystemError(db, from, { to: source.stored.state, at });
    await recordStep(hub, db, actor, CASES, { action: 'SPLIT', key: from, before: source });
    const { stored } = await recordStep(hub, db, actor, CASES, { action: 'REGISTER', key: to, before: null });
    await announce(db, hub, { kind: 'SYSTEM_ERROR_SPLIT', roundId: null, forbundId: null, data: { systemError: to } });
    return done(stored);
  });
}

/** Both cases must keep a signature, unless a public document stands behind the first. */
function checkParts({ stored, signatures }: HeldCase, wanted: readonly number[]): Refusal[] {
  const there = new Set(signatures.map(({ key }) => key));
  const strange = wanted.find((key) => !there.has(key));
  if (strange !== undefined)
    return [refusal('UNKNOWN_SIGNATURE', ['signatures'], { number: stored.key, signature: strange })];
  const moved = new Set(wanted).size;
  const isEmptied = moved === there.size && stored.origin === 'REPORTED';
  return moved === 0 || isEmptied ? [refusal('SPLIT_LEAVES_NOTHING', ['signatures'])] : [];
}

/**
 * The new case has the words of its first report; if it has only co-signatures, the words of the case that they signed.
 */
async function factsOfNewCase(
  db: Db,
  { stored, signatures }: HeldCase,
  moved: readonly number[],
  words: SystemErrorWords,
): Promise<SystemErrorFacts> {
  const first = signatures.find(({ key, reportId }) => moved.includes(key) && reportId !== null);
  const [report] = first ? await reportsByKeys(db, [first.reportId as number]) : [];
  return report ? caseOfReport(report, { ...words, themes: words.themes ?? stored.themes }) : revised(stored, words);
}
