import { authorise, type Actor } from '../../permissions';
import {
  currentCatalogue,
  INTERVENTION,
  interventionsOf,
  LOCAL_GROUP,
  localGroupsOf,
  referenceDay,
  roundOf,
  runsInRound,
} from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import { forbundByNumbers, holdsOn, type Forbund } from '../../register';
import { templateRows, type TemplateRow } from './template-rows';

export interface Template {
  readonly forbund: Forbund;
  readonly round: string;
  readonly rows: readonly TemplateRow[];
}

/**
 * The file that a förbund fills in for a round. For the förbund and the secretariat only, since it names the förbund's
 * insatser and local groups.
 * @throws SamnavError UNKNOWN_FORBUND, UNKNOWN_ROUND, FORBUND_DOES_NOT_EXIST_THEN, or a refusal for an actor who may
 * not
 */
export async function makeTemplate(hub: Hub, actor: Actor, code: string, number: string): Promise<Template> {
  const [forbund] = await forbundByNumbers(hub.db, [number]);
  if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
  authorise(actor, 'results:read-unreleased', forbund.key);
  const catalogue = await currentCatalogue(hub.db);
  const round = roundOf(catalogue, code);
  if (!holdsOn(referenceDay(round), forbund.existsFrom, forbund.existsUntil))
    throw new SamnavError('FORBUND_DOES_NOT_EXIST_THEN', { round: code });
  const insatser = (await interventionsOf(hub.db, forbund.key)).filter((insats) => runsInRound(insats, round));
  const groups = (await localGroupsOf(hub.db, [forbund.key])).filter((group) => runsInRound(group, round));
  const outside = catalogue.dimensions.get(LOCAL_GROUP)?.categories ?? [];
  const own = { [INTERVENTION]: insatser, [LOCAL_GROUP]: groups.length > 0 ? [...groups, ...outside] : [] };
  return { forbund, round: round.code, rows: templateRows(catalogue, round, own) };
}
