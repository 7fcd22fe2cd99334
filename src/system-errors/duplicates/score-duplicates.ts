/** A word stem of the report in question, or a key of its law, and how many reports have it; counted up to a limit. */
export interface Term {
  readonly term: string;
  readonly kind: 'WORD' | 'LAW';
  readonly count: number;
}

/** What another report, or a case, shares with it. */
export interface Candidate {
  readonly key: number;
  readonly target: 'REPORT' | 'CASE';
  readonly words: readonly string[];
  readonly lawKeys: readonly string[];
  /** The share of trigrams that the texts have in common: 0 to 1. */
  readonly similarity: number;
}

export interface Likeness extends Candidate {
  /** 0 to 1. */
  readonly score: number;
  /** The shared words that say most, the rarest first. */
  readonly tellingWords: readonly string[];
}

/**
 * How much a term tells: the rarer, the more. Inverse document frequency as Spärck Jones has it (Journal of
 * Documentation 28:1, 1972).
 */
export const weightOf = (count: number, total: number): number => Math.log(1 + total / Math.max(1, count));

/** How many of the most telling terms are looked up: further ones are in too many reports to tell any apart. */
const LOOKED_UP = 30;
const MOST_TELLING_WORDS = 8;

/** The terms to look for others by. A term that no other report has finds none. */
export function tellingTerms(terms: readonly Term[]): Term[] {
  return terms
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count || (a.term < b.term ? -1 : 1))
    .slice(0, LOOKED_UP);
}

/** Weights in the score, chosen on planted paraphrases other than those that docs/system-errors.md describes. */
const SHARES = { words: 0.4, similarity: 0.4, law: 0.2 };
/**
 * Two reports below this are not said to be alike: of the planted originals among the ten likeliest, two in a hundred
 * lay below.
 */
export const LIKELY = 0.3;

/** The candidates that are likely enough, with their scores, the likeliest first. */
export function scoreDuplicates(terms: readonly Term[], candidates: readonly Candidate[], total: number): Likeness[] {
  const weights = new Map(terms.map(({ term, count }) => [term, weightOf(count, total)]));
  const sum = (some: readonly string[]) => some.reduce((all, term) => all + (weights.get(term) ?? 0), 0);
  const [words, law] = (['WORD', 'LAW'] as const).map((kind) =>
    sum(terms.filter((one) => one.kind === kind).map(({ term }) => term)),
  ) as [number, number];
  const part = (common: number, all: number) => (all > 0 ? common / all : 0);
  return candidates
    .map((candidate): Likeness => {
      const score =
        SHARES.words * part(sum(candidate.words), words) +
        SHARES.similarity * candidate.similarity +
        SHARES.law * part(sum(candidate.lawKeys), law);
      const rarest = [...candidate.words].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
      return { ...candidate, score, tellingWords: rarest.slice(0, MOST_TELLING_WORDS) };
    })
    .filter(({ score }) => score >= LIKELY)
    .sort((a, b) => b.score - a.score || a.key - b.key);
}
