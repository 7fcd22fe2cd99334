import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lives of a database: a restore to an earlier point begins another. Releases and events name theirs. */
export class Epochs1764000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE epoch (
        number integer CONSTRAINT epoch_pk PRIMARY KEY CONSTRAINT epoch_number CHECK (number > 0),
        name text NOT NULL,
        reason text NOT NULL CONSTRAINT epoch_reason CHECK (reason IN ('FIRST', 'STATED', 'MOVED')),
        begun_at timestamptz NOT NULL,
        first_release integer NOT NULL,
        place text
      )`);
    await runner.query('CREATE UNIQUE INDEX epoch_name ON epoch (name)');
    await runner.query(`
      INSERT INTO epoch (number, name, reason, begun_at, first_release)
      VALUES (1, left(replace(gen_random_uuid()::text, '-', ''), 12), 'FIRST', now(), 1)`);
    // Null for rows from before there were epochs: their receipts and messages stay as they are, to the letter.
    await runner.query('ALTER TABLE release ADD epoch integer CONSTRAINT release_epoch_fk REFERENCES epoch');
    await runner.query('ALTER TABLE outbox_event ADD epoch integer CONSTRAINT outbox_event_epoch_fk REFERENCES epoch');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox_event DROP COLUMN epoch');
    await runner.query('ALTER TABLE release DROP COLUMN epoch');
    await runner.query('DROP TABLE epoch');
  }
}
