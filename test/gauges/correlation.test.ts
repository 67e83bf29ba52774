import { randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { received } from '../desk.ts'
import { eventually } from '../eventually.ts'
import { draftOf, file, payAtBank, renewalPath, startToPay } from '../filing.ts'
import { portal } from '../portal.ts'
import { written } from './log.ts'

const fresh = () => randomBytes(16).toString('hex')
const carrying = (id: string) => ({ headers: { traceparent: `00-${id}-00f067aa0ba902b7-01` } })

/** Who wrote lines under an id, once all of the wanted have. */
const writers = (id: string, wanted: string[]) =>
  eventually(
    async () => [
      ...new Set(
        written()
          .filter(({ fields }) => fields.requestId === id)
          .map(({ source }) => source.replace('portal-laptop-', '')),
      ),
    ],
    (found) => wanted.every((one) => found.includes(one)),
    `lines of ${wanted.join(', ')} under ${id}`,
  )

test('the id of a submission is in the log of the first door, of the relay and of every worker up to the notice', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const draft = await draftOf(citizen)
  const id = fresh()
  const { status, body } = await citizen.post(
    `${renewalPath}/drafts/${draft.id}/submission`,
    { revision: draft.revision },
    carrying(id),
  )
  expect(status).toBe(201)
  const event = await portal.event('dossier.submitted.v1', body.id)
  expect(event.traceparent?.split('-')[1]).toBe(id)
  await writers(id, [
    'service-driving-licence-renewal',
    'dossiers-relay',
    'receipts-worker',
    'papers-worker',
    'notifications-worker',
  ])
})

test('the id of a reception goes on through the agencies that are asked, and comes back with what they conclude', async () => {
  const { dossier } = await received(portal)
  const asked = await portal.event('dossier.received.v1', dossier.id)
  const id = asked.traceparent?.split('-')[1] ?? ''
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  await writers(id, [
    'dossiers-officers',
    'dossiers-relay',
    'exchange-worker',
    'exchange-asker',
    'notifications-worker',
  ])
})

test('paying: what the bank is asked carries the id, and money that comes has one too, up to the notice', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const dossier = await file(citizen)
  const attempt = await startToPay(citizen, dossier)
  await payAtBank(attempt.redirectUrl)
  const settled = await portal.event('obligation.settled.v1', dossier.obligationIds[0])
  const id = settled.traceparent?.split('-')[1] ?? ''
  await writers(id, [
    'payments-webhook',
    'payments-worker',
    'payments-relay',
    'dossiers-worker',
    'notifications-worker',
  ])
})

test.each([
  ['none', {}],
  ['one that is not well formed', { traceparent: '00-022185001234-0912345678-01' }],
])('with %s a request gets an id of its own, told in the problem and found in the log', async (_, headers) => {
  const { status, body } = await portal.visitor().get('/api/v1/procedures/none-of-this-name', { headers })
  expect(status).toBe(404)
  expect(body.requestId).toMatch(/^[0-9a-f]{32}$/)
  await writers(body.requestId, ['catalogue-citizens'])
})

test('a refusal tells the id that came with the request', async () => {
  const id = fresh()
  const { body } = await portal.visitor().get('/api/v1/procedures/none-of-this-name', carrying(id))
  expect(body.requestId).toBe(id)
})
