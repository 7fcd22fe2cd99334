import { Router } from 'express';
import type { Actor } from '../../permissions/actor';
import type { Hub } from '../../database/hub';
import { MEDIA_TYPES } from '../../exports/questions/export-options';
import { TEMPLATE_FORMATS, templateFile } from '../../exports/formats/template-file';
import type { Allowance } from '../../guards/allowance';
import { OPERATION_COST, UPLOADED_CELL_COST } from '../../guards/cost/cost-table';
import { refuseUnknown, required, word } from '../../platform/settings/parameters';
import { makeTemplate } from '../../submissions/template/make-template';
import { readParameters } from '../exports/read-parameters';

export const TEMPLATE_PARAMETERS = ['forbund', 'round', 'format'] as const;

/**
 * `GET /template?forbund=NNNNNN-NNNN&round=2024[&format=xlsx]`: what a förbund is to fill in for a round, as a file that
 * `/uploads` takes when it is filled in. docs/uploading.md
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
