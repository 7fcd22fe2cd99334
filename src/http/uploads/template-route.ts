import { OPERATION_COST, UPLOADED_CELL_COST, type Allowance } from '../../guards';
import { Router } from 'express';
import type { Actor } from '../../permissions';
import type { Hub } from '../../database';
import { MEDIA_TYPES, TEMPLATE_FORMATS, templateFile } from '../../exports';
import { refuseUnknown, required, word } from '../../platform';
import { makeTemplate } from '../../submissions';
import { readParameters } from '../exports/read-parameters';

export const TEMPLATE_PARAMETERS = ['forbund', 'round', 'format'] as const;

/**
 * `GET /template?forbund=NNNNNN-NNNN&round=2024[&format=xlsx]`: the file that a förbund fills in for a round and sends
 * to `/uploads`. docs/uploading.md
 */
export function templateRoute(hub: Hub): Router {
  const router = Router();
  router.get('/template', async (request, response) => {
    const { purse } = response.locals.allowance as Allowance;
    const parameters = readParameters(request);
    refuseUnknown(parameters, TEMPLATE_PARAMETERS);
    const [forbund, round] = [required(parameters, 'forbund'), required(parameters, 'round')];
    const format = word(parameters, 'format', TEMPLATE_FORMATS) ?? 'csv';
    const template = await makeTemplate(hub, response.locals.actor as Actor, round, forbund);
    await purse.spend(Math.ceil(OPERATION_COST + template.rows.length * UPLOADED_CELL_COST));
    const file = await templateFile(template, format);
    response.set({
      'Content-Disposition': `attachment; filename="samnav-mall-${forbund}-${template.round}.${format}"`,
      'Cache-Control': 'private, no-store',
    });
    response.type(MEDIA_TYPES[format]).send(Buffer.from(file));
  });
  return router;
}
