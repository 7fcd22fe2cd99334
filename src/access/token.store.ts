import { integer, moment, nullable, oneOf, oneRow, row, text, values, type Db } from '../database';
import { TokenRow, TokenUseRow } from './access.entity';
import { ROLES, type Actor } from '../permissions';
import { hashSecret } from './token';

export async function storeToken(db: Db, token: Omit<TokenRow, 'id' | 'revokedAt'>): Promise<TokenRow> {
  return db.getRepository(TokenRow).save({ ...token, revokedAt: null });
}

const IN_FORCE = row('token', {
  id: integer,
  role: oneOf(ROLES),
  forbundId: nullable(integer),
  authority: nullable(text),
  expiresAt: moment,
});

/** The actor of a service token, or undefined when it is unknown, expired or revoked: the caller is not told which. */
export async function actorOfToken(db: Db, secret: string, now: Date): Promise<Actor | undefined> {
  const found = await oneRow(
    db,
    IN_FORCE,
    `SELECT ${IN_FORCE.select()} FROM token WHERE secret_hash = $1 AND revoked_at IS NULL`,
    [hashSecret(secret)],
  );
  if (!found || found.expiresAt <= now) return undefined;
  const { id, role, forbundId, authority } = found;
  return { name: `token:${id}`, roles: [role], forbundId, authority };
}

export async function listTokens(db: Db): Promise<TokenRow[]> {
  return db.getRepository(TokenRow).find({ order: { id: 'ASC' } });
}

/** The hour in which each token was last used, for tokens that have been used. */
export async function lastUses(db: Db): Promise<ReadonlyMap<number, Date>> {
  const rows = await db.getRepository(TokenUseRow).find();
  return new Map(rows.map(({ tokenId, lastHour }) => [tokenId, lastHour]));
}

/** Another process may have stored a later hour. */
export async function storeTokenUses(
  db: Db,
  uses: readonly { readonly id: number; readonly hour: Date }[],
): Promise<void> {
  await db.query(
    `INSERT INTO token_use (token_id, last_hour) SELECT * FROM unnest($1::integer[], $2::timestamptz[])
     ON CONFLICT (token_id) DO UPDATE SET last_hour = excluded.last_hour WHERE token_use.last_hour < excluded.last_hour`,
    [uses.map(({ id }) => id), uses.map(({ hour }) => hour)],
  );
}

/** Those of the given tokens that are in force. */
export async function tokensInForce(db: Db, ids: readonly number[], now: Date): Promise<number[]> {
  return values(
    db,
    integer,
    'SELECT id FROM token WHERE id = ANY($1::integer[]) AND revoked_at IS NULL AND expires_at > $2',
    [ids, now],
  );
}

export async function findToken(db: Db, id: number): Promise<TokenRow | null> {
  return db.getRepository(TokenRow).findOneBy({ id });
}

export async function markRevoked(db: Db, id: number, at: Date): Promise<void> {
  await db.getRepository(TokenRow).update({ id }, { revokedAt: at });
}
