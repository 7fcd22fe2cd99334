import type { Highs } from 'highs';
import { Knowledge, isProtected, type Edition, type Layer, type Suppositions } from './knowledge';
import { combined, sumOf, type Form } from './linear-system';
import { PossibleRanges, type Range } from './possible-ranges';
import type { PublicMeasure } from './public-register';
import { placeOf } from './sent-figures';
import { hasNoSpread } from './small-figures';
import { suppose } from './suppose';

/** DETERMINED to the person; BOUNDED inside 1 … k − 1; known not to be none; known to be fewer than k, if any. */
export type Verdict = 'DETERMINED' | 'BOUNDED' | 'NOT_NONE' | 'FEW' | 'ALL_ALIKE';

/** How many there are; or how many of them answered yes or no, are in another category, or differ from the others. */
type Variable = 'n' | 'yes' | 'no' | 'others' | 'spread';

export interface Fallen {
  readonly release: number;
  readonly place: string;
  readonly observer: string;
  readonly verdict: Verdict;
  readonly variable: Variable;
  readonly truth: number;
  readonly range: Range;
}

export interface Outcome {
  readonly fallen: readonly Fallen[];
  /** Small figures that the observer was after. */
  readonly small: number;
  readonly counts: PossibleRanges['counts'];
}

export interface Attack {
  readonly editions: readonly Edition[];
  readonly measures: ReadonlyMap<string, PublicMeasure>;
  readonly supposed: Suppositions;
  /** Förbund that put together what they know; none for an outsider. */
  readonly observers?: readonly string[];
}

/** Solves for every small figure of every release, with all that the observers know. */
export function attackAll(highs: Highs, { editions, measures, supposed, observers = [] }: Attack): Outcome {
  const knowledge = new Knowledge(editions, measures, supposed);
  suppose(knowledge);
  const own = ownOf(editions, observers);
  for (const forbund of own) knowledge.learn(forbund);
  const ranges = new PossibleRanges(highs, knowledge.system);
  try {
    const targets = [...targetsOf(knowledge, own)];
    ranges.prepare(targets.map(({ form }) => form));
    const fallen = targets.flatMap((target) => judged(ranges, target));
    const observer = observers.join(' + ') || 'outsider';
    return { fallen: fallen.map((one) => ({ ...one, observer })), small: targets.length, counts: ranges.counts };
  } finally {
    ranges.dispose();
  }
}

/** The observers themselves, and every förbund that became a part of one of them. */
function ownOf(editions: readonly Edition[], observers: readonly string[]): Set<string> {
  const own = new Set(observers);
  const heirs = editions.at(-1)?.register.heirs ?? new Map<string, string>();
  for (let size = -1; size !== own.size;) {
    size = own.size;
    for (const [forbund, heir] of heirs) if (own.has(heir)) own.add(forbund);
  }
  return own;
}

interface Target {
  readonly release: number;
  readonly place: string;
  readonly variable: Variable;
  readonly form: Form;
  /** Of `spread`: the sum and the squares, which tell it when they are known with n. */
  readonly moments?: readonly Form[];
  readonly truth: number;
  /** As few as it must be possible to be, and as many. */
  readonly low: number;
  readonly high: number;
}

/** Each small figure once, of those that the observers have not sent themselves. */
function* targetsOf(knowledge: Knowledge, own: ReadonlySet<string>): Generator<Target> {
  const seen = new Set<string>();
  for (const edition of knowledge.editions) {
    const places = new Map(edition.figures.map((figure) => [placeOf(figure.unit, figure), figure]));
    for (const [place, figure] of places) {
      const measure = knowledge.measures.get(figure.measure);
      if (!measure || !isProtected(measure)) continue;
      for (const target of targetsAt(knowledge, edition, figure, measure, own)) {
        const name = `${target.variable} ${[...target.form.terms].flat().join()} ${target.form.constant}`;
        if (target.form.terms.size > 0 && !seen.has(name)) yield { ...target, place };
        seen.add(name);
      }
    }
  }
}

function targetsAt(
  knowledge: Knowledge,
  edition: Edition,
  figure: Edition['figures'][number],
  measure: PublicMeasure,
  own: ReadonlySet<string>,
): Omit<Target, 'place'>[] {
  const { release } = edition;
  const { smallBelow, smallExtremeBelow, kind } = measure;
  const parts = knowledge.partsOf(edition, figure.unit, figure);
  // What an observer has in a sum it need not find out: it is after the others.
  const others = parts.filter(([forbund]) => !own.has(forbund));
  const hasOwn = others.length < parts.length;
  const all = knowledge.sumOfParts(release, parts);
  const rest = knowledge.sumOfParts(release, others);
  if (others.length === 0 || rest.n === 0) return [];
  const form = (layer: Layer) =>
    sumOf(others.map(([forbund, place]) => knowledge.ofForbund(release, forbund, place, layer)));
  const found: Omit<Target, 'place'>[] = [];
  if (all.n < smallBelow)
    found.push({ release, variable: 'n', form: form('n'), truth: rest.n, low: 0, high: smallBelow });
  if (all.n >= smallExtremeBelow) return found;
  const needed = hasOwn ? 1 : Math.max(1, Math.ceil(all.n / 4));
  const counts = { yes: all.sum, no: all.n - all.sum };
  if (kind === 'SHARE')
    for (const layer of ['yes', 'no'] as const)
      if (counts[layer] === 0)
        found.push({ release, variable: layer, form: form(layer), truth: 0, low: 0, high: needed });
  if (hasNoSpread(measure, all) && !hasOwn)
    found.push({
      ...{ release, variable: 'spread', form: form('n'), truth: 0, low: -Infinity, high: Infinity },
      moments: [form('sum'), form('squares')],
    });
  if (kind === 'COUNT' && figure.dimension !== 'TOTAL' && others.length === parts.length) {
    const beside = besides(knowledge, edition, figure);
    if (beside.truth === 0)
      found.push({ release, variable: 'others', form: beside.form, truth: 0, low: 0, high: needed });
  }
  return found;
}

/** Of a category of counts: those in the same total who are not in it. */
function besides(knowledge: Knowledge, edition: Edition, figure: Edition['figures'][number]) {
  const total = { measure: figure.measure, dimension: 'TOTAL', category: 'TOTAL' };
  const [inTotal, inCategory] = [total, figure].map((place) => knowledge.partsOf(edition, figure.unit, place));
  const ofAll = (parts: typeof inTotal, by: number): [number, Form][] =>
    (parts ?? []).map(([forbund, place]) => [by, knowledge.ofForbund(edition.release, forbund, place, 'n')]);
  const count = (parts: typeof inTotal) => knowledge.sumOfParts(edition.release, parts ?? []).n;
  return {
    form: combined([...ofAll(inTotal, 1), ...ofAll(inCategory, -1)]),
    truth: count(inTotal) - count(inCategory),
  };
}

function judged(ranges: PossibleRanges, target: Target): Omit<Fallen, 'observer'>[] {
  const { release, place, variable, truth, low, high, moments = [] } = target;
  const range = ranges.of(target.form, { low, high });
  // An attacker that is wrong finds nothing out, and a test of it proves nothing.
  if (variable !== 'spread' && (truth < range.lower || truth > range.upper))
    throw new Error(`The attacker is misled: ${release}: ${place} is ${truth}, not ${JSON.stringify(range)}.`);
  const isKnown = ({ lower, upper }: Range) =>
    Number.isFinite(upper) && upper - lower <= 1e-4 * Math.max(1, Math.abs(upper));
  const others = isKnown(range) ? moments.map((form) => ranges.of(form, { low, high })) : [];
  const verdict =
    variable === 'spread' ? ([range, ...others].every(isKnown) ? 'ALL_ALIKE' : null) : verdictOf(target, range);
  return verdict ? [{ release, place, verdict, variable, truth, range }] : [];
}

function verdictOf({ variable, high }: Target, { lower, upper }: Range): Verdict | null {
  if (variable !== 'n') return upper >= high ? null : 'ALL_ALIKE';
  if (lower === upper) return 'DETERMINED';
  if (lower >= 1) return upper < high ? 'BOUNDED' : 'NOT_NONE';
  return upper < high ? 'FEW' : null;
}
