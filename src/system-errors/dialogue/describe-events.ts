import type { StoredReport } from '../reports/report';
import type { StoredSystemError } from '../cases/system-error';

/** What the audit trail records of a report: its state, never its texts. */
export const describeReport = ({ state, revision, reason, triage, systemErrorId }: StoredReport): object => ({
  state,
  revision,
  reason,
  triage,
  systemError: systemErrorId,
});

/** What the audit trail records of a case, with its signatures where they have changed. */
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
