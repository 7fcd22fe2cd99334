import { layersOf, isProtected, type Edition, type Knowledge } from './knowledge';
import { combined, type Form } from './linear-system';
import type { PublicMeasure } from './public-register';
import type { SentFigure } from './sent-figures';

/** Measures that count all who left, by their definitions. */
const ALL_WHO_LEFT = [
  'FIN-S13',
  'FIN-S13-FORE',
  'FIN-S14',
  'FIN-S13-FORSORJNING-FORE',
  'FIN-S13-FORSORJNING-EFTER',
  'FIN-S13-LOKAL',
];
/** Of each of these, all are among those who took part. */
const AMONG_PARTICIPANTS = [...ALL_WHO_LEFT, 'FIN-S13-STARTADE'];
const PARTICIPANTS = 'FIN-S13-DELTAGARE';

/** Adds what the attacker takes for true to what it knows; each supposition where it is true. */
export function suppose(knowledge: Knowledge): void {
  const { editions, supposed } = knowledge;
  for (const edition of editions)
    for (const [forbund, figures] of edition.sent) {
      if (supposed.sameRespondents) supposeSameRespondents(knowledge, edition, forbund, figures);
      if (supposed.definitions) supposeDefinitions(knowledge, edition, forbund, figures);
      if (supposed.outcomeIsLiving) supposeOutcome(knowledge, edition, forbund, figures);
      if (supposed.moments) supposeMoments(knowledge, edition, forbund, figures);
    }
}

const codesOf = (figures: readonly SentFigure[]) => [...new Set(figures.map(({ measure }) => measure))];

/** Compares n of two measures in every figure that both have. */
function pairs(figures: readonly SentFigure[], one: string, other: string): (readonly [SentFigure, SentFigure])[] {
  const others = new Map(
    figures.filter(({ measure }) => measure === other).map((figure) => [categoryOf(figure), figure]),
  );
  return figures.flatMap((figure) => {
    const beside = figure.measure === one && others.get(categoryOf(figure));
    return beside ? [[figure, beside] as const] : [];
  });
}

const categoryOf = ({ dimension, category }: SentFigure) => `${dimension} ${category}`;

function difference(
  knowledge: Knowledge,
  { release }: Edition,
  forbund: string,
  [a, b]: readonly [SentFigure, SentFigure],
): Form {
  const n = (place: SentFigure) => knowledge.ofForbund(release, forbund, place, 'n');
  return combined([
    [1, n(a)],
    [-1, n(b)],
  ]);
}

/** States that two measures are of the same persons, if they are in every figure that both have. */
function stateEqual(knowledge: Knowledge, edition: Edition, forbund: string, shared: ReturnType<typeof pairs>): void {
  if (shared.some(([a, b]) => a.n !== b.n)) return;
  for (const pair of shared)
    knowledge.system.state(
      `${pair[0].measure} and ${pair[1].measure} of ${forbund}`,
      difference(knowledge, edition, forbund, pair),
      0,
    );
}

function supposeSameRespondents(
  knowledge: Knowledge,
  edition: Edition,
  forbund: string,
  figures: readonly SentFigure[],
): void {
  const forms = new Map<string, string[]>();
  for (const code of codesOf(figures)) {
    const measure = knowledge.measures.get(code);
    if (!measure || !isProtected(measure) || measure.respondentGroups.join() === 'ADMINISTRATIVE') continue;
    const form = measure.respondentGroups.join();
    forms.set(form, [...(forms.get(form) ?? []), code]);
  }
  for (const codes of forms.values())
    codes.forEach((one, at) => {
      for (const other of codes.slice(at + 1)) stateEqual(knowledge, edition, forbund, pairs(figures, one, other));
    });
}

function supposeDefinitions(
  knowledge: Knowledge,
  edition: Edition,
  forbund: string,
  figures: readonly SentFigure[],
): void {
  ALL_WHO_LEFT.forEach((one, at) => {
    for (const other of ALL_WHO_LEFT.slice(at + 1)) stateEqual(knowledge, edition, forbund, pairs(figures, one, other));
  });
  for (const part of AMONG_PARTICIPANTS)
    for (const pair of pairs(figures, PARTICIPANTS, part))
      if (pair[0].n >= pair[1].n)
        knowledge.system.state(
          `${pair[0].measure} and ${pair[1].measure} of ${forbund}`,
          difference(knowledge, edition, forbund, pair),
          0,
          Infinity,
        );
}

/** Those in work or studies are those who live on work or studies afterwards. */
function supposeOutcome(knowledge: Knowledge, edition: Edition, forbund: string, figures: readonly SentFigure[]): void {
  const outcome = figures.find(({ measure, dimension }) => measure === 'FIN-S13' && dimension === 'TOTAL');
  const living = figures.filter(
    ({ measure, category }) =>
      measure === 'FIN-S13-FORSORJNING-EFTER' && (category === 'WORK' || category === 'STUDIES'),
  );
  if (!outcome || living.length === 0 || living.reduce((sum, { n }) => sum + n, 0) !== outcome.sum) return;
  const of = (place: SentFigure, layer: 'yes' | 'n') => knowledge.ofForbund(edition.release, forbund, place, layer);
  knowledge.system.state(
    `outcome of ${forbund}`,
    combined([[1, of(outcome, 'yes')], ...living.map((one) => [-1, of(one, 'n')] as const)]),
    0,
  );
}

/** Where on its scale a mean is bounded by straight lines: the more, the nearer to the parabola. */
const TANGENTS = 12;

/** A sum of answers on a scale, and of their squares, bound how many answers there are. */
function supposeMoments(
  knowledge: Knowledge,
  { release }: Edition,
  forbund: string,
  figures: readonly SentFigure[],
): void {
  for (const place of figures) {
    const measure = knowledge.measures.get(place.measure);
    if (!measure || !isProtected(measure) || !layersOf(measure).includes('squares')) continue;
    const of = (layer: 'n' | 'sum' | 'squares') => knowledge.ofForbund(release, forbund, place, layer);
    for (const [n, sum, squares] of momentsOf(measure)) {
      const form = combined([
        [n, of('n')],
        [sum, of('sum')],
        [squares, of('squares')],
      ]);
      knowledge.system.state(`moments of ${forbund}`, form, -1e-5, Infinity);
    }
  }
}

/** Factors of n, the sum and the squares of what is at least 0, for answers from 0 to 1. */
function momentsOf({ kind, scaleMin, scaleMax }: PublicMeasure): [number, number, number][] {
  if (scaleMin === null || scaleMax === null) return [];
  const ends: [number, number, number][] = [
    [1, -1, 0],
    [0, 1, -1],
  ];
  // Answers of a mean are whole: none lies between two steps. Those of an index may be anywhere.
  const steps = scaleMax - scaleMin;
  if (kind === 'MEAN' && steps <= TANGENTS)
    return [...ends, ...between(steps).map(([s, t]): [number, number, number] => [s * t, -s - t, 1])];
  return [...ends, ...between(TANGENTS).map(([t]): [number, number, number] => [t * t, -2 * t, 1])];
}

/** The steps of the scale, each with the next. */
const between = (count: number) =>
  Array.from({ length: count }, (_, at): [number, number] => [at / count, (at + 1) / count]);
