/**
 * Who a caller is: tokens, sign-in by OIDC, and the audit trail of what callers did.
 * Nothing here knows what there is to see; that is for `permissions/` and the rooms themselves.
 */
import './errors';
import './permissions';
export { CHAIN_FAULTS, isOfNoted, readHead, writeHead } from './audit-chain';
export {
  actionOfStep,
  auditKindCatalogue,
  auditKinds,
  defineAuditActions,
  defineAuditKinds,
  kindOf,
  type AuditKind,
  type AuditPrefix,
} from './audit-catalogue';
export { auditPage, recordEvent } from './audit.store';
export { createToken, revokeToken } from './manage-tokens.use-case';
export { createOidcVerifier, type OidcVerifier } from './oidc';
export { keepTokenUses, type TokenUses } from './token-uses.use-case';
export { actorOfToken, lastUses, listTokens, tokensInForce } from './token.store';
export { looksLikeServiceToken } from './token';
export { verifyAudit } from './verify-audit.use-case';
