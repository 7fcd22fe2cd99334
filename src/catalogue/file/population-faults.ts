import type { CatalogueFile } from './catalogue-file';

/** What is wrong with which measures are said to count the same people. */
export function populationFaults({ populations, measures, dimensions }: CatalogueFile): string[] {
  const [known, split] = [codesOf(measures), codesOf(dimensions)];
  const all = new Map(populations.map((population) => [population.code, population]));
  const named = populations.flatMap((population) => population.measures);
  return [
    ...populations.flatMap(({ code, measures: own, within, answeredDimensions }) => [
      ...own
        .filter((measure) => !known.has(measure))
        .map((one) => `population ${code}: ${one} is not among the measures`),
      ...answeredDimensions
        .filter((dimension) => !split.has(dimension))
        .map((one) => `population ${code}: ${one} is not among the dimensions`),
      ...(within !== null && !all.has(within)
        ? [`population ${code}: ${within} is not among the populations`]
        : isWithinItself(code, all)
          ? [`population ${code}: is within itself`]
          : []),
    ]),
    ...named
      .filter((measure, at) => named.indexOf(measure) < at)
      .map((measure) => `populations: ${measure} counts two populations`),
  ];
}

const codesOf = (items: readonly { readonly code: string }[]) => new Set(items.map(({ code }) => code));

function isWithinItself(code: string, all: ReadonlyMap<string, CatalogueFile['populations'][number]>): boolean {
  const passed = new Set<string>();
  for (let next: string | null | undefined = code; next; next = all.get(next)?.within) {
    if (passed.has(next)) return true;
    passed.add(next);
  }
  return false;
}
