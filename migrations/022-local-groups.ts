import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Local development groups: categories of the dimension LOCAL_GROUP that a förbund has registered, and the resources of
 * each.
 */
export class LocalGroups1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE local_group (
        id integer CONSTRAINT local_group_pk PRIMARY KEY CONSTRAINT local_group_category_fk REFERENCES category,
        forbund_id integer NOT NULL CONSTRAINT local_group_forbund_fk REFERENCES forbund,
        code text NOT NULL,
        name_sv text NOT NULL,
        municipalities text[] NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        CONSTRAINT local_group_dates CHECK (ends_on > starts_on)
      )`);
    await runner.query('CREATE UNIQUE INDEX local_group_code ON local_group (forbund_id, code)');
    await runner.query(`
      CREATE TABLE local_group_resource (
        local_group_id integer NOT NULL CONSTRAINT local_group_resource_group_fk REFERENCES local_group,
        starts_on date NOT NULL,
        ends_on date,
        coordinators double precision NOT NULL CONSTRAINT local_group_resource_coordinators CHECK (coordinators >= 0),
        added_sek bigint NOT NULL CONSTRAINT local_group_resource_sek CHECK (added_sek >= 0),
        CONSTRAINT local_group_resource_pk PRIMARY KEY (local_group_id, starts_on),
        CONSTRAINT local_group_resource_dates CHECK (ends_on > starts_on)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE local_group_resource');
    await runner.query('DROP TABLE local_group');
  }
}
