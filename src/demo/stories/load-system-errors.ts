import {
  cosignSystemError,
  mergeSystemErrors,
  reportSystemError,
  triageReport,
  withdrawReport,
  type StoredReport,
  type TriageAnswers,
} from '../../system-errors';
import { COMMAND_LINE, type Actor, type Role } from '../../permissions';
import { recordEvent } from '../../access';
import type { Hub } from '../../database';
import type { Outcome } from '../../platform';
import { Forbund } from '../../register';
import { casesOfStories, isNoted } from '../demo.store';
import { loadDialogue } from './load-dialogue';
import { DEFAULT_SEED } from '../nation/generate-nation';
import { streamsFrom, type Streams } from '../random';
import { MERGED_STORIES, STORIES, type Ending, type Story } from './system-error-stories';

const REASONS = {
  ACCEPTED: 'Frågan rör regler och praxis på nationell nivå. (Syntetiska demodata.)',
  INFORMATION_GAP: 'Det som efterfrågas är tillåtet i dag. (Syntetiska demodata.)',
  NOT_A_SYSTEM_ERROR: 'Frågan kan lösas av parterna själva. (Syntetiska demodata.)',
  DUPLICATE: 'Samma fråga finns redan som ärende. (Syntetiska demodata.)',
};

const answers = (which: Partial<TriageAnswers>): TriageAnswers => ({
  lackOfInformation: false,
  localMatter: false,
  withinDefinition: true,
  handledBefore: false,
  ...which,
});

const actor = (role: Role, forbundId: number | null): Actor => ({
  name: `demo:${role.toLowerCase()}`,
  roles: [role],
  forbundId,
  authority: null,
});

const SECRETARIAT = actor('SECRETARIAT', null);
const DAY = 86_400_000;
/** The first report of the demo; the others follow by the week. */
const BEGINS = Date.UTC(2023, 8, 4, 9);

const VOTERS = 8;

/** Noted when all are in place. */
const LOADED = 'demo:system-errors-loaded' as const;

/**
 * Loads the invented reports by the same use cases as real ones, with the clock set to when it would have happened: a
 * report a week, decided within three weeks, and signed by others in the months after. A load that was cut off resumes
 * and leaves what is there.
 */
export async function loadSystemErrors(hub: Hub, seed = DEFAULT_SEED): Promise<void> {
  if (await isNoted(hub.db, LOADED)) return;
  const streams = streamsFrom(seed);
  const owners = streams('system errors', 'owners').shuffled(await inventedForbund(hub));
  const told = await casesOfStories(hub.db);
  const cases = new Map<string, number>();
  for (const [place, story] of STORIES.entries()) {
    const known = told.get(story.title);
    if (known) cases.set(story.title, known);
    if (told.has(story.title)) continue;
    const owner = owners[place % owners.length] as Forbund;
    const then = (days: number): Hub => ({ ...hub, clock: () => new Date(BEGINS + (place * 7 + days) * DAY) });
    const report = await tell(then(0), story, owner, streams, place);
    const decided = await decide(then(10), report, story, cases);
    if (decided?.systemErrorId) cases.set(story.title, decided.systemErrorId);
    const others = owners.filter((one) => one !== owner).slice(0, story.cosigners);
    for (const [index, other] of others.entries())
      await cosign(then(30 + index * 9), cases.get(story.title) ?? 0, other, streams);
  }
  const [from, into] = [cases.get(MERGED_STORIES.from), cases.get(MERGED_STORIES.into)] as [number, number];
  const later: Hub = { ...hub, clock: () => new Date(BEGINS + 300 * DAY) };
  const merge = { systemError: from, into, reason: 'Ärendena gäller samma sak. (Syntetiska demodata.)' };
  if (from !== into) granted(await mergeSystemErrors(later, SECRETARIAT, merge));
  const voters = owners.slice(0, VOTERS).map(({ key }) => key);
  await loadDialogue(hub, BEGINS + 310 * DAY, { cases, secretariat: SECRETARIAT, voters });
  const event = { action: LOADED, subject: 'demo', forbundId: null, before: null, after: { reports: STORIES.length } };
  await recordEvent(hub.db, hub, COMMAND_LINE, event);
}

/** Förbund of the demo nation that have existed all the time. */
async function inventedForbund({ db }: Hub): Promise<Forbund[]> {
  const all = await db.find(Forbund, { where: { synthetic: true }, order: { key: 'ASC' } });
  return all.filter(({ existsFrom, existsUntil }) => existsUntil === null && (existsFrom ?? '') <= '2023-01-01');
}

async function tell(hub: Hub, story: Story, owner: Forbund, streams: Streams, place: number): Promise<StoredReport> {
  const random = streams('system errors', 'report', place);
  const outcome = await reportSystemError(hub, actor('FORBUND_EDITOR', owner.key), {
    forbundId: owner.key,
    isDraft: story.ending === 'DRAFT',
    legalReferences: story.law,
    facts: {
      title: story.title,
      description: `${story.description} (Syntetiska demodata.)`,
      affectedGroup: story.group,
      consequence: 'Deltagaren får vänta, eller hamnar mellan stolarna.',
      kind: story.kind,
      authorities: story.authorities,
      personsPerYear: random.integer(2, 60),
      estimateBasis: random.pick(['COUNTED', 'SAMPLED', 'JUDGED'] as const),
      estimateNote: 'Uppskattat av personalen i insatserna.',
      hoursLostPerYear: random.integer(20, 800),
      sekLostPerYear: BigInt(random.integer(10, 900) * 1000),
      proposedChange: story.change,
      instrument: story.instrument,
      interventions: [],
      measures: ['FIN-I03'],
      rounds: [],
    },
  });
  return granted(outcome).report;
}

async function decide(
  hub: Hub,
  report: StoredReport,
  { ending, themes }: Story,
  cases: ReadonlyMap<string, number>,
): Promise<StoredReport | undefined> {
  const triage = async (verdict: keyof typeof REASONS, given: Partial<TriageAnswers>, duplicateOf?: number) =>
    granted(
      await triageReport(hub, SECRETARIAT, {
        report: report.key,
        answers: answers(given),
        reason: REASONS[verdict],
        duplicateOf,
        words: { themes },
      }),
    );
  if (ending === 'WITHDRAWN')
    return granted(await withdrawReport(hub, actor('FORBUND_EDITOR', report.forbundId), { report: report.key }));
  if (ending === 'ACCEPTED') return triage(ending, {});
  if (ending === 'INFORMATION_GAP') return triage(ending, { lackOfInformation: true });
  if (ending === 'NOT_A_SYSTEM_ERROR') return triage(ending, { localMatter: true });
  return isDuplicate(ending) ? triage('DUPLICATE', { handledBefore: true }, cases.get(ending.duplicateOf)) : undefined;
}

const isDuplicate = (ending: Ending): ending is { readonly duplicateOf: string } => typeof ending === 'object';

async function cosign(hub: Hub, systemError: number, forbund: Forbund, streams: Streams): Promise<void> {
  const random = streams('system errors', 'cosign', systemError, forbund.organisationNumber ?? '');
  const signed = await cosignSystemError(hub, actor('FORBUND_APPROVER', forbund.key), {
    systemError,
    forbundId: forbund.key,
    personsPerYear: random.integer(1, 40),
    estimateBasis: 'JUDGED',
    evidence: 'Vi ser detsamma hos oss. (Syntetiska demodata.)',
  });
  granted(signed);
}

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`A demo report was refused: ${JSON.stringify(outcome.refusals)}`);
  return outcome.value;
}
