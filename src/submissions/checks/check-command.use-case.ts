import type { Db, Hub } from '../../database';
import { CATALOGUE_LISTS, referenceDay, roundOf, type Catalogue } from '../../catalogue';
import { checkIdempotencyKey, refusal, type Refusal } from '../../platform';
import { holdsOn } from '../../register';
import { isOpenNow } from '../../rounds';
import { textFaults } from '../api/submission-texts';
import type { SubmitResults } from '../lifecycle/submit-results.use-case';

/** What a submission says of itself, without its cells. */
export type Statement = Pick<
  SubmitResults,
  'forbund' | 'round' | 'scope' | 'comment' | 'correctionReason' | 'idempotencyKey'
>;

/** The refusals of a submission whatever its cells are. @throws SamnavError UNKNOWN_ROUND */
export async function checkCommand(hub: Hub, db: Db, command: Statement, catalogue: Catalogue): Promise<Refusal[]> {
  const { forbund, comment, correctionReason, idempotencyKey, scope } = command;
  const round = roundOf(catalogue, command.round);
  const existed = holdsOn(referenceDay(round), forbund.existsFrom, forbund.existsUntil);
  const found: Refusal[] = [];
  if (!(await isOpenNow(db, round, forbund.key, hub.clock())))
    found.push(refusal('ROUND_NOT_OPEN', ['round'], { round: round.code }));
  if (!existed) found.push(refusal('FORBUND_DOES_NOT_EXIST_THEN', ['forbund'], { round: round.code }));
  found.push(...textFaults({ comment, correctionReason }));
  found.push(...checkIdempotencyKey(idempotencyKey));
  scope?.forEach((code, index) => {
    if (catalogue.measures.has(code)) return;
    found.push(refusal('UNKNOWN_CODE', ['scope', `${index}`], { code, list: CATALOGUE_LISTS.measures }));
  });
  return found;
}
