import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startDynamodb } from '../../infra/local/engines/dynoxide.ts'
import { type Portal, portalAt } from '../../test/portal.ts'
import type { ReadyPortal } from '../../test/start-portal.ts'
import type { Counted } from './counting.ts'

type Told = { taken: Counted[]; invocations: number }

export type CountedPortal = {
  portal: Portal
  /** Address of the engine of its tables. */
  tables: string
  /** What was counted since the last time, and how many invocations there have been in all. */
  taken(): Promise<Told>
  stop(): Promise<void>
}

/** Starts the portal on tables of its own, which `fill` may fill before it finds them. */
export async function startCountedPortal(fill?: (tables: string) => Promise<void>): Promise<CountedPortal> {
  const engine = await startDynamodb()
  await fill?.(engine.url)
  const child = fork(fileURLToPath(new URL('child.ts', import.meta.url)), {
    env: { ...process.env, DYNAMODB_ENDPOINT: engine.url },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const said: string[] = []
  child.stderr?.on('data', (text) => said.push(String(text)))
  const ended = once(child, 'exit')
  const died = ended.then(([status]) => Promise.reject(new Error(`the portal ended with ${status}:\n${said.join('')}`)))
  died.catch(() => {})
  const heard = async <T>() => ((await Promise.race([once(child, 'message'), died])) as [T])[0]
  const ready = await heard<ReadyPortal>()
  return {
    portal: portalAt(ready),
    tables: engine.url,
    taken() {
      const telling = heard<Told>()
      child.send('taken')
      return telling
    },
    async stop() {
      child.disconnect()
      await ended
      await engine.stop()
    },
  }
}
