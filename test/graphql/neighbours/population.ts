import { neighbour } from './neighbour';

/** What Statistics Sweden could add to a municipality: how many live there. Invented numbers. */
const POPULATION: Readonly<Record<string, number>> = { '2480': 132_235, '2404': 2_445, '2401': 7_096 };

export const population = neighbour(
  'population',
  `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

  type Municipality @key(fields: "code") {
    code: String!
    population: Int
  }
  `,
  {
    Municipality: {
      __resolveReference: ({ code }: { code: string }) => ({ code, population: POPULATION[code] ?? null }),
    },
  },
);
