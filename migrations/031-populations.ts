import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which measures count the same people, as the catalogue's file states it: read whole and never searched. */
export class Populations1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE catalogue ADD COLUMN populations jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE catalogue DROP COLUMN populations');
  }
}
