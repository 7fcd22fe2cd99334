import type { Hub } from '../database';
import { checkText, done, refusal, refused, type Outcome } from '../platform';
import { authorise, FORBUND_ROLES, type Actor, type Role } from '../permissions';
import type { TokenRow } from './access.entity';
import { recordEvent } from './audit.store';
import { hashSecret, newSecret } from './token';
import { findToken, markRevoked, storeToken } from './token.store';

export interface CreateToken {
  readonly name: string;
  readonly role: Role;
  readonly forbundId: number | null;
  readonly authority: string | null;
  readonly validDays: number;
}

const DAY = 86_400_000;

/** What the audit trail may know of a token: never the secret, nor its hash. */
const described = (token: TokenRow) => ({
  name: token.name,
  role: token.role,
  expiresAt: token.expiresAt,
  revokedAt: token.revokedAt,
});

/** Makes a service token. The secret is in the answer and nowhere else. */
export async function createToken(
  hub: Hub,
  actor: Actor,
  command: CreateToken,
): Promise<Outcome<{ token: TokenRow; secret: string }>> {
  authorise(actor, 'tokens:manage');
  const needsForbund = FORBUND_ROLES.includes(command.role);
  if (needsForbund !== (command.forbundId !== null))
    return refused(refusal('INVALID_INPUT', ['forbund'], { field: 'forbund' }));
  if (!(command.validDays > 0 && command.validDays <= 3660)) {
    return refused(refusal('INVALID_INPUT', ['validDays'], { field: 'validDays' }));
  }
  const unfit = checkText({ field: 'name', text: command.name, kind: 'NAME', required: true });
  if (unfit.length > 0) return refused(...unfit);
  return hub.transaction(async (db) => {
    const secret = newSecret();
    const now = hub.clock();
    const token = await storeToken(db, {
      name: command.name,
      role: command.role,
      forbundId: command.forbundId,
      authority: command.authority,
      secretHash: hashSecret(secret),
      createdAt: now,
      expiresAt: new Date(now.getTime() + command.validDays * DAY),
    });
    const subject = { action: 'token:create' as const, subject: `token:${token.id}`, forbundId: token.forbundId };
    await recordEvent(db, hub, actor, { ...subject, before: null, after: described(token) });
    return done({ token, secret });
  });
}

/** Revokes a token from now on. Revoking one twice changes nothing. */
export async function revokeToken(hub: Hub, actor: Actor, id: number): Promise<Outcome<TokenRow>> {
  authorise(actor, 'tokens:manage');
  return hub.transaction(async (db) => {
    // An id too large for the column has no token either, and the database would report it as a fault of its own.
    const before = Number.isInteger(id) && Math.abs(id) < 2 ** 31 ? await findToken(db, id) : null;
    if (!before) return refused(refusal('UNKNOWN_TOKEN', ['id']));
    if (before.revokedAt) return done(before);
    const after = { ...before, revokedAt: hub.clock() };
    await markRevoked(db, id, after.revokedAt);
    const subject = { action: 'token:revoke' as const, subject: `token:${id}`, forbundId: before.forbundId };
    await recordEvent(db, hub, actor, { ...subject, before: described(before), after: described(after) });
    return done(after);
  });
}
