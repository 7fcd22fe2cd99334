import { CodeList } from '../texts/code-list';
import type { CatalogueEntry } from './catalogue-entry';

/**
 * Every code that a caller can meet, with its text: one closed list, so that a client can switch on it. Each room adds
 * its own in its `errors.ts`, by `defineErrors` and `declare module '…/platform/errors/error-catalogue'`. Findings
 * about the rows of an upload have their own list, in `submissions/checks/finding-catalogue.ts`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Rooms fill it.
export interface ErrorEntries {}

export type ErrorCode = keyof ErrorEntries;

const catalogue = new CodeList<CatalogueEntry>();

/** @throws Error when there is such a code already */
export const defineErrors = <const Own extends Readonly<Record<string, CatalogueEntry>>>(own: Own): Own =>
  catalogue.add(own);

/** The whole catalogue, of every loaded room. */
export const errorCatalogue = (): ReadonlyMap<string, CatalogueEntry> => catalogue.all;

export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && catalogue.all.has(code);

export const entryOf = (code: ErrorCode): CatalogueEntry => catalogue.of(code);
