import { spawn } from 'node:child_process'

/**
 * `npm test`: two runs of jest beside each other, each with a portal of its own, for one alone leaves half of two cores
 * idle. `--all` adds the long tests, alone, as they take all that the machine can give.
 */
const beside = [['rules', 'application', 'laptop', 'browser'], ['portal']]
const after = process.argv.includes('--all') ? [['long']] : []

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
const counted = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m

/** One run of jest, and how many cases passed, failed and were skipped in it. */
function run(projects) {
  const child = spawn(process.execPath, [...jest, '--ci', '--selectProjects', ...projects], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const [stream, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text
      to.write(text)
    })
  return new Promise((resolve) =>
    child.once('close', (code) => {
      const [, ...counts] = counted.exec(said) ?? []
      resolve({ code, counts: counts.map((count = '0') => Number(count)) })
    }),
  )
}

const ends = await Promise.all(beside.map(run))
for (const projects of after) ends.push(await run(projects))

const sum = (at) => ends.reduce((all, { counts }) => all + (counts[at] ?? 0), 0)
process.stdout.write(`\nAltogether ${sum(0)} passed, ${sum(1)} failed${sum(2) > 0 ? `, ${sum(2)} skipped` : ''}\n`)
process.exitCode = ends.every(({ code }) => code === 0) ? 0 : 1
