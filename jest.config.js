/** The code under test is what Node runs, only the types are taken off. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2024',
        experimental: { keepImportAttributes: true },
      },
      module: { type: 'es6' },
    },
  ],
}

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  transform,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/cdk.out/'],
  ...more,
})

const journeys = '<rootDir>/functions/**/journey.test.ts'

/** Needs a portal and nothing of what the others did there: it goes where there is more time left. */
const chart = '<rootDir>/test/bad-input/chart.test.ts'

/** Tests that need the running portal share one, started once before the first of them. */
const onPortal = { globalSetup: '<rootDir>/test/start-portal.ts', globalTeardown: '<rootDir>/test/stop-portal.ts' }

export default {
  // One after another: journeys share one portal, and some of them move its clock.
  maxWorkers: 1,
  // Above every deadline inside a test, so that a test that fails says what it waited for.
  testTimeout: 300_000,
  testSequencer: '<rootDir>/test/sequencer.js',
  reporters: ['default', '<rootDir>/test/reporter.js'],
  projects: [
    project('rules', ['<rootDir>/{shared,events,functions,web/src}/**/*.test.ts'], {
      testPathIgnorePatterns: ['/journey\\.test\\.ts$'],
    }),
    project('application', ['<rootDir>/test/{architecture,contracts,infra,search}/**/*.test.ts']),
    project('laptop', ['<rootDir>/test/{laptop,every-service}/**/*.test.ts', '<rootDir>/infra/local/**/*.test.ts']),
    project('browser', ['<rootDir>/test/browser/**/*.test.ts', '<rootDir>/test/gauges/leaks.test.ts', chart], onPortal),
    project('portal', [journeys, '<rootDir>/test/{access,bad-input,edge,faults,gauges,grants}/**/*.test.ts'], {
      ...onPortal,
      testPathIgnorePatterns: ['/test/bad-input/chart\\.test\\.ts$'],
    }),
    // What takes minutes; `npm test` leaves it out, `npm run test:all` does not.
    project('long', ['<rootDir>/test/long/**/*.test.ts'], onPortal),
  ],
}
