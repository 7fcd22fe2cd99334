import { seededRandom } from '../../../src/statistics/numbers/seeded-random';
import type { Count, Report } from './nation';

export interface NationSettings {
  readonly seed: number;
  readonly forbund: number;
  readonly counties: number;
  /** Respondents of a förbund, on average. */
  readonly meanRespondents: number;
  /** How many categories each ordinary dimension has. */
  readonly dimensions: readonly number[];
  /** Fewest and most insatser of a förbund (0 for none), and the size of each grouping of them. */
  readonly insatser: { readonly fewest: number; readonly most: number; readonly groupings: readonly number[] };
}

/** A nation of one measure and round in which every förbund reports; reproducible by its seed. */
export function randomReports(settings: NationSettings): Report[] {
  const random = seededRandom(settings.seed);
  const uniform = () => random.uniform();
  const whole = (below: number) => Math.floor(uniform() * below);
  return Array.from({ length: settings.forbund }, (_, at): Report => {
    const n = Math.round(settings.meanRespondents * (0.3 + 1.4 * uniform()));
    const answers = Array.from({ length: n }, () => uniform() < 0.7);
    // Some categories are common and some are not, as "unknown" among sexes.
    const split = (categories: number) =>
      partition(answers, categories, () => whole(categories) * whole(2) || whole(categories));
    const { fewest, most, groupings } = settings.insatser;
    const insatser = most === 0 ? [] : split(fewest + whole(most - fewest + 1));
    return {
      forbund: `f${String(at).padStart(3, '0')}`,
      county: `c${String(at < settings.counties ? at : whole(settings.counties)).padStart(2, '0')}`,
      dimensions: settings.dimensions.map(split),
      insatser: insatser.map((count) => ({ ...count, groups: groupings.map(whole) })),
    };
  });
}

function partition(answers: readonly boolean[], categories: number, draw: () => number): Count[] {
  const counts = Array.from({ length: categories }, () => ({ n: 0, numerator: 0 }));
  for (const yes of answers) {
    const count = counts[draw()]!;
    count.n += 1;
    if (yes) count.numerator += 1;
  }
  return counts;
}
