import { guardAgainstFaults } from '../../../src/cli/hub/unguarded-faults';
import { createLogger } from '../../../src/platform/log/logger';

/** A process in which faults reach nobody, with the guard of the hub; says what was counted, and that it lives. */
const counted: string[] = [];
guardAgainstFaults(createLogger('info'), (kind) => void counted.push(kind));

void Promise.reject(new Error('secret'));
setTimeout(() => {
  throw new TypeError('secret');
}, 20);
// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what a library may do
setTimeout(() => void Promise.reject(undefined), 40);
setTimeout(() => process.stdout.write(`${[...counted, 'alive'].join(' ')}\n`), 200);
