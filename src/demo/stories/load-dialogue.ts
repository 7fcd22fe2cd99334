import {
  answerSystemError,
  closeSystemError,
  closingsOf,
  followUpSystemError,
  prioritiseSystemErrors,
  questionsOf,
  sendSystemError,
  type AnswerKind,
} from '../../system-errors';
import type { Actor } from '../../permissions';
import type { Hub } from '../../database';
import { dayOf, type Outcome } from '../../platform';

interface Letter {
  /** Title of the story whose case this is about. */
  readonly story: string;
  readonly authority: string;
  /** Days after the first letter. */
  readonly sent: number;
  readonly answer?: {
    readonly kind: AnswerKind;
    readonly days: number;
    readonly reason: string;
    readonly from?: string;
  };
}

const SECRECY = 'Sekretessen hindrar gemensam planering';
const BROKEN_OFF = 'Rehabilitering bryts när ersättningen byter form';
const BUDGETS = 'Budgetbeslut kommer när året har börjat';
const SUPPORT = 'Försörjningsstöd räknas ned av insatsens ersättning';
const IN_FORCE = '2024-01-01';
const LENDING = 'Personal får inte lånas ut till gemensamma team';

/** The ends of the cases: one is solved, one partly, one refused, and one waits too long. */
const LETTERS: readonly Letter[] = [
  {
    ...{ story: SECRECY, authority: 'FK', sent: 0 },
    answer: { kind: 'PARTLY', days: 60, reason: 'Vägledningen ändras; sekretessen kräver lag.', from: '2025-01-01' },
  },
  {
    ...{ story: SECRECY, authority: 'AF', sent: 0 },
    answer: { kind: 'PENDING', days: 85, reason: 'Frågan bereds i det egna regelverket.' },
  },
  {
    ...{ story: BROKEN_OFF, authority: 'FK', sent: 7 },
    answer: { kind: 'FULLY', days: 40, reason: 'En påbörjad insats får löpa ut.', from: IN_FORCE },
  },
  {
    ...{ story: SUPPORT, authority: 'KOMMUN', sent: 7 },
    answer: { kind: 'NO', days: 70, reason: 'Varje kommun bedömer själv enligt lag.' },
  },
  { story: BUDGETS, authority: 'REGERINGEN', sent: 14 },
];

const VOTED_FOR = [SECRECY, BROKEN_OFF, BUDGETS, SUPPORT, LENDING];
const SOLVED = BROKEN_OFF;
const DAY = 86_400_000;
const DAYS_TO_ANSWER = 90;
const MARK = ' (Syntetiska demodata.)';

/**
 * Lets förbund vote and authorities answer about the cases of the demo, by the same use cases as real ones. A load that
 * was cut off resumes and leaves what is there.
 */
export async function loadDialogue(
  hub: Hub,
  begins: number,
  demo: {
    readonly cases: ReadonlyMap<string, number>;
    readonly secretariat: Actor;
    readonly voters: readonly number[];
  },
): Promise<void> {
  const { cases, secretariat, voters } = demo;
  const caseOf = (story: string) => cases.get(story) as number;
  const known = await questionsOf(hub.db, [...cases.values()]);
  const isClosed = (await closingsOf(hub.db, [caseOf(SOLVED)])).length > 0;
  const ballots = voters.map((forbundId, place): Step => {
    const systemErrors = VOTED_FOR.slice(0, 3 + (place % 3)).map(caseOf);
    const take = (then: Hub) => prioritiseSystemErrors(then, editorOf(forbundId), { forbundId, systemErrors });
    // The letters follow once all have voted.
    return { day: 0, isTaken: known.length > 0, take };
  });
  const letters = LETTERS.flatMap(({ story, authority, sent, answer }, place): Step[] => {
    const systemError = caseOf(story);
    const asked = known.find((one) => one.systemErrorId === systemError && one.authority === authority);
    const deadline = dayOf(new Date(begins + (sent + DAYS_TO_ANSWER) * DAY));
    const letter = { systemError, authority, registryNumber: `DEMO 2024/${place + 1}`, deadline };
    const send: Step = {
      ...{ day: sent, isTaken: asked !== undefined },
      take: (then) => sendSystemError(then, secretariat, letter),
    };
    if (!answer) return [send];
    const { kind, days, reason, from = null } = answer;
    const said = { systemError, authority, answer: kind, reason: reason + MARK, inForceFrom: from };
    const take = (then: Hub) => answerSystemError(then, authorityActor(authority), said);
    return [send, { day: sent + days, isTaken: (asked?.answers.length ?? 0) > 0, take }];
  });
  const solved = { systemError: caseOf(SOLVED) };
  const note = `Förbunden ser att insatser får löpa ut.${MARK}`;
  const closing = { ...solved, outcome: 'SOLVED', reason: `Regeln är ändrad.${MARK}`, inForceFrom: IN_FORCE } as const;
  const ending: Step[] = [
    { day: 100, isTaken: isClosed, take: (then) => followUpSystemError(then, secretariat, { ...solved, note }) },
    { day: 120, isTaken: isClosed, take: (then) => closeSystemError(then, secretariat, closing) },
  ];
  const steps = [...ballots, ...letters, ...ending].filter(({ isTaken }) => !isTaken).sort((a, b) => a.day - b.day);
  for (const { day, take } of steps) granted(await take({ ...hub, clock: () => new Date(begins + day * DAY) }));
}

interface Step {
  /** Days after the first letter. */
  readonly day: number;
  readonly isTaken: boolean;
  readonly take: (hub: Hub) => Promise<Outcome<unknown>>;
}

const editorOf = (forbundId: number): Actor => ({
  ...{ name: 'demo:forbund_editor', roles: ['FORBUND_EDITOR'], authority: null },
  forbundId,
});

const authorityActor = (authority: string): Actor => ({
  ...{ name: 'demo:authority', roles: ['AUTHORITY'], forbundId: null },
  authority,
});

function granted<T>(outcome: Outcome<T>): void {
  if (!outcome.ok) throw new Error(`A step of the demo's dialogue was refused: ${JSON.stringify(outcome.refusals)}`);
}
