import { goldenFiles, runGoldenFile } from './golden/run';

/**
 * `npm run golden -- DIR`: compares the statistics library with every golden file of a folder. Prints each difference,
 * what is not computed and why, and the totals; exits with 1 when anything differs.
 */
async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    console.error('Give the folder of golden files: npm run golden -- test/golden');
    return 2;
  }
  let passed = 0;
  let failed = 0;
  const left: string[] = [];
  for (const file of goldenFiles(folder)) {
    const report = await runGoldenFile(folder, file);
    passed += report.passed;
    failed += report.failures.length;
    for (const { name, path, expected, got } of report.failures) {
      console.log(`${file}: ${name}: ${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
    }
    left.push(
      ...[...report.notComputed].map(([what, times]) => `  ${file}: ${what}${times > 1 ? ` (${times} times)` : ''}`),
    );
  }
  if (left.length > 0) console.log(['Not computed:', ...left].join('\n'));
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

main(process.argv[2]).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
