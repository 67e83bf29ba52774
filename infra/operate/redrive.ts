import { parseArgs } from 'node:util'
import { queuesOf } from './account.ts'
import { redrive } from './letters.ts'

const usage = `Brings dead letters back to their queue, once what they died of is mended.

  npm run redrive -- --stage demo                  which dead letters wait
  npm run redrive -- --stage demo notifications    brings those of the queue notifications back

  --stage     the stage's name; laptop is the portal that runs on this machine
  --endpoint  another address of a laptop's control door
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { stage: { type: 'string' }, endpoint: { type: 'string' }, help: { type: 'boolean' } },
})
const { stage, endpoint, help } = values
const [name] = positionals
if (help || !stage) {
  process.stdout.write(usage)
  process.exit(help ? 0 : 1)
}
try {
  if (name) {
    process.stdout.write(`${await redrive({ stage, endpoint }, name)} messages brought back to ${name}\n`)
  } else {
    const letters = (await queuesOf({ stage, endpoint })).filter(({ label }) => label.endsWith('deadletters'))
    for (const { label, waiting } of letters) process.stdout.write(`${String(waiting).padStart(8)}  ${label}\n`)
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}
