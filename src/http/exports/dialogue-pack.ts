import type { ApolloServer } from '@apollo/server';
import { Router, type Request, type Response } from 'express';
import {
  asker,
  dialoguePack,
  dialoguePackCsv,
  dialoguePackJsonStat,
  PACK_FORMATS,
  readRelease,
  type DialoguePack,
  type PackFormat,
} from '../../exports';
import type { Context } from '../../graphql';
import { invalid, oneOf, refuseUnknown, required, SamnavError, word } from '../../platform';
import { AUTHORITIES } from '../../system-errors';
import { dialoguePackPage, PACK_POLICY } from '../pages/dialogue-pack-page';
import { readParameters } from './read-parameters';
import { answerRefusedExport } from './refused-export';

const PARAMETERS = ['authority', 'release', 'asOf', 'format'] as const;

const WRITERS: Readonly<Record<PackFormat, (pack: DialoguePack) => string>> = {
  html: dialoguePackPage,
  csv: dialoguePackCsv,
  json: (pack) => JSON.stringify(pack),
  'json-stat2': dialoguePackJsonStat,
};

/**
 * `GET /dialogue-pack?authority=FK[&release=3][&asOf=2024-11-15][&format=html|csv|json|json-stat2]`: the cases that
 * concern an authority as they stood on a day, with the evidence of a release, as one file to bring to a meeting.
 * docs/system-errors.md
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
    const format = word(parameters, 'format', PACK_FORMATS) ?? 'html';
    const extension = format === 'json-stat2' ? 'json' : format;
    const asked = { authority, release: readRelease(parameters), asOf: parameters.get('asOf') };
    try {
      const pack = await dialoguePack(
        route.contextOf(request, response),
        (context) => asker(route.graphql, context).ask,
        asked,
      );
      const file = WRITERS[format](pack);
      const size = Buffer.byteLength(file);
      if (size > route.maxBytes) throw new SamnavError('EXPORT_TOO_MANY_BYTES', { size, limit: route.maxBytes });
      response.set({
        'Cache-Control': 'private, no-store',
        'Samnav-Release': String(pack.release),
        'Content-Disposition': `${format === 'html' ? 'inline' : 'attachment'}; filename="samnav-dialog-${code}-${pack.release}-${pack.asOf}.${extension}"`,
        ...(format === 'html' ? { 'Content-Security-Policy': PACK_POLICY } : {}),
      });
      response.type(extension).send(file);
    } catch (error) {
      answerRefusedExport(error, response);
    }
  });
  return router;
}
