import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit, type DefinitionNode, type DocumentNode } from 'graphql';
import { levelOf, requireShallow } from '../guards';
import { requireDocumentAsText, requireForm, type RequestParts } from './request-form';
import type { Actor } from '../permissions';
import { projectRoot, SamnavError } from '../platform';

/** The documents that the hub knows, by the SHA-256 of their text in hexadecimal. */
export type StoredDocuments = ReadonlyMap<string, string>;

/**
 * The content of a GraphQL request, with its document filled in when the caller sent only its hash: `documentId`
 * (`sha256:…`, as in the draft on persisted documents), or `extensions.persistedQuery.sha256Hash`.
 * @throws SamnavError STORED_DOCUMENTS_ONLY for a document that this caller may not send; INPUT_TOO_DEEP for a
 * document, or variables, nested too deeply for a parser; UNKNOWN_DOCUMENT_ID; INVALID_REQUEST_PART or
 * PERSISTED_QUERY_MISMATCH for parts of a wrong type or hash.
 */
export type Admit = (request: object, actor: Actor) => object;

const FOLDER = 'schema/operations';

/**
 * Reads the documents of `schema/operations`. Each is known by the text of its file, and as a client prints its
 * operations.
 */
export function readStoredDocuments(folder = join(projectRoot, FOLDER)): StoredDocuments {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const definitions = texts.flatMap((text) => parse(text, { noLocation: true }).definitions);
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const printed = operations.map((operation) => print(withItsFragments(operation, definitions)));
  // The start page shows an example without the comments that hold its titles.
  const shown = texts.map((text) => text.replace(/^# (sv|en): .*\n/gm, '').trim());
  return new Map([...texts, ...shown, ...printed].map((text) => [sha256(text), text]));
}

/**
 * An operation followed by the fragments that it uses, wherever they lie, in the order in which it meets them, as
 * clients print them.
 */
function withItsFragments(operation: DefinitionNode, all: readonly DefinitionNode[]): DocumentNode {
  const definitions = [operation];
  for (const definition of definitions) {
    visit(definition, {
      FragmentSpread({ name }) {
        const found = all.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name.value);
        if (found && !definitions.includes(found)) definitions.push(found);
      },
    });
  }
  return { kind: Kind.DOCUMENT, definitions };
}

/** @param onlyStored Whether anonymous callers may send stored documents only. */
export function admission(documents: StoredDocuments, onlyStored: boolean): Admit {
  return (request, actor) => {
    const parts: RequestParts = request;
    const { query, variables, documentId, extensions } = parts;
    requireShallow(query);
    requireShallow(variables);
    requireForm(parts);
    const hash = isThere(query) ? undefined : hashOf(documentId, extensions);
    const stored = hash === undefined ? undefined : documents.get(hash);
    if (stored !== undefined) return { ...request, query: stored, extensions: null };
    const isFree = !onlyStored || levelOf(actor) !== 'ANONYMOUS';
    if (isFree && !isThere(query) && typeof documentId === 'string')
      throw new SamnavError('UNKNOWN_DOCUMENT_ID', { documentId });
    if (isFree) requireOwnHash(query, extensions);
    if (isFree || (typeof query === 'string' && documents.has(sha256(query)))) return request;
    throw new SamnavError('STORED_DOCUMENTS_ONLY');
  };
}

/** The GraphQL server keeps a document under the hash that came with it. */
function requireOwnHash(query: unknown, extensions: unknown): void {
  requireDocumentAsText(query);
  const hash = persistedHash(extensions);
  if (typeof query === 'string' && hash !== undefined && hash !== sha256(query))
    throw new SamnavError('PERSISTED_QUERY_MISMATCH');
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

function hashOf(documentId: unknown, extensions: unknown): string | undefined {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '').toLowerCase();
  return persistedHash(extensions)?.toLowerCase();
}

function persistedHash(extensions: unknown): string | undefined {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null };
  const hash = persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
