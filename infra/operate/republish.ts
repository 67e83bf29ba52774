import { parseArgs } from 'node:util'
import type { Republished } from '../../functions/outbox/republish.ts'
import { invoke } from './account.ts'
import { reportsOf, workOff } from './letters.ts'

const usage = `Publishes again what stands in the timelines and may never have reached its listeners.

  npm run republish -- --stage demo --dossier 7Q2M…            all that happened to one dossier
  npm run republish -- --stage demo --from 2026-11-22T08:00:00+07:00 --to 2026-11-22T09:00:00+07:00
  npm run republish -- --stage demo --reports dossiers-relay   what a relay's dead letters tell, and takes them away

  --table     only this table of dossiers, payments, exchange; may stand more than once
  --stage     the stage's name; laptop is the portal that runs on this machine
  --endpoint  another address of a laptop's control door
`

const text = { type: 'string' } as const
const { values } = parseArgs({
  options: {
    ...{ stage: text, endpoint: text, dossier: text, from: text, to: text, reports: text },
    table: { ...text, multiple: true },
    help: { type: 'boolean' },
  },
})
const { stage = '', endpoint, dossier, from, to, reports, table: tables, help } = values
const place = { stage, endpoint }

/** A long time takes several turns of the function, each beginning where the last one ended. */
async function republish(range: object): Promise<void> {
  let [next, published]: [unknown, number] = [undefined, 0]
  const damaged: string[] = []
  do {
    const answer = (await invoke(place, 'outbox-republish', { ...range, ...(next ? { next } : {}) })) as Republished
    published += answer.published
    damaged.push(...answer.damaged)
    next = answer.next
  } while (next)
  process.stdout.write(`${published} events published again\n`)
  for (const key of damaged) process.stdout.write(`damaged, left out: ${key}\n`)
  // Whoever asked by a dead letter keeps it until its entry is mended.
  if (damaged.length > 0) throw new Error('Mend the damaged entries, then publish again.')
}

async function main(): Promise<void> {
  if (dossier) return republish({ dossierId: dossier })
  if (from && to) return republish({ from, to, ...(tables && { tables }) })
  const letters = await reportsOf(place, reports ?? '')
  const { done, failures } = await workOff(place, letters, ({ Body = '' }) => republish({ report: JSON.parse(Body) }))
  process.stdout.write(`${done} reports worked off\n`)
  if (failures.length > 0) throw new Error(`${failures.length} reports stay: ${[...new Set(failures)].join('; ')}`)
}

if (help || !stage || !(dossier || (from && to) || reports)) {
  process.stdout.write(usage)
  process.exit(help ? 0 : 1)
}
try {
  await main()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}
