import { Router } from 'express';
import type { Hub } from '../database/hub';

/** `/livez`: the process answers. `/readyz`: the database does too, has room to store in, and has every migration. */
export function health(hub: Hub): Router {
  const router = Router();
  router.get('/livez', (_, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_, response) => {
    const checks = { database: 'unreachable', migrations: 'unknown' };
    try {
      await hub.db.query('SELECT 1');
      checks.database = hub.database.hasRoom() ? 'ok' : 'full';
      checks.migrations = (await hub.database.source.showMigrations()) ? 'pending' : 'ok';
    } catch {
      // Said in the answer; a probe every few seconds would fill the log.
    }
    const ready = checks.database === 'ok' && checks.migrations === 'ok';
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'not ready', ...checks });
  });
  return router;
}
