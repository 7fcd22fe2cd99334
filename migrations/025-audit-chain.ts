import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number of the lock under which a link is made; those of the migrations and the outbox are the two before it. */
const CHAIN_LOCK = 7_270_023;

/**
 * The text that a link hashes of its event; it depends on no setting. `verify-audit` has the same expression, and a
 * test compares the two.
 */
const textOf = (row: string) => `jsonb_build_array(${row}.id,
  to_char(${row}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), ${row}.actor, ${row}.role, ${row}.action,
  ${row}.subject, ${row}.forbund_id, ${row}.before, ${row}.after, ${row}.request_id)::text`;

const hashOf = (previous: string, number: string, text: string) =>
  `encode(sha256(convert_to(${previous} || chr(10) || ${number}::text || chr(10) || ${text}, 'UTF8')), 'hex')`;

/** Chains the audit trail: each event has a link with a hash of itself and of the link before. */
export class AuditChain1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No foreign key: a link outlives an event that somebody has removed, and is evidence of it.
    await runner.query(`
      CREATE TABLE audit_link (
        number integer CONSTRAINT audit_link_pk PRIMARY KEY,
        event_id integer NOT NULL,
        hash text NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX audit_link_event ON audit_link (event_id)');
    await runner.query(`
      DO $$
      DECLARE
        event record;
        place integer := 0;
        previous text := '';
      BEGIN
        FOR event IN SELECT * FROM audit_event ORDER BY id LOOP
          place := place + 1;
          previous := ${hashOf('previous', 'place', textOf('event'))};
          INSERT INTO audit_link VALUES (place, event.id, previous);
        END LOOP;
      END $$`);
    // With the rights of the trail's owner: the running role reads links and writes none. The search path is stated,
    // and temporary tables come last in it, so that nobody who inserts an event can put a table of their own in place
    // of ours.
    await runner.query(`
      CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS
      $$
      DECLARE
        last audit_link;
      BEGIN
        PERFORM pg_advisory_xact_lock(${CHAIN_LOCK});
        SELECT * INTO last FROM audit_link ORDER BY number DESC LIMIT 1;
        INSERT INTO audit_link VALUES (coalesce(last.number, 0) + 1, NEW.id,
          ${hashOf(`coalesce(last.hash, '')`, '(coalesce(last.number, 0) + 1)', textOf('NEW'))});
        RETURN NULL;
      END $$`);
    await runner.query('REVOKE EXECUTE ON FUNCTION chain_audit_event() FROM PUBLIC');
    // At the end of the transaction, when it waits for nothing else: the lock is held during the commit only, and
    // cannot deadlock.
    await runner.query(`
      CREATE CONSTRAINT TRIGGER audit_event_chained AFTER INSERT ON audit_event
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit_event()`);
    await runner.query(`
      CREATE TRIGGER audit_link_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
      FOR EACH STATEMENT EXECUTE FUNCTION audit_event_only_grows()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER audit_event_chained ON audit_event');
    await runner.query('DROP FUNCTION chain_audit_event');
    await runner.query('DROP TABLE audit_link');
  }
}
