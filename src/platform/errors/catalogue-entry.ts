import type { Text } from '../texts/text';

/** The class of a refusal over HTTP, where there is no GraphQL envelope to carry the code. */
export interface CatalogueEntry extends Text {
  readonly httpStatus: number;
  /** The seconds after which asking again may help: the value of `Retry-After`. */
  readonly retryAfter?: number;
  /**
   * Whether the refusal comes before anything is read or computed: who may, and whether the named thing exists. False
   * for codes that a field can also give after its work, such as that an order would reveal a withheld number.
   */
  readonly atOnce?: true;
  /** In the form of `deprecation`, for a code that is no longer used. */
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
