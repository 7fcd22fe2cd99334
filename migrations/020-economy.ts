import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The measures that are resources and outcomes, as the catalogue's file states them: always read whole and never
 * searched.
 */
export class Economy1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE catalogue ADD COLUMN economy jsonb NOT NULL DEFAULT '{"figures": {}, "sources": [], "priceIndex": null}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE catalogue DROP COLUMN economy');
  }
}
