import type { Db } from '../database';

/** Something that is stored encrypted, with what it is bound to. */
export interface SealedSecret {
  readonly holder: 'subscriber' | 'source';
  readonly key: number;
  readonly context: string;
  readonly sealed: string;
}

/** Everything that is encrypted, also of those that are removed. */
export async function sealedSecrets(db: Db): Promise<SealedSecret[]> {
  return db.query(
    `SELECT 'subscriber' AS holder, id AS key, address AS context, secret AS sealed FROM subscriber
     UNION ALL SELECT 'source', id, address, credential FROM source ORDER BY 1, 2`,
  );
}

const COLUMN = { subscriber: 'secret', source: 'credential' } as const;

/** False when somebody has stated another meanwhile, which is then under the key of the day. */
export async function replaceSealed(db: Db, { holder, key, sealed }: SealedSecret, by: string): Promise<boolean> {
  const column = COLUMN[holder];
  const [row] = await db.query<{ count: number }[]>(
    `WITH changed AS (UPDATE ${holder} SET ${column} = $3 WHERE id = $1 AND ${column} = $2 RETURNING id)
     SELECT count(*)::integer AS count FROM changed`,
    [key, sealed, by],
  );
  return row?.count === 1;
}
