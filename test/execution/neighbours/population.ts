import { neighbour } from './neighbour';

/** What Statistics Sweden could add to a municipality: how many live there. Invented numbers. */
const POPULATION: Readonly<Record<string, number>> = { '2480': 132_235, '2404': 2_445, '2401': 7_096 };

const YEARS = [2022, 2023, 2024];

const yearsPage = (first: number) => ({
  nodes: YEARS.slice(0, first),
  pageInfo: { hasNextPage: first < YEARS.length, hasPreviousPage: false, startCursor: null, endCursor: null },
});

/** It pages its lists as the hub does: `PageInfo` is the same type in both. */
export const population = neighbour(
  'population',
  `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])

  type Query {
    populationYears(first: Int!): PopulationYears!
  }

  type PopulationYears {
    nodes: [Int!]!
    pageInfo: PageInfo!
  }

  type PageInfo @shareable {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }

  type Municipality @key(fields: "code") {
    code: String!
    population: Int
  }
  `,
  { Query: { populationYears: (_: unknown, { first }: { first: number }) => yearsPage(first) } },
  { Municipality: ({ code }: { code: string }) => ({ code, population: POPULATION[code] ?? null }) },
);
