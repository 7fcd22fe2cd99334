import type { CatalogueFile } from '../../catalogue';
import type { DemoIntervention, DemoNation, DemoSubmission, Geography } from './demo-nation';
import { generateCharacters } from './forbund-character';
import { generateCells } from '../answers/generate-answers';
import { generateHistory } from '../answers/generate-history';
import { generateInterventions } from '../answers/generate-interventions';
import { generateLocalGroups } from '../answers/generate-local-groups';
import { generateMap } from './generate-map';
import { generateParticipation } from './generate-participation';
import { streamsFrom } from '../random';

/** The number of the Finsam act, Lag 2003:1210. */
export const DEFAULT_SEED = 20031210;
const FORBUND_TODAY = 75;

/**
 * A whole country's results for the first minute with Samnav, for the benchmarks and for tests. No förbund, insats or
 * answer in it is real or looks real (names begin with Demo, organisation numbers with 4).
 *
 * Pure and deterministic: the same catalogue, geography and options give the same nation on every machine. `forbund` is
 * how many exist today; merged ones come on top. With more förbund than free municipalities, some have no members.
 */
export function generateNation(
  catalogue: CatalogueFile,
  geography: Geography,
  options: { readonly seed?: number; readonly forbund?: number } = {},
): DemoNation {
  const seed = options.seed ?? DEFAULT_SEED;
  const streams = streamsFrom(seed);
  const forbund = generateHistory(streams, generateMap(streams, geography, options.forbund ?? FORBUND_TODAY));
  const characters = generateCharacters(streams, forbund);
  const interventions = new Map<string, DemoIntervention[]>();
  for (const each of forbund) {
    const size = characters.get(each.organisationNumber)?.size ?? 1;
    interventions.set(each.organisationNumber, generateInterventions(streams, catalogue, each, size));
  }
  const groups = generateLocalGroups({ forbund });
  const rounds = catalogue.rounds.map(({ code }) => code);
  const submissions: DemoSubmission[] = [];
  for (const [round, taking] of generateParticipation(streams, rounds, forbund, characters)) {
    for (const { organisationNumber } of taking) {
      const character = characters.get(organisationNumber);
      const own = interventions.get(organisationNumber);
      if (character === undefined || own === undefined) continue;
      const source = {
        streams,
        catalogue,
        forbund: organisationNumber,
        round,
        character,
        interventions: own,
        localGroups: (groups.get(organisationNumber) ?? []).map(({ code }) => code),
      };
      submissions.push({ forbund: organisationNumber, round, cells: generateCells(source) });
    }
  }
  return { seed, forbund, interventions: [...interventions.values()].flat(), submissions };
}
