import type { Interval, RankInterval } from '../../statistics';
import type { MeasureVersion, StoredIntervention, StoredLocalGroup } from '../../catalogue';
import type { Text } from '../../platform';
import type { Forbund } from '../../register';
import { figureOf, type ReleasedValue } from '../../releases';
import { categoryFor, colourOf, sentenceFor, type Against, type Category, type Colour } from './category-words';
import { familyKind, type Cell, type Comparator, type NotAssessedReason, type Reference } from './comparator';
import type { ComparedFamily, ComparedUnit } from './compare-units';
import { explainRow, type RowExplanation } from './explain-row';
import { KeptByRelease } from '../figures/kept-by-release';
import { once } from '../figures/once';
import { rankIntervals, stabilise, type Stabilised } from '../figures/stabilise';

/** One unit of a benchmark: a förbund, a kind of insats, or an insats or local group of a förbund. */
export interface FamilyMember {
  readonly forbund: Forbund | null;
  /** The insats or local group of the förbund that is the unit. */
  readonly unit?: StoredIntervention | StoredLocalGroup;
  readonly name: Text;
  readonly value: ReleasedValue;
  readonly cell: Cell | null;
  readonly reference: Reference | null;
}

/** What is the same for all rows of a benchmark. */
export interface Asked {
  readonly version: MeasureVersion;
  readonly comparator: Comparator;
  readonly against: Against;
  readonly release: number;
  readonly areKinds: boolean;
}

interface Shared extends Asked {
  readonly comparisons: number;
  readonly count: number;
  readonly stabilised: () => Stabilised[] | null;
  readonly ranks: () => RankInterval[] | null;
}

/** A row computes what is costly only when it is asked for, and the whole family at once. */
export class BenchmarkRow {
  readonly category: Category;

  constructor(
    private readonly member: FamilyMember,
    readonly compared: ComparedUnit,
    /** Its place among the published cells; null when it has none. */
    private readonly published: number | null,
    private readonly shared: Shared,
  ) {
    this.category = categoryFor(shared.version.direction, compared.category);
  }

  get forbund(): Forbund | null {
    return this.member.forbund;
  }

  get unit(): StoredIntervention | StoredLocalGroup | null {
    return this.member.unit ?? null;
  }

  get name(): string {
    return this.member.name.sv;
  }

  get value(): ReleasedValue {
    return this.member.value;
  }

  get reason(): NotAssessedReason | null {
    return this.compared.reason;
  }

  get colour(): Colour {
    return colourOf(this.category);
  }

  get interval998(): Interval | null {
    const published = this.value.published;
    return published && figureOf(published.version, published.numbers, 0.998).interval;
  }

  get stabilised(): Stabilised | null {
    return this.published === null ? null : (this.shared.stabilised()?.[this.published] ?? null);
  }

  get rank(): RankInterval | null {
    return this.published === null ? null : (this.shared.ranks()?.[this.published] ?? null);
  }

  /** How many units have a place. */
  get rankedUnits(): number {
    return this.shared.count;
  }

  get sentence(): Text {
    const { against, comparisons } = this.shared;
    return sentenceFor(this.member.name, against, this.category, this.compared, comparisons);
  }

  get explanation(): RowExplanation {
    return explainRow(this.shared, this.member, this.compared);
  }
}

const keptStabilised = new KeptByRelease<Stabilised[] | null>();
const keptRanks = new KeptByRelease<RankInterval[] | null>();

/** The rows of a family, in the order of its members. */
export function rowsOf(
  members: readonly FamilyMember[],
  { units, comparisons }: ComparedFamily,
  publishedCells: readonly Cell[],
  asked: Asked,
): BenchmarkRow[] {
  const { version, areKinds } = asked;
  const key = keyOf(version, publishedCells);
  const shared: Shared = {
    ...asked,
    comparisons,
    count: publishedCells.length,
    // Of two kinds the persons alone would say more of an order than the förbund do.
    stabilised: once(() => (areKinds ? null : keptStabilised.get(key(), () => stabilise(version, publishedCells)))),
    ranks: once(() => (areKinds ? null : keptRanks.get(key(), () => rankIntervals(version, publishedCells)))),
  };
  let published = 0;
  return members.map((member, index) => {
    const place = member.cell && member.cell.n > 0 ? published++ : null;
    return new BenchmarkRow(member, units[index] as ComparedUnit, place, shared);
  });
}

/**
 * The published cells are the whole input, so they are the key: no other database or release can be mistaken for this
 * one.
 */
const keyOf = (version: MeasureVersion, cells: readonly Cell[]) =>
  once(() => {
    const numbers = cells.map(({ n, sum, sumOfSquares }) => `${n}/${sum}/${sumOfSquares}`);
    return `${familyKind(version)} ${version.direction} ${numbers.join(' ')}`;
  });
