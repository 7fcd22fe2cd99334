import type { Text } from '../texts/text';

/** How a refusal is classed over HTTP, where there is no GraphQL envelope to carry the code. */
export interface CatalogueEntry extends Text {
  readonly httpStatus: number;
  /** The seconds after which it is worth while to ask again: what `Retry-After` says. */
  readonly retryAfter?: number;
  /**
   * Found out before anything is read or computed: who may, and whether there is what was named. Not what a field can also say when it
   * has done its work, such as that an order would tell of a withheld number.
   */
  readonly atOnce?: true;
  /** As `deprecation` writes it, of a code that is answered no longer. */
  readonly deprecated?: string;
}

export const entry = (httpStatus: number, sv: string, en: string): CatalogueEntry => ({ httpStatus, sv, en });

export const unavailable = (retryAfter: number, sv: string, en: string): CatalogueEntry => ({
  httpStatus: 503,
  retryAfter,
  sv,
  en,
});

export const atOnce = (refused: CatalogueEntry): CatalogueEntry => ({ ...refused, atOnce: true });
