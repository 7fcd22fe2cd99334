import { authorise, type Actor } from '../../permissions';
import type { Hub } from '../../database';
import { checkText, NO_TEXT, refusal, refused, type Outcome, type Refusal } from '../../platform';
import { AUTHORITIES } from '../law/code-lists';
import { SYSTEM_ERROR_LISTS } from '../law/named-lists';
import { lastToEach } from './dialogue';
import { dialogueStep } from './dialogue-step.use-case';
import { insertQuestion, questionsOf } from './dialogue.store';
import type { StoredSystemError } from '../cases/system-error';
import { today } from '../cases/today';

export interface SendSystemError {
  readonly systemError: number;
  readonly expectedRevision?: number | null;
  /** The authority's code. */
  readonly authority: string;
  /** The secretariat's own number for the letter in its register (diarienummer). */
  readonly registryNumber: string;
  /** YYYY-MM-DD. */
  readonly deadline: string;
}

/** Sends a case to an authority, which is to answer by a day. An authority that has answered may be asked again. */
export async function sendSystemError(
  hub: Hub,
  actor: Actor,
  command: SendSystemError,
): Promise<Outcome<StoredSystemError>> {
  authorise(actor, 'system-errors:manage');
  const { systemError, expectedRevision, authority, deadline } = command;
  const registryNumber = command.registryNumber.trim().replace(SAID_BEFORE, '');
  const found = [
    ...(AUTHORITIES.has(authority)
      ? []
      : [refusal('UNKNOWN_CODE', ['authority'], { code: authority, list: SYSTEM_ERROR_LISTS.authorities })]),
    ...checkRegistryNumber(registryNumber),
    ...checkDeadline(deadline, today(hub)),
  ];
  if (found.length > 0) return refused(...found);
  const said = { authority, registryNumber, deadline };
  return dialogueStep(hub, actor, {
    systemError,
    expectedRevision,
    action: 'SEND',
    event: 'SYSTEM_ERROR_SENT',
    said,
    told: { authority, lastDay: deadline },
    check: async (db) => {
      const last = lastToEach(await questionsOf(db, [systemError])).find((one) => one.authority === authority);
      const isWaiting = last?.answers.length === 0;
      return {
        refusals: isWaiting ? [refusal('ALREADY_ASKED', ['authority'], { number: systemError, authority })] : [],
      };
    },
    write: (db, at) => insertQuestion(db, { systemErrorId: systemError, ...said, by: actor.name, at }),
  });
}

const REGISTRY_NUMBER = /^[\p{L}\d](?:[\p{L}\d .,:/-]*[\p{L}\d])?$/u;
/** People write this prefix, and every text that shows the number adds it by itself. */
const SAID_BEFORE = /^dnr(?:[.:\s]+|$)/i;

function checkRegistryNumber(text: string): Refusal[] {
  const field = 'registryNumber';
  const unfit = checkText({ field, text, kind: 'REGISTRY_NUMBER', required: true });
  if (unfit.length > 0 || REGISTRY_NUMBER.test(text)) return unfit;
  return [refusal('INVALID_INPUT', [field], { field, fault: NO_TEXT })];
}

/** A day later than this is a mistake. */
const LONGEST_WAIT_YEARS = 2;

function checkDeadline(deadline: string, day: string): Refusal[] {
  const last = `${Number(day.slice(0, 4)) + LONGEST_WAIT_YEARS}${day.slice(4)}`;
  return deadline > day && deadline <= last ? [] : [refusal('DEADLINE_PASSED', ['deadline'])];
}
