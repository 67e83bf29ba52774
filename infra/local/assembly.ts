import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { StartFailure } from './failure.ts'
import type { Message } from './prepare.ts'

/** Builds and synthesizes what has changed, in a process of its own; gives the folder of the cloud assembly. */
export function prepareAssembly(log: (line: string) => void): { ready: Promise<string>; stop(): void } {
  const child = fork(fileURLToPath(new URL('./prepare.ts', import.meta.url)), {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  const keep = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-8000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const ready = new Promise<string>((resolve, reject) => {
    child.on('message', (message: Message) => {
      if ('line' in message) log(message.line)
      else if ('assembly' in message) resolve(message.assembly)
      else reject(new StartFailure(`The portal cannot be built:\n${message.failure}`))
    })
    child.once('exit', (code) => reject(new StartFailure(`The build ended early (${code}).\n${said.trim()}`)))
  })
  return { ready, stop: () => void child.kill('SIGKILL') }
}
