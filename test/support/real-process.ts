import { runInThisContext } from 'node:vm';

/** Node's own `process`. Jest gives tests a copy, whose listeners are never told of a promise that nobody heard. */
export const realProcess = runInThisContext('process') as NodeJS.Process;
