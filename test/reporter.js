/** Ends a run with one plain line that says how many cases it ran: the very last one, after jest's own summary. */
export default class CountReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }) {
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
    const line = `\n${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${skipped}\n`
    process.once('exit', () => process.stdout.write(line))
  }
}
