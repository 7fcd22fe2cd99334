/** A two-sided interval in the unit of the estimate; `confidence` is a probability such as 0.95. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
}

/** The interval of a value that is `by` times as large: 100 for a share that is shown in per cent. */
export const scaledInterval = ({ lower, upper, confidence }: Interval, by: number): Interval => ({
  lower: by * lower,
  upper: by * upper,
  confidence,
});

/** An interval that may lack an upper limit (`null`), such as a ratio with nothing in the denominator. */
export interface HalfOpenInterval {
  readonly lower: number;
  readonly upper: number | null;
  readonly confidence: number;
}

/** A value with its interval. The value is never clamped or moved; only an interval may be. */
export interface Estimate {
  readonly estimate: number;
  readonly interval: Interval;
}
