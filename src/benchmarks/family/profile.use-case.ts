import {
  currentCatalogue,
  roundOf,
  SUCCESS_FACTORS,
  versionAt,
  type Measure,
  type MeasureVersion,
  type Round,
  type SuccessFactor,
} from '../../catalogue';
import type { Hub } from '../../database';
import type { Forbund } from '../../register';
import { releaseToRead, type ValueStatus } from '../../releases';
import { exactMean } from '../../statistics';
import { figureOfForbund } from '../figures/figure-of-forbund';
import type { ForbundCellsLoader } from '../figures/forbund-cells.loader';

/** One measure's part of a factor, on 0–100. */
export interface ProfilePart {
  readonly measure: Measure;
  readonly score: number | null;
  readonly n: number | null;
  readonly status: ValueStatus;
}

export interface ProfileFactor {
  readonly factor: SuccessFactor;
  /** Mean of the parts that have a score, each counting as one; null when none has. */
  readonly score: number | null;
  /** Answers behind the score; null when there are none to count, as where it is an account of kronor. */
  readonly n: number | null;
  readonly parts: readonly ProfilePart[];
}

export interface Profile {
  readonly round: Round;
  readonly release: number;
  readonly factors: readonly ProfileFactor[];
}

/** A förbund's five success factors on a common scale of 0–100. What is missing is null and says why. */
export async function profileOf(
  hub: Hub,
  cells: ForbundCellsLoader,
  forbund: Forbund,
  question: { readonly round: string; readonly release?: number | null },
): Promise<Profile> {
  const catalogue = await currentCatalogue(hub.db);
  const round = roundOf(catalogue, question.round);
  const release = await releaseToRead(hub, question.release);
  const found = await cells.load({
    forbundId: forbund.key,
    release,
    roundId: round.key,
    categoryId: catalogue.totalCategory.key,
  });
  const measures = [...catalogue.measures.values()].filter((measure) => measure.primary);
  const factors = SUCCESS_FACTORS.map((factor) => {
    const parts = measures
      .filter((measure) => measure.indicator.successFactor === factor)
      .map((measure): ProfilePart => {
        const version = versionAt(measure, round);
        const value = figureOfForbund(version, version && found.get(version.key), forbund, round);
        const score = version ? scoreOf(version, value.value) : null;
        const n = version?.base === 'SEK' ? null : value.n;
        return { measure, score, n, status: value.status };
      });
    const scores = parts.flatMap((part) => part.score ?? []);
    const counts = parts.flatMap((part) => (part.score === null ? [] : (part.n ?? [])));
    return {
      factor,
      score: scores.length > 0 ? exactMean(scores) : null,
      n: counts.length > 0 ? counts.reduce((sum, n) => sum + n, 0) : null,
      parts,
    };
  });
  return { round, release, factors };
}

/**
 * A share is on 0–100 already; a mean or an index is moved to it by its scale. Amounts and counts have no such scale.
 * Where a lower value is better the score is turned, so that 100 is the good end of every part.
 */
export function scoreOf(
  version: Pick<MeasureVersion, 'kind' | 'direction' | 'scaleMin' | 'scaleMax'>,
  value: number | null,
): number | null {
  if (value === null) return null;
  const score = onHundred(version, value);
  return score !== null && version.direction === 'LOWER' ? 100 - score : score;
}

function onHundred({ kind, scaleMin, scaleMax }: Parameters<typeof scoreOf>[0], value: number): number | null {
  if (kind === 'SHARE') return value;
  return scaleMin === null || scaleMax === null ? null : (100 * (value - scaleMin)) / (scaleMax - scaleMin);
}
