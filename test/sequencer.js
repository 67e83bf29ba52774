import Sequencer from '@jest/test-sequencer'

/** By path, so in the same order on every machine; what looks at what all others have done comes last. */
export default class LookersLast extends Sequencer {
  constructor(options) {
    super(options)
    const { testPathPatterns, testNamePattern } = options.globalConfig
    // Only a run of everything can say that something is never needed.
    if (testPathPatterns.patterns.length === 0 && !testNamePattern) process.env.EVERYTHING_RUNS = 'yes'
  }

  sort(tests) {
    const last = ({ path }) => path.includes('/test/grants/') || path.endsWith('/test/gauges/leaks.test.ts')
    const sorted = [...tests].sort((one, other) => (one.path < other.path ? -1 : 1))
    return [...sorted.filter((test) => !last(test)), ...sorted.filter(last)]
  }
}
