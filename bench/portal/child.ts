/**
 * The portal in a process of its own, with a counting interceptor in its gate. Asked by messages: what was counted
 * since the last time. DYNAMODB_ENDPOINT names the engine of its tables.
 */
import { startLaptop } from '../../infra/local/laptop.ts'
import { progress } from '../../infra/local/progress.ts'
import { counting } from './counting.ts'

const counted = counting()
const laptop = await startLaptop({ port: 0, progress: progress(process.stderr), echo: false })
laptop.gate.use(counted.interceptor)

process.on('message', () => void process.send?.({ taken: counted.take(), invocations: laptop.invocations() }))
process.on('disconnect', async () => {
  await laptop.stop()
  process.exit(0)
})
const { stop: _, gate: __, invocations: ___, ...ready } = laptop
process.send?.(ready)
