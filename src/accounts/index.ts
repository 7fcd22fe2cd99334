/**
 * What somebody can see of themselves and of what was done: `viewer` and `auditEvents`.
 * The trail itself is written and kept in `access/`.
 */
export {};
