import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { StartFailure } from './failure.ts'
import type { Clock } from './model.ts'

const server = fileURLToPath(new URL('./third-parties/bank/server.ts', import.meta.url))

/** Starts the sandbox bank as a process of its own, as a real partner would be. Its clock follows the portal's. */
export async function startBank(options: {
  port: number
  portalUrl: string
  secret: string
  clock: Clock
}): Promise<{ url: string; stop(): Promise<void> }> {
  const { PATH = '' } = process.env
  const bank = fork(server, {
    env: { PATH, PORT: String(options.port), PORTAL_URL: options.portalUrl, BANK_SECRET: options.secret },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  bank.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  })
  const port = await new Promise<number>((resolve, reject) => {
    bank.once('message', (message) => resolve((message as { port: number }).port))
    bank.once('exit', (code) => reject(new StartFailure(`The sandbox bank ended (${code}): ${said.trim()}`)))
  })
  options.clock.onChange((clockOffsetMs) => void (bank.connected && bank.send({ clockOffsetMs })))
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      if (bank.exitCode !== null || bank.signalCode !== null) return
      const ended = new Promise((resolve) => bank.once('exit', resolve))
      bank.kill('SIGKILL')
      await ended
    },
  }
}
