import type { Text } from './text';

/** How a refusal is classed over HTTP, where there is no GraphQL envelope to carry the code. */
export interface CatalogueEntry extends Text {
  readonly httpStatus: number;
}

export const entry = (httpStatus: number, sv: string, en: string): CatalogueEntry => ({ httpStatus, sv, en });
