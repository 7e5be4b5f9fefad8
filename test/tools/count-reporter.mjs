/** Ends a browser run with what was skipped, and the plain line `N passed, N failed`, which continuous integration reads. */
export function countReporter() {
  let line = '';
  process.once('exit', () => line && process.stdout.write(`${line}\n`));
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      const skipped = [];
      const walk = (suite) => {
        for (const test of suite?.tests ?? []) {
          count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
          if (test.skipped) skipped.push(`skipped: ${test.name}\n`);
        }
        for (const inner of suite?.suites ?? []) walk(inner);
      };
      for (const session of sessions) {
        walk(session.testResults);
        if (!session.passed && !session.testResults) count.failed += 1; // the file never ran
      }
      line = `${skipped.join('')}${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}`;
    },
  };
}
