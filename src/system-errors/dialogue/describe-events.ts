import type { StoredReport } from '../reports/report';
import type { StoredSystemError } from '../cases/system-error';

/** What the audit trail knows of a report: how it stands, never its texts. */
export const describeReport = ({ state, revision, reason, triage, systemErrorId }: StoredReport): object => ({
  state,
  revision,
  reason,
  triage,
  systemError: systemErrorId,
});

/** What the audit trail knows of a case, and which signatures it has where they have changed. */
export const describeSystemError = (
  { state, revision, titleSv, kind, themes, mergedIntoId }: StoredSystemError,
  signatures?: readonly number[],
): object => ({
  state,
  revision,
  titleSv,
  kind,
  themes,
  mergedInto: mergedIntoId,
  ...(signatures ? { signatures } : {}),
});
