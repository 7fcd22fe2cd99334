import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Releases, and the cube of published figures that every public answer is read from. */
export class Releases1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE release (
        number integer CONSTRAINT release_pk PRIMARY KEY CONSTRAINT release_number CHECK (number > 0),
        published_at timestamptz NOT NULL,
        published_by text NOT NULL,
        note text,
        added integer NOT NULL,
        changed integer NOT NULL,
        withdrawn integer NOT NULL
      )`);
    await runner.query(`
      ALTER TABLE submission ADD CONSTRAINT submission_release_fk
      FOREIGN KEY (release_number) REFERENCES release`);
    // A withheld figure is not in this table at all: its numbers are null, so that no query can leak them. unit_id is a
    // förbund's id, a county's code as a number, 0 for the nation.
    await runner.query(`
      CREATE TABLE released_cell (
        measure_version_id integer NOT NULL CONSTRAINT released_cell_measure_version_fk REFERENCES measure_version,
        round_id integer NOT NULL CONSTRAINT released_cell_round_fk REFERENCES round,
        category_id integer NOT NULL CONSTRAINT released_cell_category_fk REFERENCES category,
        unit_kind text NOT NULL CONSTRAINT released_cell_unit_kind CHECK (unit_kind IN ('NATION', 'COUNTY', 'FORBUND')),
        unit_id integer NOT NULL,
        release_from integer NOT NULL CONSTRAINT released_cell_from_fk REFERENCES release,
        release_to integer CONSTRAINT released_cell_to_fk REFERENCES release,
        status text NOT NULL CONSTRAINT released_cell_status CHECK (status IN ('PUBLISHED', 'SUPPRESSED')),
        n bigint,
        sum numeric,
        sum_of_squares numeric,
        units_reporting integer NOT NULL,
        units_existing integer NOT NULL,
        origin text NOT NULL CONSTRAINT released_cell_origin CHECK (origin IN ('REAL', 'SYNTHETIC', 'MIXED')),
        CONSTRAINT released_cell_pk
          PRIMARY KEY (round_id, measure_version_id, category_id, unit_kind, unit_id, release_from),
        CONSTRAINT released_cell_withheld_is_empty CHECK (
          status = 'PUBLISHED' AND n IS NOT NULL AND sum IS NOT NULL
          OR status = 'SUPPRESSED' AND n IS NULL AND sum IS NULL AND sum_of_squares IS NULL),
        CONSTRAINT released_cell_releases CHECK (release_to > release_from)
      )`);
    await runner.query(`
      CREATE INDEX released_cell_unit ON released_cell (unit_kind, unit_id, round_id, measure_version_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE submission DROP CONSTRAINT submission_release_fk');
    await runner.query('DROP TABLE released_cell');
    await runner.query('DROP TABLE release');
  }
}
