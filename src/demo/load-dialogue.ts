import type { Actor } from '../access/actor';
import type { Hub } from '../database/hub';
import type { Outcome } from '../platform/result';
import { answerSystemError } from '../system-errors/answer-system-error';
import { closeSystemError, followUpSystemError } from '../system-errors/close-system-error';
import type { AnswerKind } from '../system-errors/dialogue';
import { questionsOf } from '../system-errors/dialogue.store';
import { prioritiseSystemErrors } from '../system-errors/prioritise-system-errors';
import { sendSystemError } from '../system-errors/send-system-error';

interface Letter {
  /** Title of the story whose case it is about. */
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
const LENDING = 'Personal får inte lånas ut till gemensamma team';

/** One is solved, one partly, one refused, one waited for too long. */
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
    answer: { kind: 'FULLY', days: 40, reason: 'En påbörjad insats får löpa ut.', from: '2024-01-01' },
  },
  {
    ...{ story: SUPPORT, authority: 'KOMMUN', sent: 7 },
    answer: { kind: 'NO', days: 70, reason: 'Varje kommun bedömer själv enligt lag.' },
  },
  { story: BUDGETS, authority: 'REGERINGEN', sent: 14 },
];

const DAY = 86_400_000;
const DAYS_TO_ANSWER = 90;
const MARK = ' (Syntetiska demodata.)';

/** Lets förbund vote and authorities answer about the cases of the demo, by the same use cases as in earnest. */
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
  if ((await questionsOf(hub.db, [caseOf(SECRECY)])).length > 0) return;
  const then = (days: number): Hub => ({ ...hub, clock: () => new Date(begins + days * DAY) });
  for (const [place, forbundId] of voters.entries()) {
    const systemErrors = [SECRECY, BROKEN_OFF, BUDGETS, SUPPORT, LENDING].slice(0, 3 + (place % 3)).map(caseOf);
    granted(await prioritiseSystemErrors(then(0), editorOf(forbundId), { forbundId, systemErrors }));
  }
  for (const [place, { story, authority, sent, answer }] of LETTERS.entries()) {
    const systemError = caseOf(story);
    const deadline = new Date(begins + (sent + DAYS_TO_ANSWER) * DAY).toISOString().slice(0, 10);
    const registryNumber = `DEMO 2024/${place + 1}`;
    granted(await sendSystemError(then(sent), secretariat, { systemError, authority, registryNumber, deadline }));
    if (!answer) continue;
    const { kind, reason, from = null } = answer;
    const said = { systemError, authority, answer: kind, reason: reason + MARK, inForceFrom: from };
    granted(await answerSystemError(then(sent + answer.days), authorityActor(authority), said));
  }
  const solved = caseOf(BROKEN_OFF);
  const note = `Förbunden ser att insatser får löpa ut.${MARK}`;
  granted(await followUpSystemError(then(120), secretariat, { systemError: solved, note }));
  const closing = { outcome: 'SOLVED', reason: `Regeln är ändrad.${MARK}`, inForceFrom: '2024-01-01' } as const;
  granted(await closeSystemError(then(150), secretariat, { systemError: solved, ...closing }));
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
