import { nearestPeers, type Peer } from '../../statistics';

/**
 * What makes förbund alike, apart from their results: what the register, the insatser and the published economy tell.
 */
export interface Structure {
  readonly forbundId: number;
  readonly municipalities: number;
  readonly interventions: number;
  readonly longTermShare: number;
  readonly individualShare: number;
  readonly participants: number | null;
  readonly funds: number | null;
}

/** Names of the variables, as they are shown beside a peer. */
export const STRUCTURE_VARIABLES = {
  municipalities: { sv: 'Antal kommuner', en: 'Number of municipalities' },
  interventions: { sv: 'Antal pågående insatser', en: 'Number of running interventions' },
  longTermShare: { sv: 'Andel långsiktiga insatser', en: 'Share of long-term interventions' },
  individualShare: { sv: 'Andel individinriktade insatser', en: 'Share of individual interventions' },
  participants: { sv: 'Antal deltagare', en: 'Number of participants' },
  funds: { sv: 'Medel från parterna', en: 'Funds from the parties' },
} as const;
export type StructureVariableName = keyof typeof STRUCTURE_VARIABLES;

/**
 * The seven nearest förbund of each, by structure. Only förbund whose participants and funds are published can be
 * placed; the others have no peers, and say so. Not symmetric.
 */
export function peersByStructure(all: readonly Structure[]): Map<number, readonly Peer[]> {
  const known = all.filter((s) => (s.participants ?? 0) > 0 && (s.funds ?? 0) > 0);
  if (known.length < 2) return new Map();
  const units = known.map((structure) => String(structure.forbundId));
  const column = (name: StructureVariableName, logarithmic = false) => ({
    name,
    values: known.map((structure) => structure[name] ?? 0),
    logarithmic,
  });
  const peers = nearestPeers(units, [
    column('municipalities'),
    column('interventions'),
    column('longTermShare'),
    column('individualShare'),
    column('participants', true),
    column('funds', true),
  ]);
  return new Map([...peers].map(([unit, found]) => [Number(unit), found]));
}
