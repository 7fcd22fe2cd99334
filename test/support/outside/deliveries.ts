import type { World } from '../world';

/** A subscriber that every event waits to be told to. */
export async function addDeliveries({ hub }: World): Promise<void> {
  await hub.db.query(
    `INSERT INTO subscriber (channel, address, secret, kinds, created_at)
     VALUES ('WEBHOOK', 'https://hub.example', 'x', '{}', now())`,
  );
  await hub.db.query(
    `INSERT INTO delivery (event_id, subscriber_id, state, attempts, next_attempt_at, changed_at)
     SELECT e.id, s.id, 'PENDING', 0, now(), now() FROM outbox_event e CROSS JOIN subscriber s`,
  );
}
