/** Read from the global object once: in a test runner's sandbox every look-up of a global is slow. */
const { imul, floor } = Math;

/**
 * A small random generator whose draws are the same on every machine, with one independent stream per key.
 *
 * Generator: sfc32 by Chris Doty-Humphrey (PractRand, public domain). Seeding: FNV-1a (Fowler, Noll, Vo) of the key
 * under four salts, each finished with fmix32 of MurmurHash3 (Austin Appleby, public domain). Only 32-bit integer
 * arithmetic, addition, multiplication and division by a power of two are used, so no engine's mathematics library can
 * change a draw.
 */
export class RandomStream {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  constructor(key: string) {
    this.a = hash(key, 0x9e3779b9);
    this.b = hash(key, 0x243f6a88);
    this.c = hash(key, 0xb7e15162);
    this.counter = hash(key, 0x6a09e667);
    for (let i = 0; i < 15; i += 1) this.next();
  }

  /** Uniform on [0, 1), in steps of 2⁻³². */
  uniform(): number {
    return this.next() / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + floor(this.uniform() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /**
   * Mean 0, standard deviation 1, never beyond ±6: twelve uniforms (Irwin–Hall), since logarithms differ between
   * engines.
   */
  normal(): number {
    let sum = -6;
    for (let i = 0; i < 12; i += 1) sum += this.uniform();
    return sum;
  }

  /** The number of successes in `trials`, drawn one by one. */
  binomial(trials: number, probability: number): number {
    let successes = 0;
    for (let i = 0; i < trials; i += 1) if (this.chance(probability)) successes += 1;
    return successes;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.integer(0, choices.length - 1)];
    if (choice === undefined)
      throw new Error('Nothing to pick from: give the generator a list with at least one entry.');
    return choice;
  }

  /** A category drawn with the given weights, which need not sum to one. */
  pickWeighted<T>(choices: readonly { readonly value: T; readonly weight: number }[]): T {
    let left = this.uniform() * choices.reduce((sum, choice) => sum + choice.weight, 0);
    for (const choice of choices) {
      left -= choice.weight;
      if (left < 0) return choice.value;
    }
    return this.pick(choices).value;
  }

  /**
   * A copy in random order: every item gets a random place; equal places keep their order, so the result is defined.
   */
  shuffled<T>(items: readonly T[]): T[] {
    const placed = items.map((item) => ({ item, place: this.next() }));
    return placed.sort((x, y) => x.place - y.place).map(({ item }) => item);
  }

  private next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}

/**
 * The stream of one key, for instance `streams('answers', forbund, measure, round)`.
 *
 * Every part of the nation draws from a stream of its own, so that one more measure or förbund leaves the others as
 * they were.
 */
export type Streams = (...key: readonly (string | number)[]) => RandomStream;

export function streamsFrom(seed: number): Streams {
  return (...key) => new RandomStream([seed, ...key].join('\u001f'));
}

function hash(text: string, salt: number): number {
  let h = 0x811c9dc5 ^ salt;
  for (let i = 0; i < text.length; i += 1) h = imul(h ^ text.charCodeAt(i), 0x01000193);
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
