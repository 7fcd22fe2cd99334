import type { SubmissionReport } from '../../submissions';
import type { HarvestFault } from './harvest-faults';

/**
 * WAITING: to be made, or made again. STORED: it led to a version. UNCHANGED: the hub has these figures already.
 * NOTHING: the source has none of the round. REJECTED: the hub could not take in the figures. FAILED: no figures came.
 */
export const HARVEST_STATES = ['WAITING', 'RUNNING', 'STORED', 'UNCHANGED', 'NOTHING', 'REJECTED', 'FAILED'] as const;
export type HarvestState = (typeof HARVEST_STATES)[number];

/** The outcome of one attempt. */
export interface HarvestEnd {
  readonly state: Exclude<HarvestState, 'WAITING' | 'RUNNING'>;
  readonly version: string | null;
  readonly pages: number;
  readonly cells: number;
  readonly submissionId: number | null;
  readonly report: SubmissionReport | null;
  readonly faults: readonly HarvestFault[];
}

/** The outcomes in which figures came as they should, new or not. */
export const isSuccess = ({ state }: Pick<HarvestEnd, 'state'>): boolean =>
  state === 'STORED' || state === 'UNCHANGED' || state === 'NOTHING';
