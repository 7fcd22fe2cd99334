/**
 * Rules that do not fit each other: reports, cases, evidence, and the authorities' answers.
 * A report never contains a person.
 */
import './errors';
import './permissions';
export { ClosingType, QuestionType } from './api/dialogue.types';
export { BreadthType, SystemErrorType, toSystemError } from './api/system-error.types';
export { closeSystemError, followUpSystemError } from './cases/close-system-error.use-case';
export { cosignSystemError } from './cases/cosign-system-error.use-case';
export { loadPublishedCases } from './cases/load-published-cases.use-case';
export { mergeSystemErrors } from './cases/merge-system-errors.use-case';
export { createSystemErrorLoaders } from './cases/system-error.loaders';
export { systemErrorsByKeys } from './cases/system-error.store';
export type { StoredSystemError } from './cases/system-error';
export { answerSystemError } from './dialogue/answer-system-error.use-case';
export { closingsOf, questionsOf } from './dialogue/dialogue.store';
export type { AnswerKind, ClosingOutcome, QuestionState } from './dialogue/dialogue';
export { prioritiseSystemErrors } from './dialogue/prioritise-system-errors.use-case';
export { sendSystemError } from './dialogue/send-system-error.use-case';
export { ANSWER_WORDS } from './dialogue/timeline';
export { BeforeAfterType, EvidenceType } from './evidence/evidence.types';
export { AUTHORITIES, type NamedCode } from './law/code-lists';
export type { Instrument, SystemErrorKind } from './law/instruments';
export { SYSTEM_ERROR_LISTS } from './law/named-lists';
export { AuthorityType } from './law/legal-reference.types';
export type { WrittenReference } from './law/read-legal-references';
export { checkCodes } from './reports/check-report';
export { reportSystemError, withdrawReport } from './reports/report-system-error.use-case';
export { searchText, type StoredReport } from './reports/report';
export { triageReport } from './reports/triage-report.use-case';
export type { TriageAnswers } from './reports/triage';
