/**
 * The commands of `samnav`, among them the one that serves.
 * A command opens the hub, calls what the other rooms give, and closes it.
 */
import './audit-kinds';

export { DataDirInUse } from './hub/data-dir-lock';
export { complain } from './output';
export { createProgram } from './program';
