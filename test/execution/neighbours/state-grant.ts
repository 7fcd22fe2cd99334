import { neighbour } from './neighbour';

/**
 * What the authority that pays the state's share could add to a förbund: its grant. It needs to know what the hub calls
 * the förbund and since when it exists, and says so with `@requires`.
 */
export const stateGrant = neighbour(
  'state-grant',
  `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])

  scalar Date
  scalar SEK

  type Forbund @key(fields: "organisationNumber") {
    organisationNumber: String
    name: String! @external
    existsFrom: Date @external
    stateGrant(year: Int!): StateGrant @requires(fields: "name existsFrom")
  }

  type StateGrant {
    year: Int!
    amount: SEK!
    receiver: String!
  }
  `,
  {
    Forbund: {
      stateGrant: ({ name, existsFrom }: { name: string; existsFrom: string | null }, { year }: { year: number }) =>
        (existsFrom ?? '') > `${year}-12-31` ? null : { year, amount: '9007199254740993', receiver: name },
    },
  },
  { Forbund: (reference: object) => reference },
);
