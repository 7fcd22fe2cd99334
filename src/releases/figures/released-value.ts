import type { MeasureVersion } from '../../catalogue';
import {
  figureOf,
  standardErrorOf,
  isUnreliable,
  valueOf,
  type Figure,
  type IntervalMethod,
  type Numbers,
} from '../cube/value-and-interval';

export const VALUE_STATUSES = [
  'PUBLISHED',
  'PARTIAL',
  'SUPPRESSED',
  'MISSING',
  'NOT_APPLICABLE',
  'PRELIMINARY',
] as const;
export type ValueStatus = (typeof VALUE_STATUSES)[number];

export const ORIGINS = ['REAL', 'SYNTHETIC', 'MIXED'] as const;
export type Origin = (typeof ORIGINS)[number];

/** How many were asked, and of them answered, in the förbund that say so; undefined or null where none does. */
export interface ResponseCounts {
  readonly asked?: number | null;
  readonly answered?: number | null;
  /** Förbund that say how many they asked. */
  readonly unitsStating?: number | null;
}

/** How many answered of those who were asked, in the förbund that say how many that was. */
export interface ResponseRate {
  readonly asked: number;
  readonly answered: number;
  /** Per cent; null when nobody was asked. */
  readonly rate: number | null;
  /** Förbund that say how many they asked. */
  readonly unitsStating: number;
}

/** How much of what exists a figure rests on. */
export interface Coverage {
  readonly unitsReporting: number;
  readonly unitsExisting: number;
  /** Null when withheld. */
  readonly respondents: number | null;
  /** Undefined or null when no förbund says how many it asked. */
  readonly response?: ResponseRate | null;
}

/** One row of the released cube. The numbers are null when they are withheld. */
export interface ReleasedCell extends ResponseCounts {
  readonly status: 'PUBLISHED' | 'SUPPRESSED';
  readonly n: number | null;
  readonly sum: string | null;
  readonly sumOfSquares: string | null;
  readonly unitsReporting: number;
  readonly unitsExisting: number;
  readonly origin: Origin;
  /** The förbund's comment on its own figure. */
  readonly reply?: string | null;
  /** The release that it was read in. */
  readonly release: number;
}

/** One reason for every withheld figure: two would tell which figure is small and which only protects it. */
export const WITHHELD_REASONS = ['PROTECTS_PERSONS'] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** The withheld part of a figure. */
export interface Disclosure {
  /** Name and version of the rule that decides what an answer may consist of. */
  readonly rule: string;
  /** How many of its cells are withheld: every reader can see that each of them is. */
  readonly cellsWithheld: number;
  readonly reason: WithheldReason;
}

/** An answer is a released cell, or a sum of such cells, none of them withheld unless the answer is PARTIAL. */
const DISCLOSURE_RULE = 'Sums of published cells, v1';

/** Adds up the responses of parts; null when none of them says how many it asked. */
export function responseOf(...parts: readonly ResponseCounts[]): ResponseRate | null {
  const stated = parts.filter(({ asked }) => typeof asked === 'number');
  if (stated.length === 0) return null;
  const total = (count: (part: ResponseCounts) => number | null | undefined) =>
    stated.reduce((sum, part) => sum + (count(part) ?? 0), 0);
  const [asked, answered] = [total((part) => part.asked), total((part) => part.answered)];
  const unitsStating = total((part) => part.unitsStating);
  return { asked, answered, rate: asked > 0 ? (100 * answered) / asked : null, unitsStating };
}

const NO_FIGURE: Figure = { value: null, interval: null, method: null };

/**
 * A figure as anybody may see it. The only way from a cell to a number in an answer goes through here: the constructor
 * is private, and a withheld row has no numbers to begin with. A missing number says why it is missing.
 */
export class ReleasedValue {
  readonly coverage: Coverage;
  private computed: Figure | undefined;

  private constructor(
    readonly status: ValueStatus,
    private readonly version: MeasureVersion | null,
    private readonly numbers: Numbers | null,
    coverage: Coverage,
    readonly origin: Origin | null,
    /** A figure derived from others; null when the numbers themselves give it. */
    private readonly derivedFigure: Figure | null,
    /** The release that it was read in; null when it was read in none, or derives from several figures. */
    readonly release: number | null = null,
    private readonly cellsWithheld = 0,
    /** The förbund's own words about its figure; null for sums, and for withheld figures. */
    readonly reply: string | null = null,
  ) {
    // Behind a share of kronor stand kronor, and no respondents.
    this.coverage = version?.base === 'SEK' ? { ...coverage, respondents: null } : coverage;
  }

  /** The value of a cell of the released cube. */
  static ofCell(version: MeasureVersion, cell: ReleasedCell): ReleasedValue {
    const { unitsReporting, unitsExisting, origin, n, sum, sumOfSquares, release, reply = null } = cell;
    if (cell.status === 'SUPPRESSED' || n === null || sum === null) {
      return new ReleasedValue(
        'SUPPRESSED',
        version,
        null,
        { unitsReporting, unitsExisting, respondents: null },
        origin,
        NO_FIGURE,
        release,
        1,
      );
    }
    const numbers = { n, sum, sumOfSquares };
    const coverage = { unitsReporting, unitsExisting, respondents: n, response: responseOf(cell) };
    return new ReleasedValue('PUBLISHED', version, numbers, coverage, origin, null, release, 0, reply);
  }

  /** Nobody reported a figure, though somebody could have. */
  static missing(version: MeasureVersion, unitsExisting: number): ReleasedValue {
    const coverage = { unitsReporting: 0, unitsExisting, respondents: 0 };
    return new ReleasedValue('MISSING', version, null, coverage, null, NO_FIGURE);
  }

  /** The round does not measure this. */
  static notApplicable(): ReleasedValue {
    const coverage = { unitsReporting: 0, unitsExisting: 0, respondents: 0 };
    return new ReleasedValue('NOT_APPLICABLE', null, null, coverage, null, NO_FIGURE);
  }

  /** A figure derived from published ones, such as a mean of the förbund's values, with what it rests on. */
  static derived(version: MeasureVersion, figure: Figure, coverage: Coverage, origin: Origin | null): ReleasedValue {
    const status = figure.value === null ? 'MISSING' : 'PUBLISHED';
    return new ReleasedValue(status, version, null, coverage, origin, figure);
  }

  /** A sum that is withheld because parts of it are. */
  static withheld(version: MeasureVersion, coverage: Coverage, cellsWithheld: number): ReleasedValue {
    const known = { ...coverage, respondents: null };
    return new ReleasedValue('SUPPRESSED', version, null, known, null, NO_FIGURE, null, cellsWithheld);
  }

  /** A sum of published cells, such as the parts of a förbund before they merged. */
  static sumOf(
    version: MeasureVersion,
    numbers: Numbers,
    coverage: Coverage,
    origin: Origin | null,
    release: number | null,
    /** How many withheld cells were left out at the caller's request: the sum is PARTIAL. */
    cellsWithheld = 0,
  ): ReleasedValue {
    const status = cellsWithheld > 0 ? 'PARTIAL' : 'PUBLISHED';
    return new ReleasedValue(status, version, numbers, coverage, origin, null, release, cellsWithheld);
  }

  /** A sum of some parts of what was asked for, since others are withheld or have reported nothing. */
  static partOf(
    version: MeasureVersion,
    numbers: Numbers,
    coverage: Coverage,
    origin: Origin | null,
    release: number | null,
    cellsWithheld: number,
  ): ReleasedValue {
    return new ReleasedValue('PARTIAL', version, numbers, coverage, origin, null, release, cellsWithheld);
  }

  /** In the measure's unit: percent for a share. Null when withheld or missing. */
  get value(): number | null {
    if (this.version && this.numbers) return valueOf(this.version, this.numbers);
    return this.derivedFigure?.value ?? null;
  }

  get n(): number | null {
    return this.numbers?.n ?? (this.status === 'PUBLISHED' ? this.coverage.respondents : null);
  }

  get interval(): Figure['interval'] {
    return this.figure.interval;
  }

  get method(): IntervalMethod | null {
    return this.figure.method;
  }

  /** Over persons, in the unit of the value. */
  get standardError(): number | null {
    return this.version && this.numbers ? standardErrorOf(this.version, this.numbers) : null;
  }

  get sum(): number | null {
    return this.numbers && Number(this.numbers.sum);
  }

  /** Exact kronor of an AMOUNT. */
  get amount(): bigint | null {
    return this.version?.kind === 'AMOUNT' && this.numbers ? BigInt(this.numbers.sum) : null;
  }

  get unreliable(): boolean {
    return this.version !== null && this.numbers !== null && isUnreliable(this.version, this.figure);
  }

  /** The withheld part of it; null when nothing is withheld. */
  get disclosure(): Disclosure | null {
    const { cellsWithheld } = this;
    if (cellsWithheld === 0) return null;
    return { rule: DISCLOSURE_RULE, cellsWithheld, reason: 'PROTECTS_PERSONS' };
  }

  /** Computed when the caller asks for the interval: a screen of a thousand values seldom does. */
  private get figure(): Figure {
    if (this.derivedFigure) return this.derivedFigure;
    this.computed ??= this.version && this.numbers ? figureOf(this.version, this.numbers) : NO_FIGURE;
    return this.computed;
  }

  /** The published numbers, for code that compares figures: what the public can see, never more. */
  get published(): { readonly version: MeasureVersion; readonly numbers: Numbers } | null {
    return this.version && this.numbers && { version: this.version, numbers: this.numbers };
  }
}
