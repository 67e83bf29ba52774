import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { StartFailure } from '../failure.ts'
import { freePort, loopback } from './port.ts'

export type Dynamodb = { url: string; stop(): Promise<void> }

/**
 * Starts dynoxide in memory. DYNAMODB_ENDPOINT names any other DynamoDB engine to use instead.
 * Throws StartFailure when there is no engine for this machine.
 */
export async function startDynamodb(): Promise<Dynamodb> {
  const given = process.env.DYNAMODB_ENDPOINT
  if (given) return elsewhere(given)
  const port = await freePort()
  const engine = spawn(binary(), ['--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const endWithUs = () => void engine.kill('SIGKILL')
  process.once('exit', endWithUs)
  await listening(engine)
  return {
    url: `http://${loopback}:${port}`,
    stop: async () => {
      process.off('exit', endWithUs)
      if (engine.exitCode !== null || engine.signalCode !== null) return
      const ended = new Promise((resolve) => engine.once('exit', resolve))
      engine.kill('SIGKILL')
      await ended
    },
  }
}

async function elsewhere(url: string): Promise<Dynamodb> {
  await fetch(url).catch(() => {
    throw new StartFailure(`Nothing answers at DYNAMODB_ENDPOINT, which is ${url}.`)
  })
  return { url, stop: async () => {} }
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
