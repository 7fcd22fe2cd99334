/**
 * What the role that the hub runs as may do with each table. It owns nothing, so it can neither change a table nor take
 * a guard away, and of the audit trail it can only read and add.
 */
export function privilegesOn(table: string): readonly string[] {
  if (READ_ONLY.includes(table)) return ['SELECT'];
  return table === 'audit_event' ? ['SELECT', 'INSERT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
}

/** The tables that migrations, the chain of the trail and a restore write to. */
const READ_ONLY: readonly string[] = ['migration', 'epoch', 'audit_link'];
