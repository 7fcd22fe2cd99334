import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many were asked: beside a cell's respondents, and beside what a release shows of them. */
export class ResponseRates1764000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cell ADD COLUMN asked bigint, ADD CONSTRAINT cell_asked CHECK (asked >= n)');
    await runner.query(`
      ALTER TABLE released_cell
        ADD COLUMN asked bigint,
        ADD COLUMN answered bigint,
        ADD COLUMN units_stating integer,
        ADD CONSTRAINT released_cell_asked CHECK (
          asked IS NULL AND answered IS NULL AND units_stating IS NULL
          OR status = 'PUBLISHED' AND asked >= answered AND units_stating > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE released_cell DROP COLUMN asked, DROP COLUMN answered, DROP COLUMN units_stating');
    await runner.query('ALTER TABLE cell DROP COLUMN asked');
  }
}
