import { requireVariablesWithin, type Allowance } from '../../guards';
import type { ApolloServer } from '@apollo/server';
import { Router, type Request, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Actor } from '../../permissions';
import type { Hub } from '../../database';
import {
  asker,
  EXPORT_FORMATS,
  exportFile,
  exportMetadata,
  FILE_ENDINGS,
  findSavedQuestion,
  MEDIA_TYPES,
  noteExport,
  prepareExport,
  questionOfSaved,
  readOptions,
  readQuestion,
  savedName,
  type ExportFormat,
  type ExportLimits,
  type Question,
} from '../../exports';
import type { Context } from '../../graphql';
import type { Admit } from '../../execution';
import { SamnavError, type Parameters } from '../../platform';
import { onlyGraphqlTypes } from '../uploads/content-type';
import { readPaidJson } from '../request/paid-json';
import { answerRefusedExport } from './refused-export';
import { readParameters } from './read-parameters';
import { sendExport } from './send-export';

export interface ExportsRoute {
  readonly hub: Hub;
  readonly graphql: ApolloServer<Context>;
  readonly schema: GraphQLSchema;
  readonly contextOf: (request: Request, response: Response) => Context;
  /** Throws for a document that the caller may not send. */
  readonly admit: Admit;
  readonly limits: ExportLimits;
}

type Kind = 'file' | 'metadata';

/**
 * `GET|POST /export` and `GET /q/{saved question}`: the answer to a question as a file; `/metadata` below either: what
 * a reader must know about the file. The caller has been identified before this. docs/exports.md
 */
export function exportRoutes(route: ExportsRoute): Router {
  const router = Router();
  const answer = (kind: Kind) => async (request: Request, response: Response) => {
    const parameters = readParameters(request);
    await answerExport(route, { request, response, kind, parameters, question: readQuestion(parameters) });
  };
  const answerSaved = (kind: Kind) => async (request: Request<{ name: string }>, response: Response) => {
    const { name, version } = savedName(request.params.name);
    const saved = await findSavedQuestion(route.hub, response.locals.actor as Actor, name, version);
    const parameters = readParameters(request);
    const question = questionOfSaved(route.schema, saved, parameters);
    await answerExport(route, { request, response, kind, parameters, question });
  };
  router.get('/export', answer('file'));
  router.post('/export', onlyGraphqlTypes, readPaidJson, answer('file'));
  router.get('/export/metadata', answer('metadata'));
  router.get('/q/:name', answerSaved('file'));
  router.get('/q/:name/metadata', answerSaved('metadata'));
  return router;
}

/** Formats that are sent page by page: the first part tells how large the file will be. */
const IN_PARTS: readonly ExportFormat[] = ['csv', 'jsonl'];

interface Export {
  readonly request: Request;
  readonly response: Response;
  readonly kind: Kind;
  readonly parameters: Parameters;
  readonly question: Question;
}

async function answerExport(route: ExportsRoute, one: Export): Promise<void> {
  const { hub, schema, limits } = route;
  const { request, response, kind, parameters, question } = one;
  const actor = response.locals.actor as Actor;
  requireVariablesWithin(question.variables, response.locals.allowance as Allowance);
  if (question.isFree) route.admit({ query: question.document }, actor);
  const options = readOptions(parameters, kind === 'file' ? negotiated(request, parameters) : 'csv');
  const prepared = await prepareExport({ hub, schema, actor, limits }, question, options);
  try {
    const etag = kind === 'file' ? prepared.etag : prepared.etag.replace(/"$/, '-about"');
    response.set({
      ETag: etag,
      'Cache-Control': 'no-cache',
      ...(kind === 'file' ? fileHeaders(one, options.format, prepared.release) : {}),
    });
    response.vary('Accept').vary('Authorization');
    response.type(kind === 'file' ? MEDIA_TYPES[options.format] : 'application/csvm+json');
    if (isKnown(request, etag)) return void response.status(304).end();
    const caller = asker(route.graphql, route.contextOf(request, response));
    const table = await prepared.open(caller);
    if (kind === 'file') await noteExport(hub, actor, { ...table.source, size: table.size });
    if (table.receipt !== null) response.set('Samnav-Receipt', table.receipt);
    const parts = { table, question, options, release: prepared.release, ask: caller.ask };
    const file = kind === 'file' ? exportFile(parts) : exportMetadata(parts, pathOf(one, 'file'));
    const isInParts = kind === 'file' && IN_PARTS.includes(options.format);
    await sendExport(request, response, file, {
      maxBytes: limits.maxBytes,
      parts: isInParts ? table.size / Math.max(1, table.firstRows) : 1,
    });
  } catch (error) {
    answerRefusedExport(error, response);
  }
}

/**
 * Whether the caller has the file already (RFC 9110, 13.1.2). Express's own `fresh` also heeds `Cache-Control:
 * no-cache`, which is meant for caches on the way and which fetch sends with every condition.
 */
function isKnown({ method, headers }: Request, etag: string): boolean {
  const marks = (headers['if-none-match'] ?? '').split(',').map((mark) => mark.trim().replace(/^W\//, ''));
  return (method === 'GET' || method === 'HEAD') && marks.includes(etag);
}

/** @throws SamnavError NOT_ACCEPTABLE */
function negotiated(request: Request, parameters: Parameters): ExportFormat {
  if (parameters.has('format')) return 'csv';
  const type = request.accepts(Object.values(MEDIA_TYPES));
  const format = EXPORT_FORMATS.find((one) => MEDIA_TYPES[one] === type);
  if (!format) throw new SamnavError('NOT_ACCEPTABLE', { formats: EXPORT_FORMATS.join(', ') });
  return format;
}

function fileHeaders(one: Export, format: ExportFormat, release: number | null): Record<string, string> {
  const { name } = one.question;
  const file = `samnav-${name}${release === null ? '' : `-${release}`}.${FILE_ENDINGS[format]}`;
  const about = pathOf(one, 'metadata');
  return {
    'Content-Disposition': `attachment; filename="${file}"`,
    ...(release === null ? {} : { 'Samnav-Release': String(release) }),
    ...(about.length > LONGEST_LINK ? {} : { Link: `<${about}>; rel="describedby"; type="application/csvm+json"` }),
  };
}

/** A longer link is left out: many programs accept no more than 8 kB of headers. */
const LONGEST_LINK = 4000;

function pathOf({ request, parameters }: Export, kind: Kind): string {
  const path = request.path.replace(/\/metadata$/, '');
  const query = new URLSearchParams([...parameters]).toString();
  return `${path}${kind === 'metadata' ? '/metadata' : ''}?${query}`;
}
