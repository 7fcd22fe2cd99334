import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The keys of requests have a table of their own: a request whose figures changed nothing has no version, and is
 * remembered too.
 */
export class SubmissionKeys1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE submission_key (
        forbund_id integer NOT NULL CONSTRAINT submission_key_forbund_fk REFERENCES forbund,
        key text NOT NULL,
        submission_id integer NOT NULL CONSTRAINT submission_key_submission_fk REFERENCES submission,
        request_hash text NOT NULL,
        report jsonb,
        CONSTRAINT submission_key_pk PRIMARY KEY (forbund_id, key)
      )`);
    await runner.query('CREATE INDEX submission_key_submission ON submission_key (submission_id)');
    await runner.query(`
      INSERT INTO submission_key (forbund_id, key, submission_id, request_hash)
      SELECT forbund_id, idempotency_key, id, request_hash FROM submission WHERE idempotency_key IS NOT NULL`);
    await runner.query('DROP INDEX submission_idempotency');
    await runner.query('ALTER TABLE submission DROP COLUMN idempotency_key, DROP COLUMN request_hash');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE submission ADD COLUMN idempotency_key text, ADD COLUMN request_hash text');
    await runner.query(`
      UPDATE submission SET idempotency_key = k.key, request_hash = k.request_hash
      FROM submission_key k WHERE k.submission_id = submission.id AND k.report IS NULL`);
    await runner.query('CREATE UNIQUE INDEX submission_idempotency ON submission (forbund_id, idempotency_key)');
    await runner.query('DROP TABLE submission_key');
  }
}
