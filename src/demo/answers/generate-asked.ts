import type { MeasureVersionInFile } from '../../catalogue';
import type { CellInput } from '../../submissions';
import { ADMINISTRATIVE } from '../nation/generate-people';
import type { Streams } from '../random';

/** Most förbund know how many they gave the questionnaire to; the rest have only the answers. */
const STATED = 0.8;
/** Between half and nine in ten answer. */
const [LEAST_RATE, MOST_RATE] = [0.5, 0.9];

interface Asked {
  readonly streams: Streams;
  readonly forbund: string;
  readonly round: string;
  /** How many filled in the questionnaire, whatever single questions they left out. */
  readonly answered: number;
}

/**
 * The cells with how many were asked beside their total: one number for all measures of a questionnaire. It has a
 * stream of its own, so that no other figure of the nation depends on it.
 */
export function withAsked(
  cells: readonly CellInput[],
  version: MeasureVersionInFile,
  { streams, forbund, round, answered }: Asked,
): CellInput[] {
  const { respondentGroups, base, kind } = version;
  const areAnswers = base === 'RESPONDENTS' && kind !== 'COUNT' && !respondentGroups.includes(ADMINISTRATIVE);
  const random = streams('asked', forbund, [...respondentGroups].sort().join(' '), round);
  if (!areAnswers || !random.chance(STATED)) return [...cells];
  const asked = Math.ceil(answered / (LEAST_RATE + (MOST_RATE - LEAST_RATE) * random.uniform()));
  return cells.map((cell) => (cell.dimension === 'TOTAL' ? { ...cell, asked } : cell));
}
