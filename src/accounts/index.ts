/**
 * What a caller reads of itself, of tokens and of the audit trail.
 * It comes after what the trail tells of: förbund and rounds.
 */
export { nameAuditKinds } from './access.types';
