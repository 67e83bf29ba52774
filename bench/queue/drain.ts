import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { PaymentMessage } from '../../functions/payments/notice.ts'
import { file, startToPay } from '../../test/filing.ts'
import { type Pattern, patternOf } from '../portal/copies.ts'
import type { CountedPortal } from '../portal/counted-portal.ts'
import type { Parties } from '../portal/journey.ts'
import { inTurns, quantile } from '../ratio.ts'
import type { Section } from '../table.ts'
import type { Order, Worker } from './server.ts'

const workers: Worker[] = ['worker', 'worker-bare']
const messages = 120

/** Rows of a payment that waits for the bank's word, and that word as it stands in the queue. */
async function unsettled(
  { tables }: CountedPortal,
  { citizen }: Parties,
): Promise<{ pattern: Pattern; message: string }> {
  const dossier = await file(citizen)
  const { reference, amount } = await startToPay(citizen, dossier)
  const pattern = await patternOf(tables, [dossier.id])
  const data = {
    reference,
    bankReference: 'FT2611220123456789',
    ...amount,
    paidAt: '2026-11-22T08:00:00.000Z',
  }
  const notice = { type: 'payment.settled' as const, data }
  const raw = JSON.stringify(notice)
  const receivedAt = '2026-11-22T08:00:01.000Z'
  const message: PaymentMessage = {
    bank: 'sandbox-bank',
    origin: 'webhook',
    noticeId: 'msg_0',
    receivedAt,
    notice,
    raw,
  }
  const money = /payments|ledger/
  return {
    pattern: {
      tables: pattern.tables.filter(({ TableName }) => money.test(TableName)),
      rows: pattern.rows.filter(({ table }) => money.test(table)),
    },
    message: JSON.stringify(message),
  }
}

/** How fast a queue empties once the worker that stood still is back, against a bare worker, and how long one hop takes. */
export async function measureQueues(counted: CountedPortal, parties: Parties, rounds: number) {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)))
  const died = once(child, 'exit').then(([status]) => Promise.reject(new Error(`the queues ended with ${status}`)))
  died.catch(() => {})
  const order = async <T>(given: Order): Promise<T> => {
    child.send(given)
    const [{ outcome }] = (await Promise.race([once(child, 'message'), died])) as [{ outcome: T & { error?: string } }]
    if (outcome?.error) throw new Error(outcome.error)
    return outcome
  }
  try {
    await order({ prepare: await unsettled(counted, parties) })
    const perSecond = async (by: Worker) => messages / (await order<number>({ drain: { by, messages } }))
    for (const by of workers) await perSecond(by)
    const { worker } = await inTurns(workers, 'worker-bare', rounds, perSecond)
    const hops = await order<number[]>({ hop: { messages: 60 } })
    const line = { what: 'payments settled a second', value: worker, more: 'bare: one read, one write' }
    const section: Section = { title: 'Drain after the worker stood still, against a bare worker', lines: [line] }
    return { hop: quantile(hops, 0.5), section }
  } finally {
    child.disconnect()
  }
}
