import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A release may be made before it is public, and some may read it until then. */
export class Embargo1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE release ADD COLUMN early_readers text[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE release DROP COLUMN early_readers');
  }
}
