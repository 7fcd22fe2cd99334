import type { Db, Hub } from '../../database';
import {
  afterAttempt,
  delayAfter,
  refusalText,
  stackFrames,
  unsealWith,
  type Refusal,
  type SourcesConfig,
} from '../../platform';
import type { Actor } from '../../permissions';
import { announce } from '../../outbox';
import { forbundByKeys } from '../../register';
import { submitResults, type SubmitOutcome } from '../../submissions';
import { fetchCells, type FetchedCells } from './fetch-cells';
import { isSuccess, type HarvestEnd } from './harvest';
import { harvestedVersion, noteHarvest, postponeHarvests, type StoredHarvest } from './harvest.store';
import { harvestFault, isOfSource, keptAsDraft, passesByItself } from './harvest-faults';
import { lockLeased, noteAttempt, type LeasedSource } from './lease.store';

/** One attempt to fetch one round from a source that this process has the lease of. */
export interface Attempt {
  readonly hub: Hub;
  readonly config: SourcesConfig;
  readonly source: LeasedSource;
  readonly harvest: StoredHarvest;
  /** Aborted when the hub stops. */
  readonly stop: AbortSignal;
}

/** Another process has the lease by now, so the fetched figures are not taken in. */
class LeaseLost extends Error {}

/**
 * Fetches one round and sends it through the same checks as an upload; the outcome is recorded in the transaction of
 * the version. Undefined when it was stopped or lost the lease: then there is no outcome.
 */
export async function harvestRound(attempt: Attempt): Promise<HarvestEnd | undefined> {
  const { hub, source, harvest, stop } = attempt;
  try {
    const fetched = await fetchRound(attempt);
    if (stop.aborted) return undefined;
    const end = await takeIn(attempt, fetched);
    if (end.faults.length > 0) {
      const faults = end.faults.map(({ code }) => code);
      hub.log.warn({ source: source.key, harvest: harvest.key, state: end.state, faults }, 'harvest with faults');
    }
    return end;
  } catch (error) {
    if (error instanceof LeaseLost) return undefined;
    const fault = error instanceof Error ? { kind: error.name, frames: stackFrames(error) } : {};
    hub.log.error({ source: source.key, harvest: harvest.key, fault }, 'harvest failed');
    return settled(attempt, endOf('FAILED', undefined, { faults: [harvestFault('INTERNAL')] })).catch(() => undefined);
  }
}

async function fetchRound({ hub, config, source, harvest, stop }: Attempt): Promise<FetchedCells> {
  const credential = readCredential(config, source);
  if (credential === undefined)
    return { kind: 'FAULTY', version: null, pages: 0, cells: [], faults: [harvestFault('SECRET_UNREADABLE')] };
  const deadline = AbortSignal.timeout(config.deadlineMs);
  const { address } = source;
  const { allowInside, timeLimitMs, maxBytes, maxCells } = config;
  const endpoint = {
    address,
    credential,
    allowInside,
    timeLimitMs,
    maxBytes,
    signal: AbortSignal.any([stop, deadline]),
  };
  // A person who asks has it fetched whatever the version, since somebody may have sent figures by hand since.
  const knownVersion = harvest.askedBy === null ? await harvestedVersion(hub.db, source, harvest.round) : undefined;
  const fetched = await fetchCells(endpoint, { round: harvest.round, knownVersion, maxCells });
  return fetched.kind === 'FAULTY' && deadline.aborted ? { ...fetched, faults: [harvestFault('DEADLINE')] } : fetched;
}

/** Undefined when the settings lack the key, or have another than the one it was encrypted under. */
function readCredential({ secretKeys }: SourcesConfig, { credential, address }: LeasedSource): string | undefined {
  try {
    return secretKeys && unsealWith(secretKeys, credential, address);
  } catch {
    return undefined;
  }
}

async function takeIn(attempt: Attempt, fetched: FetchedCells): Promise<HarvestEnd> {
  const { kind, faults } = fetched;
  if (kind === 'CELLS') return submit(attempt, fetched);
  if (kind !== 'FAULTY') return settled(attempt, endOf(kind === 'SAME' ? 'UNCHANGED' : 'NOTHING', fetched));
  return settled(attempt, endOf(fetched.pages > 0 && !faults.some(passesByItself) ? 'REJECTED' : 'FAILED', fetched));
}

/**
 * Figures that need a person's word before they are sent in, such as a correction of released ones, are kept as a
 * draft.
 */
async function submit(attempt: Attempt, fetched: FetchedCells): Promise<HarvestEnd> {
  const sent = await submitAs(attempt, fetched);
  const isForPeople = sent.refusals.length > 0 && sent.refusals.every(({ code }) => code !== 'REPORT_HAS_ERRORS');
  const unsaid = isForPeople ? sent.refusals : [];
  const outcome = isForPeople ? await submitAs(attempt, fetched, unsaid) : sent;
  const end = becameOf(fetched, outcome, unsaid);
  return outcome.refusals.length > 0 ? settled(attempt, end) : end;
}

/**
 * Sends in the fetched figures, or keeps them as a draft when something is `unsaid`. The harvest is settled in the same
 * transaction.
 */
async function submitAs(attempt: Attempt, fetched: FetchedCells, unsaid: readonly Refusal[] = []) {
  const { hub, source, harvest } = attempt;
  const [forbund] = await forbundByKeys(hub.db, [source.forbundId]);
  if (!forbund) throw new Error('A source without a förbund.');
  return submitResults(hub, machineOf(source), {
    forbund,
    round: harvest.round,
    cells: fetched.cells,
    dryRun: false,
    draft: unsaid.length > 0,
    fetched: { source: source.key, version: fetched.version ?? '', at: hub.clock(), setUpBy: source.setUpBy },
    andThen: (db, outcome) => settle(db, attempt, becameOf(fetched, outcome, unsaid)),
  });
}

/** The machine's actor may send in what it fetches, and no more. */
const machineOf = ({ key, forbundId }: LeasedSource): Actor => ({
  name: `source:${key}`,
  roles: ['FORBUND_EDITOR'],
  forbundId,
  authority: null,
});

/** The outcome of fetched figures: a new version, the existing one, or none. A draft says what it waits for. */
function becameOf(
  fetched: FetchedCells,
  { submission, isNew, refusals, report }: SubmitOutcome,
  unsaid: readonly Refusal[],
): HarvestEnd {
  if (refusals.length > 0) {
    const others = refusals.filter(({ code }) => code !== 'REPORT_HAS_ERRORS');
    const faults = others.map((refused) => harvestFault('NOT_TAKEN_IN', { reason: refusalText(refused) }));
    return endOf('REJECTED', fetched, { report, faults });
  }
  const made = submission && isNew ? { submissionId: submission.key } : {};
  return endOf(isNew ? 'STORED' : 'UNCHANGED', fetched, { ...made, report, faults: unsaid.map(keptAsDraft) });
}

function endOf(
  state: HarvestEnd['state'],
  fetched: FetchedCells | undefined,
  more: Partial<HarvestEnd> = {},
): HarvestEnd {
  const { version = null, pages = 0, cells = [], faults = [] } = fetched ?? {};
  return { state, version, pages, cells: cells.length, submissionId: null, report: null, faults, ...more };
}

async function settled(attempt: Attempt, end: HarvestEnd): Promise<HarvestEnd> {
  await attempt.hub.transaction((db) => settle(db, attempt, end));
  return end;
}

/** Records the outcome of an attempt, and its effect on the source. @throws LeaseLost */
async function settle(db: Db, { hub, config, source, harvest }: Attempt, end: HarvestEnd): Promise<void> {
  const breaker = await lockLeased(db, source);
  if (!breaker) throw new LeaseLost();
  const at = hub.clock();
  const { faults, version } = end;
  const isAgain = faults.some(passesByItself) && harvest.attempts < config.maxAttempts;
  const again = new Date(at.getTime() + delayAfter(harvest.attempts, config.retryMs, Math.random()));
  await noteHarvest(db, harvest.key, end, at, isAgain ? again : null);
  // The source's other rounds would meet the same fault.
  if (faults.some(isOfSource)) await postponeHarvests(db, source.key, again);
  const noted = isSuccess(end) ? { successAt: at, failureAt: null } : { successAt: null, failureAt: at };
  const next = afterAttempt(breaker, faults.some(isOfSource), at, config.breaker, Math.random());
  await noteAttempt(db, source.key, next, { ...noted, version });
  if (breaker.openUntil === null && next.openUntil !== null)
    await announce(db, hub, { kind: 'SOURCE_FAILED', roundId: null, forbundId: source.forbundId, data: {} });
}
