/**
 * A synthetic nation to try the hub with, the same each time.
 * Nothing of it is a result of a real förbund.
 */
import './audit-kinds';

export { createDemoTokens, type Progress } from './load-demo';
export { readDemoBook, seed, type SeedReport } from './seed';
