import { parseArgs } from 'node:util'
import { StartFailure } from './failure.ts'
import type { Laptop } from './laptop.ts'

const usage = `Runs the portal on this machine.   npm start [-- --logs]

  PORT               where the portal answers, 8080 when not given; 0 takes any free port
  DYNAMODB_ENDPOINT  another DynamoDB engine to use, such as http://127.0.0.1:8000
  DYNAMODB_FILE      a file in which the DynamoDB engine keeps its tables, instead of memory
  --logs             shows the functions' output (it is in build/laptop.log too)
  --assembly <dir>   runs this cloud assembly (cdk.out) as it is, without building
`

async function main(): Promise<void> {
  const { help, logs: echo, assembly } = given()
  if (help) return void process.stdout.write(usage)
  if (Number(process.versions.node.split('.')[0]) < 24) {
    throw new StartFailure(
      `The portal needs Node 24; this is ${process.version}. \`npm ci && npm start\` brings and uses the right one.`,
    )
  }
  const { PORT = '8080' } = process.env
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535)
    throw new StartFailure(`PORT is "${PORT}"; expected a port number such as 8080.`)

  const begun = performance.now()
  const running = endings()
  const [{ startLaptop }, { progress }, { block }] = await Promise.all([
    import('./laptop.ts'),
    import('./progress.ts'),
    import('./block.ts'),
  ])
  const { stdout } = process
  stdout.write('\n')
  const laptop = await startLaptop({ port: Number(PORT), progress: progress(stdout), echo, assembly })
  running.laptop = laptop
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  stdout.write(`${block({ ...laptop, seconds, people: Object.values(laptop.people) }, stdout.isTTY)}\n`)
  const { stop: _, gate: __, invocations: ___, ...known } = laptop
  process.send?.({ ready: true, ...known })
}

function given() {
  const options = {
    help: { type: 'boolean', default: false },
    logs: { type: 'boolean', default: false },
    assembly: { type: 'string' },
  } as const
  try {
    return parseArgs({ options }).values
  } catch (error) {
    throw new StartFailure(`${(error as Error).message}\n\n${usage}`)
  }
}

/** Ctrl-C, a stop from outside or the end of the parent process ends all of it; asked twice, or before it stands, at once. */
function endings(): { laptop: Laptop | null } {
  const running: { laptop: Laptop | null } = { laptop: null }
  const end = async () => {
    const { laptop } = running
    running.laptop = null
    await laptop?.stop()
    process.exit(0)
  }
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(event, () => void end())
  if (process.env.npm_lifecycle_event) onOrphaned(() => void end())
  return running
}

/** npm ends without passing a stop on to what it runs: then nobody is left to stop the portal, which holds its ports. */
function onOrphaned(end: () => void): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 1000)
  watch.unref()
}

try {
  await main()
} catch (error) {
  const said = error instanceof StartFailure ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`\nThe portal did not start.\n${said}\n`)
  process.exit(1)
}
