import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a role needs that owns nothing, and when tokens were last used. */
export class RunningRole1764000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Only the owner of a table may have it analysed, and without statistics the planner's guesses cost minutes. The
    // function gives nothing else away.
    await runner.query(`
      CREATE FUNCTION analyse_released_cell() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN ANALYZE released_cell; END $$`);
    // Beside the token and not in it: using a token changes nothing about it.
    await runner.query(`
      CREATE TABLE token_use (
        token_id integer CONSTRAINT token_use_pk PRIMARY KEY CONSTRAINT token_use_token_fk REFERENCES token,
        last_hour timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE token_use');
    await runner.query('DROP FUNCTION analyse_released_cell');
  }
}
