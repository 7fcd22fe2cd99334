import { integer, oneOf, oneValue, row, rows, text, type Db, type RowOf } from '../database';

const SEALED = row('sealed secret', {
  holder: oneOf(['subscriber', 'source']),
  key: integer,
  context: text,
  sealed: text,
});
/** A secret that is stored encrypted, and the context that it is bound to. */
export type SealedSecret = RowOf<typeof SEALED>;

/** Every encrypted secret, also of what has been removed. */
export async function sealedSecrets(db: Db): Promise<SealedSecret[]> {
  return rows(
    db,
    SEALED,
    `SELECT 'subscriber' AS holder, id AS key, address AS context, secret AS sealed FROM subscriber
     UNION ALL SELECT 'source', id, address, credential FROM source ORDER BY 1, 2`,
  );
}

const COLUMN = { subscriber: 'secret', source: 'credential' } as const;

/** False when somebody has stated a new secret in the meantime, which is under the present key already. */
export async function replaceSealed(db: Db, { holder, key, sealed }: SealedSecret, by: string): Promise<boolean> {
  const column = COLUMN[holder];
  const changed = await oneValue(
    db,
    integer,
    `WITH changed AS (UPDATE ${holder} SET ${column} = $3 WHERE id = $1 AND ${column} = $2 RETURNING id)
     SELECT id FROM changed`,
    [key, sealed, by],
  );
  return changed !== undefined;
}
