import type { DataSource } from 'typeorm';
import { privilegesOn } from './running-role';
import { row, text, truth } from '../statements/row';
import { rows, type Asked } from '../statements/rows';
import { inTransaction, type Db } from '../statements/transaction';
import { oneValue, theValue } from '../statements/values';

export const currentRole = (db: Asked): Promise<string> => theValue(db, text, 'SELECT current_user::text');

/**
 * Grants a role what it needs to run the hub, for every table, and revokes everything else. One transaction, so that a
 * running hub lacks nothing at any moment. False when there is no such role.
 */
export async function grantRunning(source: DataSource, role: string): Promise<boolean> {
  return inTransaction(source, async (db) => {
    const quoted = await oneValue(db, text, 'SELECT quote_ident(rolname) FROM pg_roles WHERE rolname = $1', [role]);
    if (quoted === undefined) return false;
    // Before PostgreSQL 15 everybody could make tables and functions here, and databases that began on such a server
    // still allow it.
    await db.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await db.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${quoted}`);
    await db.query(`REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM ${quoted}`);
    await db.query(`REVOKE ALL ON SCHEMA public FROM ${quoted}`);
    await db.query(`GRANT USAGE ON SCHEMA public TO ${quoted}`);
    for (const { name, table } of await tables(db))
      await db.query(`GRANT ${privilegesOn(name).join(', ')} ON ${table} TO ${quoted}`);
    return true;
  });
}

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
