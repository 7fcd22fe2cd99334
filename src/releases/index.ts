/**
 * Decides and keeps what is public: the cube of a release, withheld figures, receipts and replies.
 * A release stays as it was made.
 */
import './errors';
import './permissions';
export { receiptResolver } from './api/receipt.types';
export { ReleaseRehearsalType } from './api/rehearsal.types';
export { UnitKindEnum } from './api/release-change.types';
export { CoverageType, OriginEnum, ReleasedValueType, ValueStatusEnum } from './api/released-value.types';
export { NATION, type CubeRow, type UnitKind } from './cube/cube-row';
export {
  countedOf,
  figureOf,
  INTERVAL_METHODS,
  rangeOf,
  valueOf,
  type Figure,
  type Numbers,
} from './cube/value-and-interval';
export { withEarlyReading } from './figures/read-early.use-case';
export { answersTo, answerTo } from './figures/receipt-of.use-case';
export { requireRelease } from './figures/receipt-release.use-case';
export { readReceipt, type ReceiptContent } from './figures/receipt';
export {
  cellsOfForbund,
  countExisting,
  releasedCells,
  releasedForbundCells,
  releasedForbundPage,
  releasedMatrix,
  releasedTable,
  releasedTotal,
  type AskedPlace,
  type CubePlace,
  type MatrixCell,
  type PlacedCell,
} from './figures/released-cell.store';
export {
  ReleasedValue,
  responseOf,
  VALUE_STATUSES,
  type Coverage,
  type Origin,
  type ReleasedCell,
  type ValueStatus,
} from './figures/released-value';
export { publicCells, type PublicCell } from './protection/public-cells.store';
export { EDITION, readEdition, releaseToRead, type Edition, type EditionRead } from './publishing/edition.store';
export { publishRelease } from './publishing/publish-release.use-case';
export type { Rehearsal } from './publishing/rehearse-release.use-case';
export { notePublic } from './publishing/release.store';
