import { Router } from 'express';
import type { Hub } from '../../database';

/**
 * `/livez`: the process answers. `/readyz`: the database answers too, has room to store in and every migration, and
 * nobody has told the hub to stop. The answer comes within a second or so, also when the database hangs.
 */
export function health(hub: Hub, isStopping: () => boolean): Router {
  const router = Router();
  router.get('/livez', (_, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_, response) => {
    if (isStopping()) return void response.status(503).json({ status: 'stopping' });
    // Said in the answer only; a line for a probe every few seconds would fill the log.
    const { database, migrations } = await hub.database.readiness();
    const ready = (database === 'ok' || database === 'busy') && migrations === 'ok';
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'not ready', database, migrations });
  });
  return router;
}
