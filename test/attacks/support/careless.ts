import { Knowledge, NOTHING_SUPPOSED, isProtected, type Edition } from './knowledge';
import type { PublicMeasure } from './public-register';
import { isSmall } from './small-figures';

/** The releases as they would be if the small figures alone were withheld, or `all` of them. */
export function published(
  editions: readonly Edition[],
  measures: ReadonlyMap<string, PublicMeasure>,
  withheld: 'THE_SMALL' | 'ALL',
): Edition[] {
  const knowledge = new Knowledge(
    editions.map((edition) => ({ ...edition, figures: edition.figures.map((one) => ({ ...one, numbers: null })) })),
    measures,
    NOTHING_SUPPOSED,
  );
  return knowledge.editions.map((edition) => ({
    ...edition,
    figures: edition.figures.map((figure) => {
      const measure = measures.get(figure.measure);
      if (!measure || !isProtected(measure) || withheld === 'ALL') return figure;
      const numbers = knowledge.sumOf(edition, figure.unit, figure);
      const total = { ...figure, dimension: 'TOTAL', category: 'TOTAL' };
      const whole = figure.dimension === 'TOTAL' ? undefined : knowledge.sumOf(edition, figure.unit, total).n;
      return { ...figure, numbers: isSmall(measure, numbers, whole) ? null : numbers };
    }),
  }));
}
