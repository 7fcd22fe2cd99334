import '../../../src/access';
import { EVALUATION_LIFE } from '../../../src/evaluations/register/evaluation-states';
import '../../../src/evaluations/permissions';
import type { LifeCycle, Standing, Transition } from '../../../src/lifecycle';
import { ROLES, type Actor, type Role } from '../../../src/permissions/actor';
import { permissionTable } from '../../../src/permissions/permissions';
import { SUBMISSION_LIFE } from '../../../src/submissions/lifecycle/submission-states';
import '../../../src/submissions/permissions';
import { SYSTEM_ERROR_LIFE } from '../../../src/system-errors/cases/system-error-states';
import '../../../src/system-errors/permissions';
import { REPORT_LIFE } from '../../../src/system-errors/reports/report-states';

/** Every table of what can become of something. */
export const TABLES: readonly (readonly [string, LifeCycle])[] = [
  ['submission', SUBMISSION_LIFE],
  ['report', REPORT_LIFE],
  ['case', SYSTEM_ERROR_LIFE],
  ['study', EVALUATION_LIFE],
];

/**
 * Somebody tries to do something with what is in a state: of the own förbund or of another, seen as it is or as it was.
 */
export interface Attempt {
  readonly action: string;
  readonly state: string;
  readonly role: Role;
  readonly isOwn: boolean;
  readonly isStale: boolean;
}

const OWN = 1;
const REVISION = 4;

export const actorOf = ({ role }: Attempt): Actor => ({
  name: `a-${role}`,
  roles: [role],
  forbundId: OWN,
  authority: null,
});

export const standingOf = ({ state, isOwn }: Attempt): Standing => ({
  key: 7,
  state,
  revision: REVISION,
  forbundId: isOwn ? OWN : OWN + 1,
});

export const revisionOf = ({ isStale }: Attempt): number => (isStale ? REVISION - 1 : REVISION);

const BOTH = [true, false];

export const attemptsOf = ({ transitions, words }: LifeCycle): Attempt[] =>
  [...new Set(transitions.map(({ action }) => action))].flatMap((action) =>
    Object.keys(words).flatMap((state) =>
      ROLES.flatMap((role) =>
        BOTH.flatMap((isOwn) => BOTH.map((isStale) => ({ action, state, role, isOwn, isStale }))),
      ),
    ),
  );

/** The row of the table, read here once more on purpose. */
export const rowOf = ({ transitions }: LifeCycle, { action, state }: Attempt): Transition | undefined =>
  transitions.filter((row) => row.action === action && row.from === state)[0];

/** Whether the permission table gives it to the role, for what is its own or for all. */
export function mayBy({ permission }: Transition, { role, isOwn }: Attempt): boolean {
  const reach = permissionTable().get(permission)?.roles[role];
  return reach === 'ANY' || (reach === 'OWN' && isOwn);
}

/** Whether the table says that it can be done, by whom tries. */
export function isAllowed(cycle: LifeCycle, attempt: Attempt): boolean {
  const row = rowOf(cycle, attempt);
  return row !== undefined && !attempt.isStale && mayBy(row, attempt);
}
