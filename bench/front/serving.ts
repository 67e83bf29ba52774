import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Section } from '../table.ts'
import type { Serving } from './server.ts'
import { measureThroughput } from './throughput.ts'
import { measureWebhook } from './webhook.ts'

/** Loads the weighed functions behind the laptop's front. */
export async function loadFront(rounds: number): Promise<Section[]> {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)))
  const [serving] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([status]) => Promise.reject(new Error(`the front ended with ${status}`))),
  ])) as [Serving]
  try {
    return [await measureThroughput(serving, rounds), await measureWebhook(serving, rounds)]
  } finally {
    const ended = once(child, 'exit')
    child.send('stop')
    await ended
  }
}
