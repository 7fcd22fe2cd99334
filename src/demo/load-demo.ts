import {
  currentCatalogue,
  registerInterventions,
  registerLocalGroups,
  type CatalogueFile,
  type InterventionInput,
} from '../catalogue';
import { COMMAND_LINE, type Actor, type Role } from '../permissions';
import { createToken } from '../access';
import type { Hub } from '../database';
import type { PatternBook } from '../disclosure';
import { publishRelease } from '../releases';
import { forbundByNumbers, importRegister, type Forbund } from '../register';
import { acceptSubmission, approveSubmission, submitResults } from '../submissions';
import type { DemoNation, DemoSubmission, Geography } from './nation/demo-nation';
import { generateLocalGroups } from './answers/generate-local-groups';
import { generateNation } from './nation/generate-nation';

/** Called as the loading proceeds, in steps of unequal size. */
export type Progress = (step: string, done: number, total: number) => void;

const NOTE = 'Syntetiska demodata. Synthetic demo data.';

/** An actor of the demo: its results pass every check, like anybody's. */
const demoActor = (role: Role, forbundId: number | null): Actor => ({
  name: `demo:${role.toLowerCase()}`,
  roles: [role],
  forbundId,
  authority: null,
});

export interface DemoOptions {
  /** What may be decided beforehand: the decisions about withheld figures. */
  readonly book?: PatternBook;
  /** Whether to stop before anything is released. */
  readonly leaveUnreleased?: boolean;
  /** Loads the results of these rounds only, for callers to whom the whole nation would take too long. */
  readonly rounds?: readonly string[];
}

/** Generates the invented nation and loads it. */
export async function loadDemo(
  hub: Hub,
  file: CatalogueFile,
  geography: Geography,
  progress: Progress,
  options: DemoOptions = {},
): Promise<DemoNation> {
  const nation = generateNation(file, geography);
  await loadNation(hub, nation, progress, options);
  return nation;
}

/**
 * Loads an invented nation. Every result goes through the same use cases as a real one: submitted, approved, accepted
 * and released round by round, with the clock set to when it would have happened. A load that was cut off resumes where
 * it was and leaves what is there unchanged.
 */
export async function loadNation(
  hub: Hub,
  nation: DemoNation,
  progress: Progress,
  options: DemoOptions = {},
): Promise<void> {
  await loadRegister(hub, nation);
  const numbers = nation.forbund.map((forbund) => forbund.organisationNumber);
  const forbund = new Map(
    (await forbundByNumbers(hub.db, numbers)).map((found) => [found.organisationNumber ?? '', found]),
  );
  await loadInterventions(hub, nation, forbund, progress);
  await loadLocalGroups(hub, nation, forbund);
  await loadResults(hub, nation, forbund, progress, options);
}

async function loadRegister(hub: Hub, nation: DemoNation): Promise<void> {
  const rows = nation.forbund.flatMap((forbund) => {
    const shared = {
      row: 1,
      forbund: forbund.name,
      organisationNumber: forbund.organisationNumber,
      countyCode: forbund.countyCode,
      existsFrom: forbund.existsFrom,
      existsUntil: forbund.existsUntil,
      successor: forbund.successor,
      source: NOTE,
    };
    const members = forbund.members.map((m) => ({
      ...shared,
      municipalityCode: m.municipalityCode,
      memberFrom: m.from,
      memberUntil: m.until,
    }));
    return members.length > 0 ? members : [shared];
  });
  const report = await importRegister(hub, COMMAND_LINE, { rows, dryRun: false, synthetic: true });
  if (!report.stored) throw new Error(`The demo register was refused: ${JSON.stringify(report.findings.slice(0, 3))}`);
}

async function loadInterventions(
  hub: Hub,
  nation: DemoNation,
  forbund: ReadonlyMap<string, Forbund>,
  progress: Progress,
): Promise<void> {
  const byForbund = new Map<string, InterventionInput[]>();
  for (const { forbund: number, ...intervention } of nation.interventions) {
    byForbund.set(number, [...(byForbund.get(number) ?? []), intervention as InterventionInput]);
  }
  let done = 0;
  for (const [number, interventions] of byForbund) {
    const owner = forbund.get(number) as Forbund;
    const outcome = await registerInterventions(hub, demoActor('FORBUND_EDITOR', owner.key), {
      forbundId: owner.key,
      interventions,
    });
    if (!outcome.ok) throw new Error(`The demo's insatser were refused: ${JSON.stringify(outcome.refusals)}`);
    done += 1;
    progress('insatser', done, byForbund.size);
  }
}

async function loadLocalGroups(hub: Hub, nation: DemoNation, forbund: ReadonlyMap<string, Forbund>): Promise<void> {
  for (const [number, groups] of generateLocalGroups(nation)) {
    const owner = forbund.get(number) as Forbund;
    const outcome = await registerLocalGroups(hub, demoActor('FORBUND_EDITOR', owner.key), { forbund: owner, groups });
    if (!outcome.ok) throw new Error(`The demo's local groups were refused: ${JSON.stringify(outcome.refusals)}`);
  }
}

async function loadResults(
  hub: Hub,
  nation: DemoNation,
  forbund: ReadonlyMap<string, Forbund>,
  progress: Progress,
  { book, leaveUnreleased, rounds: only }: DemoOptions,
): Promise<void> {
  const { rounds } = await currentCatalogue(hub.db);
  const wanted = nation.submissions.filter((submission) => only?.includes(submission.round) ?? true);
  let done = 0;
  for (const round of rounds.values()) {
    const submissions = wanted.filter((submission) => submission.round === round.code);
    // The round's times as they would have been: it was open then, and is closed now.
    const then: Hub = { ...hub, clock: () => new Date(round.opensAt.getTime() + 20 * 86_400_000) };
    let waiting = 0;
    for (const submission of submissions) {
      const released = await loadSubmission(then, submission, forbund.get(submission.forbund) as Forbund);
      waiting += released ? 0 : 1;
      done += 1;
      progress('resultat', done, wanted.length);
    }
    // When a load that was cut off resumes, earlier rounds have been released already.
    if (waiting === 0 || leaveUnreleased) continue;
    const published: Hub = { ...hub, clock: () => new Date(Date.UTC(round.year + 1, 2, 1)) };
    const aid = { book, onProgress: (done: number, of: number) => progress(`röjandekontroll ${round.code}`, done, of) };
    const note = `${NOTE} ${round.code}`;
    const outcome = await publishRelease(published, demoActor('SECRETARIAT', null), { note }, aid);
    if (!outcome.ok) throw new Error('The demo could not be released.');
  }
}

/** Returns whether the submission is in a release already. */
async function loadSubmission(hub: Hub, submission: DemoSubmission, forbund: Forbund): Promise<boolean> {
  const cells = submission.cells.map((cell, index) => ({ ...cell, row: index + 1 }));
  const sent = await submitResults(hub, demoActor('FORBUND_EDITOR', forbund.key), {
    forbund,
    round: submission.round,
    cells,
    dryRun: false,
    // Invented förbund change and differ as real ones do, so checks warn, and the sender comments on the warnings.
    comment: NOTE,
  });
  if (!sent.submission)
    throw new Error(`A demo submission was refused: ${JSON.stringify(sent.report.findings.slice(0, 3))}`);
  const { key } = sent.submission;
  await approveSubmission(hub, demoActor('FORBUND_APPROVER', forbund.key), { key });
  await acceptSubmission(hub, demoActor('SECRETARIAT', null), { key });
  return sent.submission.releaseNumber !== null;
}

/**
 * A token for each role to try, random for this installation. Its förbund is one whose real figures are in the project.
 */
export async function createDemoTokens(hub: Hub, organisationNumber: string): Promise<Record<string, string>> {
  const [forbund] = await forbundByNumbers(hub.db, [organisationNumber]);
  if (!forbund) throw new Error(`There is no förbund ${organisationNumber} to give demo tokens for.`);
  const tokens: Record<string, string> = {};
  for (const role of [
    'ANALYST',
    'FORBUND_EDITOR',
    'FORBUND_APPROVER',
    'SECRETARIAT',
    'AUTHORITY',
    'ADMINISTRATOR',
  ] as const) {
    const forbundId = role.startsWith('FORBUND') ? forbund.key : null;
    const authority = role === 'AUTHORITY' ? 'Försäkringskassan' : null;
    const outcome = await createToken(hub, COMMAND_LINE, {
      name: `demo ${role.toLowerCase()}`,
      role,
      forbundId,
      authority,
      validDays: 365,
    });
    if (outcome.ok) tokens[role] = outcome.value.secret;
  }
  return tokens;
}
