import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { ANONYMOUS, type Actor } from '../../permissions';
import { actorOfToken, looksLikeServiceToken, type OidcVerifier, type TokenUses } from '../../access';
import type { Hub } from '../../database';
import { requestIdOf, SamnavError } from '../../platform';
import { forbundByNumbers } from '../../register';

/** What is needed to identify callers. */
export interface Gate {
  readonly hub: Hub;
  readonly oidc: OidcVerifier | undefined;
  readonly uses: TokenUses;
}

/** The sender of a request: anonymous, a service token, or a person signed in elsewhere. */
export async function actorOf({ hub, oidc, uses }: Gate, request: IncomingMessage): Promise<Actor> {
  const { authorization } = request.headers;
  if (!authorization) return ANONYMOUS;
  const bearer = /^Bearer ([A-Za-z0-9._~+/=-]{1,8192})$/i.exec(authorization)?.[1];
  const actor = bearer && (await actorOfBearer(hub, oidc, bearer));
  if (!actor) throw new SamnavError('INVALID_TOKEN');
  uses.note(actor.name);
  return { ...actor, requestId: requestIdOf(request) };
}

async function actorOfBearer(hub: Hub, oidc: OidcVerifier | undefined, bearer: string): Promise<Actor | undefined> {
  if (looksLikeServiceToken(bearer)) return actorOfToken(hub.db, bearer, hub.clock());
  return oidc?.(bearer, async (number) => (await forbundByNumbers(hub.db, [number]))[0]?.key ?? null);
}

/** An invalid token is refused rather than treated as anonymous, so that its holder notices a mistake at once. */
export function authenticate(gate: Gate): RequestHandler {
  return async (request, response, next) => {
    response.locals.actor = await actorOf(gate, request);
    next();
  };
}
