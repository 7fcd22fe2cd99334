import { availableParallelism, totalmem } from 'node:os';

/** Tests run the TypeScript source through swc; types are checked separately by `npm run typecheck`. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  setupFiles: ['<rootDir>/test/support/every-error.ts'],
  testTimeout: 60_000,
  // Each file opens databases of its own in WebAssembly, whose memory the worker does not give back.
  maxWorkers: Math.max(2, Math.min(4, availableParallelism(), Math.floor(totalmem() / 4e9))),
  workerIdleMemoryLimit: '1500MB',
};
