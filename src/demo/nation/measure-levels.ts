import type { CatalogueFile, MeasureVersionInFile } from '../../catalogue';
import type { Character } from './forbund-character';
import type { Streams } from '../random';

type MeasureInFile = CatalogueFile['measures'][number];

/** Where the country stands on a measure, from the worst (0) to the best (1) answer. */
interface MeasureLevel {
  readonly in2021: number;
  readonly perYear: number;
  /** INDEX only: how many four-point questions it is the mean of. */
  readonly items: number;
}

const level = (in2021: number, perYear = 0, items = 3): MeasureLevel => ({ in2021, perYear, items });

/** By measure, or by measure and version where a break shifts the level. Invented, but in the range of real figures. */
const LEVELS: Readonly<Record<string, MeasureLevel>> = {
  'FIN-I01': level(0.86, 0.003),
  'FIN-I02': level(0.85, 0.005),
  'FIN-I03': level(0.72),
  'FIN-I04': level(0.8),
  'FIN-I05': level(0.78, -0.003),
  'FIN-M06': level(0.62, 0.004),
  'FIN-M07': level(0.68, -0.006),
  'FIN-M08': level(0.67),
  'FIN-O09': level(0.69),
  'FIN-O10': level(0.64, 0, 4),
  'FIN-O11': level(0.8),
  'FIN-S13': level(0.38, 0.004),
  'FIN-S13/2': level(0.3, 0.004),
  'FIN-S13-FORE': level(0.11),
  'FIN-S13-LOKAL': level(0.36),
  'FIN-X16': level(0.62, 0.008),
  'FIN-I03-BESTAMT': level(0.82),
  'FIN-I02-KONTAKT': level(0.88),
  'FIN-I01-BEMOTANDE': level(0.9),
  'FIN-I05-VIKTIG': level(0.85),
  'FIN-M08-ARBETSSATT': level(0.72),
  'FIN-I05-IMPACT': level(0.74),
};
/** For a measure that the catalogue gains later: the usual level of its kind. */
const BY_KIND: Readonly<Record<string, MeasureLevel>> = { SHARE: level(0.75), MEAN: level(0.63), INDEX: level(0.66) };

/**
 * Between ordinary förbund, in standard deviations: 4.5 percentage points (0.045 of the scale), of which the part that
 * follows `quality` is common to all its measures, so that measures correlate as they do in real surveys. Small beside
 * the chance variation at 18 answers (12 points): that is the point of the demonstration.
 */
const SPREAD = { common: 0.025, own: 0.036 } as const;
/** An outlier lies 25 points away in every measure, as far as the scale allows. */
const OUTLIER_DISTANCE = 0.25;
const OUTLIER_SPREAD = 0.02;
/** From one round to the next a förbund moves a point, which is not a trend. */
const ROUND_SPREAD = 0.01;

export function levelOf(measure: MeasureInFile, version: MeasureVersionInFile): MeasureLevel {
  return LEVELS[`${measure.code}/${version.version}`] ?? LEVELS[measure.code] ?? BY_KIND[version.kind] ?? level(0.7);
}

/** The true position (0–1) of a förbund on a measure in a round, around which its answers are drawn. */
export function truePosition(
  streams: Streams,
  key: { readonly forbund: string; readonly measure: string; readonly round: string; readonly year: number },
  national: MeasureLevel,
  character: Character,
): number {
  const own = streams('difference', key.forbund, key.measure).normal();
  const difference =
    character.outlier === 0
      ? SPREAD.common * character.quality + SPREAD.own * own
      : OUTLIER_DISTANCE * character.outlier + OUTLIER_SPREAD * own;
  const round = ROUND_SPREAD * streams('round', key.forbund, key.measure, key.round).normal();
  return national.in2021 + national.perYear * (key.year - 2021) + difference + round;
}
