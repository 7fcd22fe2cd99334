import type { ApolloServer } from '@apollo/server';
import { Router, type Request, type Response } from 'express';
import { asker } from '../exports/ask';
import { dialoguePack, type DialoguePack } from '../exports/dialogue-pack';
import { dialoguePackCsv } from '../exports/dialogue-pack-csv';
import { readRelease } from '../exports/read-question';
import type { Context } from '../graphql/context';
import { invalid, oneOf, refuseUnknown, required, word } from '../platform/parameters';
import { SamnavError } from '../platform/result';
import { releaseToRead } from '../releases/edition.store';
import { AUTHORITIES } from '../system-errors/code-lists';
import { dialoguePackPage, PACK_POLICY } from './pages/dialogue-pack-page';
import { readParameters } from './read-parameters';
import { answerRefusedExport } from './refused-export';

const PARAMETERS = ['authority', 'release', 'format'] as const;
const FORMATS = ['html', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

const WRITERS: Readonly<Record<Format, (pack: DialoguePack) => string>> = {
  html: dialoguePackPage,
  csv: dialoguePackCsv,
  json: (pack) => JSON.stringify(pack),
};

/**
 * `GET /dialogue-pack?authority=FK[&release=3][&format=html|csv|json]`: the cases that concern an authority, with the evidence of a
 * release, as one file to bring to a meeting. docs/system-errors.md
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
    const context = route.contextOf(request, response);
    const release = await releaseToRead(context.hub, readRelease(parameters));
    try {
      const pack = await dialoguePack(asker(route.graphql, context).ask, authority, release, context.hub.clock());
      const file = WRITERS[format](pack);
      const size = Buffer.byteLength(file);
      if (size > route.maxBytes) throw new SamnavError('EXPORT_TOO_MANY_BYTES', { size, limit: route.maxBytes });
      const day = pack.madeAt.slice(0, 10);
      response.set({
        'Cache-Control': 'private, no-store',
        'Samnav-Release': String(release),
        'Content-Disposition': `${format === 'html' ? 'inline' : 'attachment'}; filename="samnav-dialog-${code}-${release}-${day}.${format}"`,
        ...(format === 'html' ? { 'Content-Security-Policy': PACK_POLICY } : {}),
      });
      response.type(format).send(file);
    } catch (error) {
      answerRefusedExport(error, response);
    }
  });
  return router;
}
