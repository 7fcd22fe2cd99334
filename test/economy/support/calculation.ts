export interface Found {
  readonly release: number;
  readonly cost: number;
  readonly design: string;
  readonly causalClaim: string;
  readonly origin: string;
  readonly cautions: readonly { sv: string }[];
  readonly calculation: {
    readonly sources: readonly string[];
    readonly results: readonly { level: string; years: number; persons: number; netPresentValue: number }[];
    readonly sensitivity: readonly { varied: string; low: number; high: number; atLow: number; atHigh: number }[];
  };
  readonly receipt: { readonly code: string };
}

export const ALL_OF_INSATS = `{ release cost design causalClaim origin cautions { sv } receipt { code }
  calculation { sources results { level years persons netPresentValue shareOfPotential } sensitivity { varied payer low high atLow atHigh } } }`;
