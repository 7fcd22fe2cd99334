import { checkReason } from '../../platform';
import type { Kept } from '../../lifecycle';
import { describeReport } from '../dialogue/describe-events';
import type { StoredReport } from './report';
import { REPORT_LIFE, type ReportTransition } from './report-states';
import { lockReport, reportsByKeys } from './report.store';

/** How reports are stored, for the steps that are taken with them. */
export const REPORTS: Kept<StoredReport, ReportTransition> = {
  ...REPORT_LIFE,
  unknown: 'UNKNOWN_SYSTEM_ERROR_REPORT',
  trail: { subject: 'system-error-report', steps: 'system-error-report' },
  checkReason,
  read: async (db, key) => (await reportsByKeys(db, [key]))[0],
  lock: (db, { key }) => lockReport(db, key),
  standing: (report) => report,
  describe: describeReport,
};
