import { createHash } from 'node:crypto';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { OidcConfig } from '../platform';
import { issuerKeys } from './issuer-keys';
import { ROLES, type Actor, type Role } from '../permissions';

/** Finds the id of the förbund with an organisation number. */
type FindForbund = (organisationNumber: string) => Promise<number | null>;

/** The actor of a bearer token, or undefined when the token is not valid. */
export type OidcVerifier = (bearer: string, findForbund: FindForbund) => Promise<Actor | undefined>;

/** Only signatures by a key pair: a shared-secret algorithm would let anybody who knows the public key sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'EdDSA'];

/**
 * Checks OIDC bearer tokens: signature against the issuer's key set, issuer, audience, time (with the configured skew).
 * @throws SamnavError ISSUER_UNAVAILABLE when the hub needs a key and cannot reach the issuer: the token may be good
 */
export function createOidcVerifier(config: OidcConfig): OidcVerifier {
  const keys = issuerKeys(config.jwksUrl);
  return async (bearer, findForbund) => {
    try {
      const { payload } = await jwtVerify(bearer, keys, {
        issuer: config.issuer,
        audience: config.audience,
        algorithms: ALGORITHMS,
        clockTolerance: config.clockSkewSeconds,
        requiredClaims: ['sub', 'exp'],
      });
      return await toActor(config, payload, findForbund);
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
}

async function toActor(config: OidcConfig, payload: JWTPayload, findForbund: FindForbund): Promise<Actor> {
  const claimed = payload[config.roleClaim];
  const names = Array.isArray(claimed) ? claimed : [claimed];
  const roles = names
    .map((name) => (typeof name === 'string' ? config.roleMap[name] : undefined))
    .filter((role): role is Role => ROLES.includes(role as Role) && role !== 'PUBLIC');
  const organisationNumber = payload[config.forbundClaim];
  const authority = payload[config.authorityClaim];
  return {
    // Some issuers use a person's address as the subject; the trail needs to tell people apart, not to name them.
    name: `oidc:${createHash('sha256').update(`${payload.iss} ${payload.sub}`).digest('hex').slice(0, 16)}`,
    roles: roles.length > 0 ? [...new Set(roles)] : ['PUBLIC'],
    forbundId: typeof organisationNumber === 'string' ? await findForbund(organisationNumber) : null,
    authority: typeof authority === 'string' ? authority : null,
  };
}
