import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that come in pieces: the pieces so far, and the outcome. */
export class Uploads1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE upload (
        id uuid CONSTRAINT upload_pk PRIMARY KEY,
        forbund_id integer NOT NULL CONSTRAINT upload_forbund_fk REFERENCES forbund,
        asked jsonb NOT NULL,
        length integer,
        digest text,
        state text NOT NULL CONSTRAINT upload_state CHECK (state IN ('RECEIVING', 'STORED', 'REHEARSED', 'REFUSED')),
        received integer NOT NULL,
        lines integer NOT NULL,
        rows_checked integer NOT NULL,
        findings jsonb NOT NULL,
        submission_id integer CONSTRAINT upload_submission_fk REFERENCES submission,
        report jsonb,
        refusals jsonb,
        begun_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX upload_forbund ON upload (forbund_id, state)');
    await runner.query('CREATE INDEX upload_submission ON upload (submission_id)');
    await runner.query('CREATE INDEX upload_expires ON upload (expires_at)');
    await runner.query(`
      CREATE TABLE upload_piece (
        upload_id uuid NOT NULL CONSTRAINT upload_piece_upload_fk REFERENCES upload ON DELETE CASCADE,
        start_at integer NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT upload_piece_pk PRIMARY KEY (upload_id, start_at)
      )`);
    // A piece lies here for an hour and is read once or twice, so compressing it would be wasted work.
    await runner.query('ALTER TABLE upload_piece ALTER COLUMN bytes SET STORAGE EXTERNAL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE upload_piece');
    await runner.query('DROP TABLE upload');
  }
}
