import type { DataSource } from 'typeorm';
import { privilegesOn } from './running-role';
import { row, text, truth } from '../statements/row';
import { rows, type Asked } from '../statements/rows';
import { inTransaction, type Db } from '../statements/transaction';
import { oneValue, theValue } from '../statements/values';

export const currentRole = (db: Asked): Promise<string> => theValue(db, text, 'SELECT current_user::text');

/** What a role is to the hub's tables: one that may be granted them, one that has them already, or nobody. */
export type RoleStanding = 'MAY_RUN' | 'OWNS' | 'NO_SUCH_ROLE';

/**
 * What a role is to the tables that lie here, and to those that the present role would make. A role owns them also as a
 * member who has the owner's rights, such as a superuser.
 */
export async function standingOf(db: Asked, role: string): Promise<RoleStanding> {
  const owns = await oneValue(
    db,
    truth,
    `SELECT pg_has_role(r.oid, current_user, 'USAGE') OR EXISTS (SELECT FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND pg_has_role(r.oid, c.relowner, 'USAGE'))
     FROM pg_roles r WHERE rolname = $1`,
    [role],
  );
  if (owns === undefined) return 'NO_SUCH_ROLE';
  return owns ? 'OWNS' : 'MAY_RUN';
}

/**
 * Grants a role what it needs to run the hub, for every table, and revokes everything else. One transaction, so that a
 * running hub lacks nothing at any moment. Of a role that owns the tables it revokes nothing, since that would take the
 * owner's own rights; it returns what the role is, and has granted only to one that may run the hub.
 */
export async function grantRunning(source: DataSource, role: string): Promise<RoleStanding> {
  return inTransaction(source, async (db) => {
    const standing = await standingOf(db, role);
    if (standing !== 'MAY_RUN') return standing;
    const quoted = await theValue(db, text, 'SELECT quote_ident($1)', [role]);
    // Before PostgreSQL 15 everybody could make tables and functions here, and databases that began on such a server
    // still allow it.
    await db.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await db.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${quoted}`);
    await db.query(`REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM ${quoted}`);
    await db.query(`REVOKE ALL ON SCHEMA public FROM ${quoted}`);
    await db.query(`GRANT USAGE ON SCHEMA public TO ${quoted}`);
    for (const { name, table } of await tables(db))
      await db.query(`GRANT ${privilegesOn(name).join(', ')} ON ${table} TO ${quoted}`);
    return standing;
  });
}

const CUT = row('table without rights of its owner', { object: text, owner: text });

/**
 * Gives owners back the rights to their own tables and sequences, where somebody has revoked them and the present role
 * may grant them. PostgreSQL lets an owner grant what it has lost itself.
 */
export async function restoreOwner(db: Asked): Promise<void> {
  const cut = await rows(
    db,
    CUT,
    `SELECT CASE relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || c.oid::regclass AS object, relowner::regrole::text AS owner
     FROM pg_class c
     WHERE relnamespace = 'public'::regnamespace AND relacl IS NOT NULL AND pg_has_role(current_user, relowner, 'USAGE')
       AND CASE WHEN relkind IN ('r', 'p')
         THEN EXISTS (SELECT FROM unnest($1::text[]) p WHERE NOT has_table_privilege(relowner, c.oid, p))
         WHEN relkind = 'S'
         THEN EXISTS (SELECT FROM unnest($2::text[]) p WHERE NOT has_sequence_privilege(relowner, c.oid, p))
         ELSE false END
     ORDER BY c.oid`,
    [OF_TABLES, OF_SEQUENCES],
  );
  for (const { object, owner } of cut) await db.query(`GRANT ALL ON ${object} TO ${owner}`);
}

const OF_TABLES = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];
const OF_SEQUENCES = ['USAGE', 'SELECT', 'UPDATE'];

const TABLE = row('table', { name: text, table: text });

const tables = (db: Db) =>
  rows(
    db,
    TABLE,
    `SELECT c.relname AS name, c.oid::regclass::text AS table FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.oid`,
  );

/** Whether the present role could remove the guard of the audit trail, as its owner or by what it was granted. */
export async function mayUnguardTrail(db: Asked): Promise<boolean> {
  return theValue(
    db,
    truth,
    `SELECT bool_or(pg_has_role(current_user, relowner, 'MEMBER')
       OR has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER'))
     FROM pg_class WHERE oid IN ('audit_event'::regclass, 'audit_link'::regclass)`,
  );
}
