/**
 * What a program of this kind needs, whatever it is about: errors, settings, texts, time, threads, outgoing requests.
 * It imports nothing of ours, and holds no text of a room.
 */
import './errors/errors';

export { atOnce, entry, unavailable, type CatalogueEntry } from './errors/catalogue-entry';
export { deprecation } from './errors/deprecation';
export { defineErrors, entryOf, errorCatalogue, isErrorCode, type ErrorCode } from './errors/error-catalogue';
export {
  done,
  refusal,
  refusalText,
  refused,
  retryAfterOf,
  SamnavError,
  type Outcome,
  type Refusal,
} from './errors/result';
export { CodeList } from './texts/code-list';
export { createLogger, Logger } from './log/logger';
export { requestIdOf } from './log/request-id';
export { stackFrames } from './log/stack-frames';
export { isMailAddress } from './outgoing/mail-address';
export { addressFault, postingFault, postOut } from './outgoing/outgoing-post';
export { sealedUnder, sealWith, unsealWith, type SecretKeys } from './secrets/secret-keys';
export type { DatabaseBounds, RequestBounds } from './settings/bounds-config';
export { ConfigError, isDebugging, readConfig, type Config, type OidcConfig } from './settings/config';
export type { MailConfig } from './settings/mail-config';
export type { OutboxConfig } from './settings/outbox-config';
export {
  EMPTY,
  flag,
  invalid,
  MISSING,
  NO_OBJECT,
  NO_TEXT,
  NO_TIME,
  NO_UTF8,
  noJson,
  NOT_IN_UNICODE,
  oneOf,
  OTHER_CHARSET,
  refuseUnknown,
  required,
  TWICE,
  word,
  type Parameters,
} from './settings/parameters';
export { projectRoot } from './settings/project-root';
export { SERVICE_VERSION } from './settings/service-version';
export type { SourcesConfig } from './settings/sources-config';
export {
  checkIdempotencyKey,
  checkReason,
  checkText,
  checkTexts,
  personalData,
  personalDataIn,
} from './texts/check-text';
export { readCsv, type CsvFault, type CsvRow, type Headers } from './texts/csv';
export { jsonFault } from './texts/json-fault';
export { LARGEST_KEY, numberKey, textKey } from './texts/keys';
export { digitsInWords, probabilityInWords, thousandsInWords } from './texts/numbers-in-words';
export { isPersonalIdentityNumber, withoutPersonalIdentityNumbers } from './texts/personal-data';
export { searchWords } from './texts/search-words';
export { swedishSortKey } from './texts/swedish-order';
export { fillIn, isText, preferredLanguage, quoted, type Language, type Text, type TextArguments } from './texts/text';
export { delayAfter, LONGEST_WAIT_MS } from './time/backoff';
export type { Clock } from './time/clock';
export { isTimeUp, withinLimit, type OuterLimit } from './time/outer-limit';
export { letOthersIn, slicesOf } from './time/pause';
export { createSteadyClock } from './time/steady-clock';
export {
  dayInSql,
  dayOf,
  daysAfter,
  daysBetween,
  isDay,
  momentOf,
  startOfDay,
  swedishTime,
  yearOf,
  yearsAfter,
} from './time/stockholm-day';
export { afterAttempt, BREAKER_STATES, breakerState, type Breaker, type BreakerState } from './work/breaker';
export { createBudget, UNLIMITED, type Purse, type Standing } from './work/budget';
export { startLeasedWork, type Counted, type LeasedPool, type LeaseRoom } from './work/leased-work';
export { Places } from './work/places';
export { eachOf, inSlices, mapped, type Slices } from './work/slices';
export { Thread } from './work/thread';
