import { combined, LinearSystem, NOTHING, sumOf, type Form } from './linear-system';
import { NATION, type PublicFigure } from './public-answers';
import { GROUPINGS, type PublicMeasure, type PublicRegister } from './public-register';
import { placeOf, SentIndex, type Sent, type SentFigure } from './sent-figures';

/** A release as anybody could see it, and what had been sent by then. */
export interface Edition {
  readonly release: number;
  readonly figures: readonly PublicFigure[];
  readonly register: PublicRegister;
  /** Only for who checks the attacker, and for suppositions of it that are true. */
  readonly sent: Sent;
}

/**
 * What an attacker takes for true beside what it is told. Each supposition is used where it is true, as by an attacker
 * who guesses well.
 */
export interface Suppositions {
  /** A category that is not among the figures is none. */
  readonly missingIsNone: boolean;
  /** Where a förbund leaves out the categories that are empty, those that it has are not. */
  readonly listedIsSome: boolean;
  /** What a förbund has not sent anew is as it was: measure by measure, or figure by figure. */
  readonly unchanged: 'NOTHING' | 'MEASURE' | 'FIGURE';
  /** The same persons answered all questions of a form. */
  readonly sameRespondents: boolean;
  /** Measures that count the same persons by definition, and of which one is a part of another. */
  readonly definitions: boolean;
  /** Those in work or studies are those who live on work or studies afterwards. */
  readonly outcomeIsLiving: boolean;
  /** Sums and squares of answers bound how many there are. */
  readonly moments: boolean;
}

export const EVERYTHING: Suppositions = {
  missingIsNone: true,
  listedIsSome: true,
  unchanged: 'MEASURE',
  sameRespondents: true,
  definitions: true,
  outcomeIsLiving: true,
  moments: true,
};
export const NOTHING_SUPPOSED: Suppositions = {
  missingIsNone: false,
  listedIsSome: false,
  unchanged: 'NOTHING',
  sameRespondents: false,
  definitions: false,
  outcomeIsLiving: false,
  moments: false,
};

export type Layer = 'yes' | 'no' | 'n' | 'sum' | 'squares';
type Place = Pick<SentFigure, 'measure' | 'dimension' | 'category'>;

/** The layers of a measure's figures: what is added over categories and förbund. */
export function layersOf({ kind }: PublicMeasure): readonly Layer[] {
  if (kind === 'SHARE') return ['yes', 'no'];
  return kind === 'MEAN' || kind === 'INDEX' ? ['n', 'sum', 'squares'] : ['n'];
}

/** A figure in layers. Answers on a scale are counted from its lower end, in lengths of it. */
export function layered(
  { kind, scaleMin, scaleMax }: PublicMeasure,
  { n, sum, squares }: Pick<SentFigure, 'n' | 'sum' | 'squares'>,
) {
  const yes = kind === 'SHARE' ? sum : 0;
  const [min, length] = [scaleMin ?? 0, (scaleMax ?? 1) - (scaleMin ?? 0)];
  return {
    ...{ n, yes, no: n - yes },
    sum: (sum - min * n) / length,
    squares: squares === null ? null : (squares - 2 * min * sum + min ** 2 * n) / length ** 2,
  };
}

export const isProtected = ({ smallBelow, smallExtremeBelow }: PublicMeasure) =>
  smallBelow > 0 || smallExtremeBelow > 0;

/** All that somebody knows, and how each figure of each release is made of the unknowns. */
export class Knowledge {
  readonly system = new LinearSystem();
  private readonly epochs = new Map<string, number>();
  private readonly truths: ReadonlyMap<number, SentIndex>;
  private readonly listed = new Map<number, Set<string>>();
  /** The figures of single förbund by measure and breakdown. */
  private readonly byTable = new Map<Edition, Map<string, PublicFigure[]>>();

  constructor(
    readonly editions: readonly Edition[],
    readonly measures: ReadonlyMap<string, PublicMeasure>,
    readonly supposed: Suppositions,
  ) {
    this.truths = new Map(editions.map(({ release, sent }) => [release, new SentIndex(sent)]));
    for (const edition of editions) {
      const { release, figures, register } = edition;
      this.listed.set(release, new Set(figures.map((figure) => placeOf(figure.unit, figure))));
      const tables = new Map<string, PublicFigure[]>();
      for (const figure of figures.filter(({ unit }) => register.counties.has(unit))) {
        const table = `${figure.measure}|${figure.dimension}`;
        tables.set(table, [...(tables.get(table) ?? []), figure]);
      }
      this.byTable.set(edition, tables);
    }
    for (const edition of editions) this.readEdition(edition);
  }

  truth(release: number, forbund: string, place: Place): SentFigure | undefined {
    return this.truths.get(release)?.at(forbund, place);
  }

  /** What some figures of förbund really sum to. */
  sumOfParts(release: number, parts: readonly (readonly [string, Place])[]) {
    const figures = parts.flatMap(([forbund, place]) => this.truth(release, forbund, place) ?? []);
    const sum = (of: (figure: SentFigure) => number) => figures.reduce((total, figure) => total + of(figure), 0);
    return { n: sum(({ n }) => n), sum: sum((one) => one.sum), squares: sum(({ squares }) => squares ?? NaN) };
  }

  /** What a public figure would say if it were shown. */
  sumOf(edition: Edition, unit: string, place: Place) {
    return this.sumOfParts(edition.release, this.partsOf(edition, unit, place));
  }

  /** One layer of a förbund's figure, `n` of all measures. */
  ofForbund(release: number, forbund: string, place: Place, layer: Layer): Form {
    const measure = this.measures.get(place.measure) as PublicMeasure;
    if (layer === 'n' && measure.kind === 'SHARE')
      return sumOf([this.ofForbund(release, forbund, place, 'yes'), this.ofForbund(release, forbund, place, 'no')]);
    if (!this.listed.get(release)?.has(placeOf(forbund, place))) return NOTHING;
    const name = `${placeOf(forbund, place)}|${this.epochOf(release, forbund, place)}|${layer}`;
    return { terms: new Map([[this.system.unknown(name, layer !== 'sum' && layer !== 'squares'), 1]]), constant: 0 };
  }

  /** What a public figure is the sum of: the figures of single förbund, as the register was. */
  partsOf(edition: Edition, unit: string, place: Place): readonly (readonly [string, Place])[] {
    if (unit !== NATION && !/^\d\d$/.test(unit)) return [[unit, place]];
    const { measure, dimension, category } = place;
    const kind = GROUPINGS.find((grouping) => grouping === dimension);
    const found = new Map<string, readonly [string, Place]>();
    for (const one of this.byTable.get(edition)?.get(`${measure}|${kind ? 'INTERVENTION' : dimension}`) ?? []) {
      const county = edition.register.counties.get(one.unit);
      if (county === undefined || (unit !== NATION && county !== unit)) continue;
      const code = kind ? edition.register.insatser.get(`${one.unit}:${one.category}`)?.[kind] : one.category;
      if (code === category) found.set(placeOf(one.unit, one), [one.unit, one]);
    }
    return [...found.values()];
  }

  /** States what somebody has of its own: all that it has sent. */
  learn(forbund: string): void {
    for (const edition of this.editions)
      for (const figure of edition.sent.get(forbund) ?? []) {
        const measure = this.measures.get(figure.measure);
        if (measure && isProtected(measure)) this.stateFigure(edition, measure, forbund, figure, figure);
      }
  }

  /** When a figure, or all of its measure, became what it is. */
  private epochOf(release: number, forbund: string, place: Place): number {
    const { unchanged } = this.supposed;
    if (unchanged === 'NOTHING') return release;
    const name = `${unchanged === 'FIGURE' ? placeOf(forbund, place) : `${forbund}|${place.measure}`}|${release}`;
    const known = this.epochs.get(name);
    if (known !== undefined) return known;
    const contentIn = (edition: Edition) =>
      JSON.stringify(
        (edition.sent.get(forbund) ?? []).filter(
          ({ measure, dimension, category }) =>
            measure === place.measure &&
            (unchanged === 'MEASURE' || (dimension === place.dimension && category === place.category)),
        ),
      );
    let epoch = release;
    const at = this.editions.findIndex((edition) => edition.release === release);
    const content = contentIn(this.editions[at] as Edition);
    for (const edition of this.editions.slice(0, at).reverse()) {
      if (contentIn(edition) !== content) break;
      epoch = edition.release;
    }
    this.epochs.set(name, epoch);
    return epoch;
  }

  private readEdition(edition: Edition): void {
    const { release, figures, register } = edition;
    const splits = new Map<string, Map<string, Place>>();
    for (const figure of figures) {
      const measure = this.measures.get(figure.measure);
      if (!measure || !isProtected(measure)) continue;
      if (figure.numbers) this.stateFigure(edition, measure, figure.unit, figure, figure.numbers);
      if (!register.counties.has(figure.unit) || figure.dimension === 'TOTAL') continue;
      const split = `${figure.unit}|${figure.measure}|${figure.dimension}`;
      splits.set(split, (splits.get(split) ?? new Map<string, Place>()).set(figure.category, figure));
    }
    for (const [split, categories] of splits) {
      this.stateSplit(release, split, [...categories.values()]);
      if (this.supposed.listedIsSome) this.stateSome(edition, split, [...categories.values()]);
    }
  }

  /** Where some category is not listed and all that are have somebody, a reader sees that empty ones are left out. */
  private stateSome({ release, register }: Edition, split: string, categories: readonly Place[]): void {
    const [forbund = '', , dimension = ''] = split.split('|');
    const { categories: all } = register;
    const listed = new Set(categories.map(({ category }) => category));
    const there = all.get(`${forbund}|${dimension}`) ?? all.get(dimension) ?? [];
    const isSome = categories.every((place) => (this.truth(release, forbund, place)?.n ?? 0) > 0);
    if (!isSome || there.every((category) => listed.has(category))) return;
    for (const place of categories)
      this.system.state(`${release}: some in ${split}`, this.ofForbund(release, forbund, place, 'n'), 1, Infinity);
  }

  private stateFigure(
    edition: Edition,
    measure: PublicMeasure,
    unit: string,
    place: Place,
    numbers: { readonly n: number; readonly sum: number; readonly squares: number | null },
  ): void {
    const values = layered(measure, numbers);
    const parts = this.partsOf(edition, unit, place);
    const source = `${edition.release}: ${placeOf(unit, place)}`;
    for (const layer of layersOf(measure)) {
      const value = values[layer];
      if (value === null || Number.isNaN(value)) continue;
      const form = sumOf(parts.map(([forbund, part]) => this.ofForbund(edition.release, forbund, part, layer)));
      const rounding = layer === 'sum' || layer === 'squares' ? 1e-6 * Math.max(1, Math.abs(value)) : 0;
      this.system.state(`${source}, ${layer}`, form, value - rounding, value + rounding);
    }
  }

  /** The categories of a split sum to its total; with those that are not listed, if they need not be none. */
  private stateSplit(release: number, split: string, categories: readonly Place[]): void {
    const [forbund = '', code = ''] = split.split('|');
    const measure = this.measures.get(code) as PublicMeasure;
    const total = { measure: code, dimension: 'TOTAL', category: 'TOTAL' };
    for (const layer of layersOf(measure)) {
      const parts = categories.map((place) => this.ofForbund(release, forbund, place, layer));
      const whole = this.ofForbund(release, forbund, total, layer);
      const isDecimal = layer === 'sum' || layer === 'squares';
      const rest = {
        terms: new Map([[this.system.unknown(`${split}|${release}|rest ${layer}`, !isDecimal), 1]]),
        constant: 0,
      };
      const all = this.supposed.missingIsNone ? parts : [...parts, rest];
      const rounding = isDecimal ? 1e-6 : 0;
      this.system.state(
        `${release}: ${split}`,
        combined([
          [1, sumOf(all)],
          [-1, whole],
        ]),
        -rounding,
        rounding,
      );
    }
  }
}
