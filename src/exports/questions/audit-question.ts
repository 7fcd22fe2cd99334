import { auditKinds } from '../../access';
import { invalid, NO_TIME, word, type Parameters } from '../../platform';

export const AUDIT_NAMES = ['forbund', 'kind', 'round', 'actor', 'from', 'until'] as const;

/** The query for a table of the audit trail, with all its columns. */
export const AUDIT_DOCUMENT = `query Audit(
  $forbund: String, $kind: AuditKind, $round: String, $actor: String, $from: DateTime, $until: DateTime
) {
  auditEvents(forbund: $forbund, kind: $kind, round: $round, actor: $actor, from: $from, until: $until) {
    nodes { id at kind action subject forbund { organisationNumber name } actor role requestId before after }
  }
}`;

/** The query's variables, from the parameters of a URL. @throws SamnavError INVALID_INPUT */
export function auditVariables(parameters: Parameters): Record<string, unknown> {
  return {
    forbund: parameters.get('forbund') ?? null,
    kind: word(parameters, 'kind', auditKinds()) ?? null,
    round: parameters.get('round') ?? null,
    actor: parameters.get('actor') ?? null,
    from: time(parameters, 'from'),
    until: time(parameters, 'until'),
  };
}

/** RFC 3339, as the scalar DateTime has it. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function time(parameters: Parameters, name: string): string | null {
  const text = parameters.get(name);
  if (text === undefined) return null;
  if (!TIME.test(text) || Number.isNaN(Date.parse(text))) throw invalid(name, NO_TIME);
  return text;
}
