import { readFileSync, writeFileSync } from 'node:fs'
import { startDynamodb } from '../infra/local/engines/dynoxide.ts'
import { acted, concluded } from '../test/desk.ts'
import { eventually } from '../test/eventually.ts'
import { file, payAtBank, readDossier, renewal, renewalPath, startToPay } from '../test/filing.ts'
import { attachAll } from '../test/papers.ts'
import { type Portal, portalAt } from '../test/portal.ts'
import { startPortal } from '../test/start-portal.ts'
import { type Counting, startCounting } from './counting-proxy.ts'
import { announcedResult, resultBytes } from './result.ts'

export type Count = { requests: number; read: number; written: number }
export type Counts = Record<string, Count>

const golden = new URL('counts.json', import.meta.url)

/** The counts as they were reviewed last. */
export const reviewed = (): Counts => JSON.parse(readFileSync(golden, 'utf8')) as Counts

export const accept = (counts: Counts): void => writeFileSync(golden, `${JSON.stringify(counts, null, 2)}\n`)

/** Says what one function asked of the tables during an act; what others do meanwhile is not the act's. */
function tally(counting: Counting, counts: Counts) {
  return async <T>(steps: Record<string, RegExp>, act: () => Promise<T>): Promise<T> => {
    counting.taken()
    const outcome = await act()
    const all = counting.taken()
    for (const [step, by] of Object.entries(steps)) {
      const own = all.filter((one) => by.test(one.by))
      const sum = (of: 'read' | 'written') => own.reduce((units, one) => units + one[of], 0)
      counts[step] = { requests: own.length, read: sum('read'), written: sum('written') }
    }
    return outcome
  }
}

const service = /driving-licence-renewal/
const pageSize = 20

async function journey(portal: Portal, counting: Counting): Promise<Counts> {
  const counts: Counts = {}
  const step = tally(counting, counts)
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  // What a function reads once and keeps belongs to its start, not to the act.
  await citizen.post(`${renewalPath}/drafts`)

  const { body: draft } = await step({ 'create a draft': service }, () => citizen.post(`${renewalPath}/drafts`))
  const path = `${renewalPath}/drafts/${draft.id}`
  const { body: saved } = await step({ 'save answers': service }, () =>
    citizen.patch(path, { revision: draft.revision, answers: renewal }),
  )
  await attachAll(citizen, draft.id)
  await step({ quote: service }, () => citizen.get(`${path}/quote`))
  const { body: dossier } = await step({ submit: service }, () =>
    citizen.post(`${path}/submission`, { revision: saved.revision }),
  )
  const attempt = await step({ 'start to pay': /payments-citizens/ }, () => startToPay(citizen, dossier))
  const paid = await step({ settle: /payments-worker/, 'follow the money': /dossiers-worker/ }, async () => {
    await payAtBank(attempt.redirectUrl)
    return eventually(
      () => readDossier(citizen, dossier.id),
      (one) => !one.feesDue,
      'the fee to be seen as paid',
    )
  })
  const received = await step({ receive: /dossiers-officers/ }, () => acted(officer, paid, 'reception'))
  const decided = await concluded(officer, received)
  const { body: slot } = await officer.post(`/api/v1/desk/dossiers/${dossier.id}/result-uploads`, announcedResult)
  await fetch(slot.upload.url, { method: 'PUT', headers: slot.upload.headers, body: resultBytes })
  await step({ complete: /dossiers-officers/ }, () =>
    acted(officer, decided, 'completion', { resultKey: slot.resultKey }),
  )

  for (let more = 0; more < pageSize; more++) {
    const { obligationIds } = await file(citizen)
    await payAtBank((await startToPay(citizen, { obligationIds })).redirectUrl)
  }
  const full = ({ body }: { body: { items: unknown[] } }) => body.items.length === pageSize
  const desk = () => officer.get('/api/v1/desk/dossiers')
  await eventually(desk, full, 'twenty dossiers on the desk')
  await step({ 'list 20 dossiers, owner': /dossiers-citizens/ }, () => citizen.get('/api/v1/dossiers'))
  await step({ 'list 20 dossiers, desk': /dossiers-officers/ }, desk)
  return counts
}

/** Requests to the tables and units consumed by each step of a journey on the laptop's portal: exact, not measured. */
export async function countJourney(directory: string): Promise<Counts> {
  const engine = await startDynamodb()
  const counting = await startCounting(engine.url)
  process.env.DYNAMODB_ENDPOINT = counting.url
  try {
    const running = await startPortal(directory)
    try {
      return await journey(portalAt(running.ready), counting)
    } finally {
      await running.stop()
    }
  } finally {
    delete process.env.DYNAMODB_ENDPOINT
    counting.stop()
    await engine.stop()
  }
}
