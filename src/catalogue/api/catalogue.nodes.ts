import type { Catalogue } from '../catalogue';
import { currentCatalogue } from '../catalogue.store';
import { byKey, TEXT_KEY, type FindNode, type FindReference } from '../../graphql';
import { toIntervention } from '../interventions/intervention.types';
import { toLocalGroup } from '../local-groups/local-group.types';
import { toIndicator, toMeasure, toRound, type IndicatorType } from './catalogue.types';

export const catalogueNodes: Readonly<Record<string, FindNode>> = {
  Indicator: async ({ hub }, key) => findIndicator(await currentCatalogue(hub.db), (one) => one.key === key),
  Measure: async ({ hub }, key) => {
    const found = [...(await currentCatalogue(hub.db)).measures.values()].find((measure) => measure.key === key);
    return found ? toMeasure(found) : null;
  },
  Round: async ({ hub }, key) => {
    const found = [...(await currentCatalogue(hub.db)).rounds.values()].find((round) => round.key === key);
    return found ? toRound(found) : null;
  },
  Intervention: async ({ loaders }, key) => {
    const found = await loaders.interventions.intervention.load(key);
    return found && toIntervention(found);
  },
  LocalGroup: async ({ loaders }, key) => {
    const found = await loaders.localGroups.localGroup.load(key);
    return found && toLocalGroup(found);
  },
};

export const catalogueReferences: Readonly<Record<string, FindReference>> = {
  Indicator: byKey('Indicator', 'code', TEXT_KEY, async (code, { hub }) =>
    findIndicator(await currentCatalogue(hub.db), (one) => one.code === code),
  ),
};

function findIndicator(
  { indicators, measures }: Catalogue,
  isMeant: (indicator: Catalogue['indicators'][number]) => boolean,
): IndicatorType | null {
  const found = indicators.find(isMeant);
  return found
    ? toIndicator(
        found,
        [...measures.values()].filter((measure) => measure.indicator === found),
      )
    : null;
}
