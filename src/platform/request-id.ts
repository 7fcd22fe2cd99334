import { AsyncLocalStorage } from 'node:async_hooks';

/** The id of the request being served, so that the log and the audit trail name the same one without passing it around. */
export const currentRequest = new AsyncLocalStorage<string>();
