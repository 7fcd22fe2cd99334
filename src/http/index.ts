/**
 * The doors over HTTP, in the order in which a request meets them.
 * A door reads, calls other rooms, and writes; it decides nothing.
 */
export { startHttp, type RunningServer } from './app';
export { createMetrics } from './service/metrics';
