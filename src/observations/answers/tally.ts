import type { Counts } from './availability.store';
import type { ObservationDimension } from '../questions/dimensions';

/** Counts of figures by the codes of dimensions. */
export class Tally {
  private readonly counts = new Map<string, { published: number; withheld: number }>();

  add(dimension: ObservationDimension, code: string, { published, withheld }: Counts): void {
    const key = `${dimension}/${code}`;
    const before = this.counts.get(key) ?? { published: 0, withheld: 0 };
    this.counts.set(key, { published: before.published + published, withheld: before.withheld + withheld });
  }

  of(dimension: ObservationDimension, code: string): Counts | undefined {
    return this.counts.get(`${dimension}/${code}`);
  }
}
