import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rules that protected a release, its version of the data, how much of it can be seen, and whether it was
 * withdrawn.
 */
export class Protection1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE release
        ADD COLUMN rules_version text,
        ADD COLUMN data_version text,
        ADD COLUMN shown integer,
        ADD COLUMN withheld integer,
        ADD COLUMN withdrawn_at timestamptz,
        ADD COLUMN withdrawn_reason text`);
    // Releases from before the rules had versions: each was a minor one, and their figures are counted as they stand.
    await runner.query(`
      UPDATE release r SET rules_version = 'before-2026-1', data_version = '1.' || (r.number - 1) || '.0',
        shown = (SELECT count(*) FROM released_cell WHERE release_from = r.number AND status = 'PUBLISHED'),
        withheld = (SELECT count(*) FROM released_cell WHERE release_from = r.number AND status = 'SUPPRESSED')`);
    await runner.query(`
      ALTER TABLE release
        ALTER COLUMN rules_version SET NOT NULL,
        ALTER COLUMN data_version SET NOT NULL,
        ALTER COLUMN shown SET NOT NULL,
        ALTER COLUMN withheld SET NOT NULL`);
    await runner.query(`
      ALTER TABLE release ADD CONSTRAINT release_withdrawn_with_reason
        CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))`);
    await runner.query(`
      ALTER TABLE release ADD CONSTRAINT release_data_version CHECK (data_version ~ '^[0-9]+\\.[0-9]+\\.[0-9]+$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE release DROP COLUMN rules_version, DROP COLUMN data_version, DROP COLUMN shown, DROP COLUMN withheld, DROP COLUMN withdrawn_at, DROP COLUMN withdrawn_reason',
    );
  }
}
