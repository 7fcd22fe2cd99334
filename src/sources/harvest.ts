import type { SubmissionReport } from '../submissions';
import type { HarvestFault } from './harvest-faults';

/**
 * WAITING: to be made, or made again. STORED: it led to a version. UNCHANGED: the figures are those there are. NOTHING: the source has none
 * of the round. REJECTED: what came could not be taken in. FAILED: nothing came.
 */
export const HARVEST_STATES = ['WAITING', 'RUNNING', 'STORED', 'UNCHANGED', 'NOTHING', 'REJECTED', 'FAILED'] as const;
export type HarvestState = (typeof HARVEST_STATES)[number];

/** What became of one attempt. */
export interface HarvestEnd {
  readonly state: Exclude<HarvestState, 'WAITING' | 'RUNNING'>;
  readonly version: string | null;
  readonly pages: number;
  readonly cells: number;
  readonly submissionId: number | null;
  readonly report: SubmissionReport | null;
  readonly faults: readonly HarvestFault[];
}

/** Figures came as they should, whether they were new or not. */
export const isSuccess = ({ state }: Pick<HarvestEnd, 'state'>): boolean =>
  state === 'STORED' || state === 'UNCHANGED' || state === 'NOTHING';
