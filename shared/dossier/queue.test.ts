import { expect, test } from '@jest/globals'
import type { Dossier } from './dossier.ts'
import { placeOf } from './queue.ts'

const one = (more: Partial<Dossier>) => placeOf({ agency: 'prov-h49', delivery: 'electronic', ...more } as Dossier)
const filedAt = '2026-12-01T02:00:00.000Z'
const dueAt = '2026-12-09T10:00:00.000Z'
const pausedAt = '2026-12-02T02:00:00.000Z'

test.each<[string, Partial<Dossier>, string | undefined]>([
  ['new and paid: by when it was filed', { state: 'NEW', filedAt }, filedAt],
  ['new and unpaid: not there', { state: 'NEW', filedAt, feesDue: true }, undefined],
  ['received: by its due time', { state: 'RECEIVED', dueAt }, dueAt],
  ['in process: by its due time', { state: 'IN_PROCESS', dueAt }, dueAt],
  ['waiting for a supplement: below', { state: 'SUPPLEMENT_REQUESTED', dueAt, pausedAt }, `~${pausedAt}`],
  [
    'waiting for a supplement, never received: below',
    { state: 'SUPPLEMENT_REQUESTED', supplement: { askedAt: filedAt } },
    `~${filedAt}`,
  ],
  ['waiting for money: below', { state: 'PAYMENT_REQUESTED', dueAt, pausedAt }, `~${pausedAt}`],
  ['stopped: below', { state: 'STOPPED', dueAt, pausedAt }, `~${pausedAt}`],
  ['decided, electronic: not there', { state: 'COMPLETED', completedAt: dueAt }, undefined],
  ['decided, at the counter: below', { state: 'COMPLETED', completedAt: dueAt, delivery: 'counter' }, `~${dueAt}`],
  ['decided, by post: below', { state: 'COMPLETED', completedAt: dueAt, delivery: 'post' }, `~${dueAt}`],
  ['refused: not there', { state: 'REJECTED', filedAt }, undefined],
  ['withdrawn: not there', { state: 'WITHDRAWN', filedAt }, undefined],
  ['returned: not there', { state: 'RETURNED', filedAt }, undefined],
])('%s', (_, dossier, due) => expect(one(dossier)).toEqual({ desk: due && 'prov-h49', due }))

test('a request to withdraw waits for the agency even while it waits for the applicant', () => {
  const withdrawal = { requestedAt: filedAt }
  expect(one({ state: 'PAYMENT_REQUESTED', pausedAt, withdrawal }).due).toBe(filedAt)
})
