import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A receiver that fails is left alone, by itself. And a release that has been public stays so, whatever a clock says
 * later (`public_mark`, one row: the highest number of such a release).
 */
export class Receivers1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE subscriber ADD failures integer NOT NULL DEFAULT 0, ADD open_until timestamptz`);
    await runner.query(`
      CREATE INDEX delivery_receiver ON delivery (subscriber_id, next_attempt_at) WHERE state = 'PENDING'`);
    await runner.query(`
      CREATE TABLE public_mark (
        id integer CONSTRAINT public_mark_pk PRIMARY KEY CONSTRAINT public_mark_one CHECK (id = 1),
        number integer NOT NULL
      )`);
    await runner.query(`
      INSERT INTO public_mark (id, number)
      SELECT 1, coalesce(max(number), 0) FROM release WHERE published_at <= now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE public_mark');
    await runner.query('DROP INDEX delivery_receiver');
    await runner.query('ALTER TABLE subscriber DROP failures, DROP open_until');
  }
}
