import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rules across measures, as the catalogue's file states them: always read whole and never searched, so stored as they
 * are written.
 */
export class MeasureRules1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE catalogue ADD COLUMN measure_rules jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE catalogue DROP COLUMN measure_rules');
  }
}
