import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { StartFailure } from '../failure.ts'
import { freePort, loopback } from './port.ts'

export type Dynamodb = {
  url: string
  /** Ends it as a power cut would and starts it anew on what it kept; null where it keeps nothing. */
  restart: (() => Promise<void>) | null
  stop(): Promise<void>
}

/**
 * Starts dynoxide, in memory unless DYNAMODB_FILE names a file for the tables. DYNAMODB_ENDPOINT names any other DynamoDB
 * engine to use instead. Throws StartFailure when there is no engine for this machine.
 */
export async function startDynamodb(): Promise<Dynamodb> {
  const given = process.env.DYNAMODB_ENDPOINT
  if (given) return elsewhere(given)
  const kept = process.env.DYNAMODB_FILE
  const port = await freePort()
  const run = async () => {
    const engine = spawn(binary(), ['--port', String(port), ...(kept ? ['--db-path', kept] : [])], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    await listening(engine)
    return engine
  }
  let engine = await run()
  const endWithUs = () => void engine.kill('SIGKILL')
  process.once('exit', endWithUs)
  return {
    url: `http://${loopback}:${port}`,
    restart: kept
      ? async () => {
          await killed(engine)
          engine = await run()
        }
      : null,
    stop: async () => {
      process.off('exit', endWithUs)
      await killed(engine)
    },
  }
}

async function killed(engine: ChildProcess): Promise<void> {
  if (engine.exitCode !== null || engine.signalCode !== null) return
  const ended = new Promise((resolve) => engine.once('exit', resolve))
  engine.kill('SIGKILL')
  await ended
}

async function elsewhere(url: string): Promise<Dynamodb> {
  await fetch(url).catch(() => {
    throw new StartFailure(`Nothing answers at DYNAMODB_ENDPOINT, which is ${url}.`)
  })
  return { url, restart: null, stop: async () => {} }
}

function binary(): string {
  const require = createRequire(import.meta.url)
  try {
    const packaged = require.resolve('@dynoxide/linux-x64/dynoxide')
    if (process.platform === 'linux' && process.arch === 'x64') return packaged
  } catch {
    // Not installed on this platform: it is an optional dependency.
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'dynoxide'))
    .find(executable)
  if (onPath) return onPath
  throw new StartFailure(
    `No DynamoDB engine for ${process.platform}-${process.arch}. Either put \`dynoxide\` on the PATH (https://github.com/nubo-db/dynoxide), ` +
      'or start any DynamoDB-compatible engine and name it: DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start',
  )
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function listening(engine: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('listening')) resolve()
    }
    engine.stdout?.on('data', hear)
    engine.stderr?.on('data', hear)
    engine.once('error', (error) => reject(new StartFailure(`The DynamoDB engine does not start: ${error.message}`)))
    engine.once('exit', (code) => reject(new StartFailure(`The DynamoDB engine ended (${code}): ${said.trim()}`)))
  })
}
