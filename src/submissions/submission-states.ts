export const SUBMISSION_STATES = ['SUBMITTED', 'APPROVED', 'ACCEPTED', 'RETURNED', 'REPLACED'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** The one table of what a submission can become. A released one is ACCEPTED with the number of its release. */
const NEXT: Record<SubmissionState, readonly SubmissionState[]> = {
  SUBMITTED: ['APPROVED', 'RETURNED', 'REPLACED'],
  APPROVED: ['ACCEPTED', 'RETURNED', 'REPLACED'],
  // Only by a newer one being accepted; what a release holds stays ACCEPTED for ever.
  ACCEPTED: ['REPLACED'],
  RETURNED: ['REPLACED'],
  REPLACED: [],
};

export const canBecome = (state: SubmissionState, next: SubmissionState): boolean => NEXT[state].includes(next);
