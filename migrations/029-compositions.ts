import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each release was made of: the county of each förbund, and the kind and time of each insats and local group, as
 * the register had them when it was made. A release that changes nothing of a row leaves the row in force.
 */
export class Compositions1764000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE released_forbund (
        forbund_id integer NOT NULL CONSTRAINT released_forbund_forbund_fk REFERENCES forbund,
        release_from integer NOT NULL CONSTRAINT released_forbund_from_fk REFERENCES release,
        release_to integer CONSTRAINT released_forbund_to_fk REFERENCES release,
        county_code text NOT NULL,
        CONSTRAINT released_forbund_pk PRIMARY KEY (forbund_id, release_from),
        CONSTRAINT released_forbund_releases CHECK (release_to > release_from)
      )`);
    // A local group has a time and no kind.
    await runner.query(`
      CREATE TABLE released_category (
        category_id integer NOT NULL CONSTRAINT released_category_category_fk REFERENCES category,
        release_from integer NOT NULL CONSTRAINT released_category_from_fk REFERENCES release,
        release_to integer CONSTRAINT released_category_to_fk REFERENCES release,
        forbund_id integer NOT NULL,
        focus text,
        form text,
        target_group text,
        starts_on date NOT NULL,
        ends_on date,
        CONSTRAINT released_category_pk PRIMARY KEY (category_id, release_from),
        CONSTRAINT released_category_releases CHECK (release_to > release_from)
      )`);
    // Nobody kept how the register was at earlier releases. Where it has changed since, a release is refused by name.
    await runner.query(`
      INSERT INTO released_forbund (forbund_id, release_from, county_code)
      SELECT f.id, r.number, f.county_code FROM forbund f, (SELECT min(number) AS number FROM release) r
      WHERE r.number IS NOT NULL`);
    await runner.query(`
      INSERT INTO released_category
        (category_id, release_from, forbund_id, focus, form, target_group, starts_on, ends_on)
      SELECT o.id, r.number, o.forbund_id, o.focus, o.form, o.target_group, o.starts_on, o.ends_on
      FROM (SELECT id, forbund_id, focus, form, target_group, starts_on, ends_on FROM intervention
            UNION ALL SELECT id, forbund_id, NULL, NULL, NULL, starts_on, ends_on FROM local_group) o,
           (SELECT min(number) AS number FROM release) r
      WHERE r.number IS NOT NULL`);
    // A release that was withdrawn while only the secretariat could read it has shown nothing.
    await runner.query('ALTER TABLE release ADD COLUMN never_shown boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE release DROP COLUMN never_shown');
    await runner.query('DROP TABLE released_category');
    await runner.query('DROP TABLE released_forbund');
  }
}
