import type { ApolloServer } from '@apollo/server';
import { Router, type Request, type Response } from 'express';
import { asker } from '../exports/ask';
import { dialoguePack, type DialoguePack } from '../exports/dialogue-pack';
import { dialoguePackCsv } from '../exports/dialogue-pack-csv';
import { dialoguePackJsonStat } from '../exports/dialogue-pack-json-stat';
import { readRelease } from '../exports/read-question';
import type { Context } from '../graphql/context';
import { invalid, oneOf, refuseUnknown, required, word, type Parameters } from '../platform/parameters';
import { SamnavError } from '../platform/result';
import type { Text } from '../platform/text';
import { releaseToRead } from '../releases/edition.store';
import { AUTHORITIES } from '../system-errors/code-lists';
import { createSystemErrorLoaders } from '../system-errors/system-error.loaders';
import { dialoguePackPage, PACK_POLICY } from './pages/dialogue-pack-page';
import { readParameters } from './read-parameters';
import { answerRefusedExport } from './refused-export';

const PARAMETERS = ['authority', 'release', 'asOf', 'format'] as const;
const FORMATS = ['html', 'csv', 'json', 'json-stat2'] as const;
type Format = (typeof FORMATS)[number];

const WRITERS: Readonly<Record<Format, (pack: DialoguePack) => string>> = {
  html: dialoguePackPage,
  csv: dialoguePackCsv,
  json: (pack) => JSON.stringify(pack),
  'json-stat2': dialoguePackJsonStat,
};

/**
 * `GET /dialogue-pack?authority=FK[&release=3][&asOf=2024-11-15][&format=html|csv|json|json-stat2]`: the cases that concern an authority as they stood
 * on a day, with the evidence of a release, as one file to bring to a meeting. docs/system-errors.md
 */
export function dialoguePackRoute(route: {
  readonly graphql: ApolloServer<Context>;
  readonly contextOf: (request: Request, response: Response) => Context;
  readonly maxBytes: number;
}): Router {
  const router = Router();
  router.get('/dialogue-pack', async (request, response) => {
    const parameters = readParameters(request);
    refuseUnknown(parameters, PARAMETERS);
    const code = required(parameters, 'authority');
    const authority = AUTHORITIES.get(code);
    if (!authority) throw invalid('authority', oneOf([...AUTHORITIES.keys()]));
    const format = word(parameters, 'format', FORMATS) ?? 'html';
    const extension = format === 'json-stat2' ? 'json' : format;
    const context = route.contextOf(request, response);
    const day = readDay(parameters, context.hub.clock());
    const release = await releaseToRead(context.hub, readRelease(parameters));
    try {
      const { ask } = asker(route.graphql, contextAt(context, day.moment));
      const pack = await dialoguePack(ask, authority, release, day);
      const file = WRITERS[format](pack);
      const size = Buffer.byteLength(file);
      if (size > route.maxBytes) throw new SamnavError('EXPORT_TOO_MANY_BYTES', { size, limit: route.maxBytes });
      response.set({
        'Cache-Control': 'private, no-store',
        'Samnav-Release': String(release),
        'Content-Disposition': `${format === 'html' ? 'inline' : 'attachment'}; filename="samnav-dialog-${code}-${release}-${day.asOf}.${extension}"`,
        ...(format === 'html' ? { 'Content-Security-Policy': PACK_POLICY } : {}),
      });
      response.type(extension).send(file);
    } catch (error) {
      answerRefusedExport(error, response);
    }
  });
  return router;
}

/** The hub as it was told of cases at an earlier moment. What is public and who may read is as it is. */
function contextAt(context: Context, moment: Date): Context {
  const hub = { ...context.hub, clock: () => moment };
  return { ...context, hub, loaders: { ...context.loaders, ...createSystemErrorLoaders(hub, moment) } };
}

const NO_DAY: Text = {
  sv: 'skriv en dag som 2024-11-15, inte senare än i dag',
  en: 'write a day as 2024-11-15, not later than today',
};

/** The day that is asked for and the moment when it ended; today and this moment, unless another is. */
function readDay(parameters: Parameters, now: Date): { readonly asOf: string; readonly moment: Date } {
  const today = now.toISOString().slice(0, 10);
  const asOf = parameters.get('asOf') ?? today;
  const end = new Date(`${asOf}T23:59:59.999Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(asOf) && end.toJSON()?.slice(0, 10) === asOf;
  if (!isDay || asOf > today) throw invalid('asOf', NO_DAY);
  return { asOf, moment: asOf === today ? now : end };
}
