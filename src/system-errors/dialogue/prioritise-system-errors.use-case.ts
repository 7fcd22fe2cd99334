import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import type { Hub } from '../../database';
import { checkStep } from '../../lifecycle';
import { announce } from '../../outbox';
import { done, refusal, refused, type Outcome, type Refusal } from '../../platform';
import { VOTES } from './dialogue';
import { CASES, holdCases } from '../cases/step-system-error.use-case';
import { today } from '../cases/today';
import { replaceVotes } from './vote.store';

export interface Ballot {
  readonly year: number;
  readonly systemErrors: readonly number[];
}

/**
 * Casts a förbund's votes of this year: three to five cases, one vote each. A later ballot of the same year replaces an
 * earlier one.
 * @throws SamnavError UNKNOWN_SYSTEM_ERROR
 */
export async function prioritiseSystemErrors(
  hub: Hub,
  actor: Actor,
  { forbundId, systemErrors }: { readonly forbundId: number; readonly systemErrors: readonly number[] },
): Promise<Outcome<Ballot>> {
  authorise(actor, 'system-errors:report', forbundId);
  const found = checkBallot(systemErrors);
  if (found.length > 0) return refused(...found);
  const year = Number(today(hub).slice(0, 4));
  return hub.transaction(async (db) => {
    const cases = await holdCases(db, systemErrors);
    const unfit = cases.flatMap(({ stored }, place) =>
      checkStep(CASES, 'PRIORITISE', stored, { path: ['systemErrors', String(place)] }),
    );
    if (unfit.length > 0) return refused(...unfit);
    const ballot = { forbundId, year, systemErrors };
    const before = await replaceVotes(db, ballot, actor.name, hub.clock());
    await recordEvent(db, hub, actor, {
      action: 'system-error:prioritise',
      subject: `system-error-ballot:${year}:${forbundId}`,
      forbundId,
      before: before.length > 0 ? { systemErrors: before } : null,
      after: { systemErrors },
    });
    await announce(db, hub, { kind: 'SYSTEM_ERROR_PRIORITISED', roundId: null, forbundId, data: {} });
    return done({ year, systemErrors });
  });
}

/** One refusal for a wrong number of votes, whatever else is wrong, and one for each case that occurs twice. */
function checkBallot(systemErrors: readonly number[]): Refusal[] {
  const { fewest, most } = VOTES;
  const count = systemErrors.length;
  if (count < fewest || count > most)
    return [refusal('VOTES_NOT_IN_NUMBER', ['systemErrors'], { fewest, most, count })];
  return systemErrors.flatMap((number, place) =>
    systemErrors.indexOf(number) < place ? [refusal('VOTED_TWICE', ['systemErrors', String(place)], { number })] : [],
  );
}
