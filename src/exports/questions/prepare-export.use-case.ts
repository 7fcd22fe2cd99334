import { createHash } from 'node:crypto';
import { parse, print, type GraphQLSchema } from 'graphql';
import type { Actor } from '../../permissions';
import type { Hub } from '../../database';
import { WIDEST_SHAPE } from '../../guards';
import { dayOf, SERVICE_VERSION } from '../../platform';
import type { Asker } from './ask';
import { onlyQuery, UnfitDocument, type Asked } from './asked-fields';
import type { ExportOptions } from './export-options';
import { exportState } from './export-state.store';
import { atRelease, withFigureMarks } from './page-document';
import type { Question } from './read-question';
import { readTable, type OpenTable } from '../tables/read-table.use-case';

/** A question that is ready to be asked, and the mark that tells whether its answer has changed. */
export interface PreparedExport {
  /** Strong: the same mark means the same bytes. */
  readonly etag: string;
  /** The release that is read. */
  readonly release: number | null;
  open(asker: Asker): Promise<OpenTable>;
}

export interface ExportLimits {
  readonly maxRows: number;
  readonly maxBytes: number;
}

/**
 * Reads a question without asking it. The mark covers everything that the answer depends on: the service's version,
 * document, variables, options, the caller, the release, and the length of the audit trail as far as the caller may
 * know it, which records every change.
 * @throws SamnavError NOT_TABULAR
 */
export async function prepareExport(
  { hub, schema, actor, limits }: { hub: Hub; schema: GraphQLSchema; actor: Actor; limits: ExportLimits },
  question: Question,
  options: ExportOptions,
): Promise<PreparedExport> {
  const state = await exportState(hub.db, actor, dayOf(hub.clock()));
  const release = question.release ?? state.release;
  const asked = askedOf(schema, question, release);
  const parts = [
    SERVICE_VERSION,
    asked ? print(asked.document) : question.document,
    asked?.variables ?? question.variables,
    question.title,
    options,
    limits,
    [actor.name, actor.roles, actor.forbundId, actor.authority],
    state,
  ];
  return {
    etag: `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`,
    release,
    open: async (asker) => {
      try {
        if (asked) return await readTable(asker, asked, options.language, limits.maxRows);
      } catch (error) {
        if (!(error instanceof UnfitDocument)) throw error;
      }
      // The server refuses a document that does not fit the schema, in the words that every caller gets.
      await asker.ask(question.document, question.variables);
      throw new Error('The server took what the export did not.');
    },
  };
}

/** Undefined when the document cannot be read. */
function askedOf(schema: GraphQLSchema, question: Question, release: number | null): Asked | undefined {
  const document = parsedOrNot(question.document);
  if (!document) return undefined;
  onlyQuery(document);
  const asked = { schema, document: withFigureMarks(schema, document), variables: question.variables };
  return release === null ? asked : atRelease(asked, release);
}

function parsedOrNot(text: string): ReturnType<typeof parse> | undefined {
  try {
    return parse(text, { maxTokens: WIDEST_SHAPE.tokens });
  } catch {
    return undefined;
  }
}
