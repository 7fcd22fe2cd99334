/**
 * Who asks, as the hub takes them, and the audit trail as it is read.
 * It comes after what the trail tells of: förbund and rounds.
 */
export { nameAuditKinds } from './access.types';
