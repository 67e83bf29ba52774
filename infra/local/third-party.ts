import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { StartFailure } from './failure.ts'
import type { Clock } from './model.ts'

export type ThirdParty = { url: string; stop(): Promise<void> }

type Options = {
  /** Its folder below third-parties, such as `bank`. */
  kind: string
  /** What to call it when it does not start. */
  name: string
  port: number
  /** What it needs besides its port, such as the portal's address and what the two share. */
  env: Record<string, string>
  clock: Clock
}

/** Starts a partner as a process of its own, as a real one would be. Its clock follows the portal's. */
export async function startThirdParty({ kind, name, port: wanted, env, clock }: Options): Promise<ThirdParty> {
  const { PATH = '' } = process.env
  const server = fileURLToPath(new URL(`./third-parties/${kind}/server.ts`, import.meta.url))
  const child = fork(server, {
    env: { PATH, PORT: String(wanted), ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port))
    child.once('exit', (code) => reject(new StartFailure(`${name} ended (${code}): ${said.trim()}`)))
  })
  clock.onAdvance(
    (clockOffsetMs) =>
      new Promise((resolve) => {
        if (!child.connected) return resolve()
        const done = () => {
          child.off('message', done).off('exit', done)
          resolve()
        }
        child.on('message', done).on('exit', done)
        child.send({ clockOffsetMs })
      }),
  )
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}
