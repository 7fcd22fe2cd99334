import fc from 'fast-check';
import type { SubmissionState } from '../../../src/submissions/lifecycle/submission-states';

/** The mutation of each action that moves a submission on, by a short name. */
export const ACTION = {
  send: 'SUBMIT',
  approve: 'APPROVE',
  accept: 'ACCEPT',
  return: 'RETURN',
  reopen: 'REOPEN',
} as const;
export type Step = keyof typeof ACTION;

export const ROLES = [
  'FORBUND_EDITOR',
  'FORBUND_APPROVER',
  'SECRETARIAT',
  'ANALYST',
  'ADMINISTRATOR',
  'PUBLIC',
] as const;
type Role = (typeof ROLES)[number];

/** Who may take which step, written here once more on purpose. */
export const MAY: Record<Step, readonly Role[]> = {
  send: ['FORBUND_EDITOR'],
  approve: ['FORBUND_APPROVER'],
  accept: ['SECRETARIAT'],
  return: ['FORBUND_APPROVER', 'SECRETARIAT'],
  reopen: ['FORBUND_APPROVER', 'SECRETARIAT'],
};
/** What the secretariat has taken in only the secretariat gives back. */
export const mayStep = (role: Role, step: Step, state: SubmissionState) =>
  MAY[step].includes(role) && (step !== 'reopen' || state !== 'ACCEPTED' || role === 'SECRETARIAT');

export type Action =
  | { readonly do: 'submit'; readonly numerator: number; readonly draft: boolean }
  | { readonly do: Step; readonly as: Role; readonly of: number }
  | { readonly do: 'publish' };

/** Mostly steps that can be taken, by those who may, of the newest submission: or a walk would seldom get far. */
export const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      numerator: fc.integer({ min: 0, max: 6 }),
      draft: fc.boolean(),
    }),
  },
  {
    weight: 12,
    arbitrary: fc
      .record({
        step: fc.constantFrom<Step>('send', 'approve', 'approve', 'accept', 'accept', 'return', 'reopen'),
        anybody: fc.constantFrom(...ROLES),
        isAllowed: fc.constantFrom(true, true, true, true, false),
        of: fc.constantFrom(0, 0, 0, 0, 1, 1, 2),
      })
      .map(({ step, anybody, isAllowed, of }) => ({
        do: step,
        as: isAllowed ? (MAY[step][MAY[step].length - 1] ?? anybody) : anybody,
        of,
      })),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'publish' as const }) },
);

/** A submission as the model has it. */
export interface Modelled {
  readonly id: string;
  state: SubmissionState;
  released: boolean;
  readonly numerator: number;
}

/** The states of a version that the förbund has sent and that counts. */
export const SENT: readonly SubmissionState[] = ['SUBMITTED', 'APPROVED', 'ACCEPTED', 'RETURNED'];
