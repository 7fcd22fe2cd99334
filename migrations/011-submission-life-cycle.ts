import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drafts, a count of changes for those who edit at the same time, the time of approval, and the reason for correcting
 * released figures.
 */
export class SubmissionLifeCycle1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE submission
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD COLUMN drafted_by text,
        ADD COLUMN approved_at timestamptz,
        ADD COLUMN correction_reason text,
        ADD COLUMN row_comments jsonb NOT NULL DEFAULT '[]',
        DROP CONSTRAINT submission_state_known,
        ADD CONSTRAINT submission_state_known
          CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'ACCEPTED', 'RETURNED', 'REPLACED'))`);
    await runner.query(`
      UPDATE submission SET approved_at = coalesce(
        (SELECT max(at) FROM audit_event WHERE action = 'results:approve' AND subject = 'submission:' || submission.id),
        CASE WHEN state IN ('APPROVED', 'ACCEPTED') THEN changed_at END)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Nobody sent a draft in: without the state for it, it counts as one that has been replaced.
    await runner.query(`UPDATE submission SET state = 'REPLACED' WHERE state = 'DRAFT'`);
    await runner.query(`
      ALTER TABLE submission
        DROP COLUMN revision, DROP COLUMN drafted_by, DROP COLUMN approved_at, DROP COLUMN correction_reason,
        DROP COLUMN row_comments,
        DROP CONSTRAINT submission_state_known,
        ADD CONSTRAINT submission_state_known
          CHECK (state IN ('SUBMITTED', 'APPROVED', 'ACCEPTED', 'RETURNED', 'REPLACED'))`);
  }
}
