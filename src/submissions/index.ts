/**
 * What a förbund sends in: read, checked, compared with earlier figures, kept in versions, taken through its steps.
 * Nothing is lost or half stored.
 */
import './errors';
import './permissions';
export { toConflict } from './api/submission-payload.types';
export { rejectedReport, type SubmissionReport } from './api/submission-report';
export { SubmissionReportType, SubmissionType, toReport } from './api/submission.types';
export type { CellInput, CellRow } from './intake/cell';
export { readResultsFile } from './intake/results-file';
export { refusedBefore } from './lifecycle/refused-before.use-case';
export { acceptSubmission, approveSubmission } from './lifecycle/review-submission.use-case';
export { releasedVersion } from './lifecycle/submission-state.store';
export { lockForbund, submissionsByKeys, type StoredSubmission } from './lifecycle/submission.store';
export { submitResults, type SubmitOutcome, type SubmitResults } from './lifecycle/submit-results.use-case';
export { makeTemplate, type Template } from './template/make-template.use-case';
export { swedishHeader, TEMPLATE_ADVICE, TEMPLATE_COLUMNS } from './template/template-columns';
export { appendToUpload } from './uploads/append-to-upload.use-case';
export { beginUpload } from './uploads/begin-upload.use-case';
export { completeUpload } from './uploads/complete-upload.use-case';
export { findUpload, giveUpUpload } from './uploads/find-upload.use-case';
export { deleteExpiredUploads } from './uploads/upload.store';
export { expiryOf, WORDS, type Upload, type UploadLimits, type Words } from './uploads/upload';
export { cellsAtVersion } from './versions/cell.store';
export { sameCell } from './versions/plan-cell-changes';
export type { PlannedVersion } from './versions/planned-version';
export type { SubmissionConflict } from './versions/submission-conflict';
