/**
 * The doors over HTTP, in the order a request meets them.
 * A door reads, calls what the rooms give, and writes; it decides nothing.
 */
export { startHttp, type RunningServer } from './app';
export { createMetrics } from './service/metrics';
