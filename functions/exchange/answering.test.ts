import { describe, expect, test } from '@jest/globals'
import { take } from './answering.ts'
import { type Consultation, type Round, triedOnce } from './consultation.ts'
import { type AnswerMessage, opinion } from './message.ts'

const dossierId = '7K3M9Q2ZB4N8RTWX'
const now = new Date('2026-11-24T03:00:00.000Z')
const asked: Consultation = {
  id: 'licence-record',
  dossierId,
  dossierCode: '000.00.00.H49-261122-0001',
  service: 'driving-licence-renewal',
  partner: 'traffic-police',
  agency: { vi: 'Cảnh sát giao thông', en: 'Traffic Police' },
  purpose: { vi: 'Giấy phép', en: 'Licence' },
  shares: ['currentLicenceNumber'],
  told: 'fingerprint',
  round: 1,
  state: 'ASKED',
  revision: 2,
  openedAt: '2026-11-23T02:00:00.000Z',
  dueAt: '2026-11-25T10:00:00.000Z',
  askedAt: '2026-11-23T02:00:01.000Z',
  tries: 1,
  answers: [],
  earlier: [],
  waitKey: '2026-11-24T04:00:00.000Z#7K3M9Q2ZB4N8RTWX-licence-record',
}
const round: Round = { dossierId, number: 1, open: 2, agreed: true, sequence: 0, revision: 1, openedAt: asked.openedAt }
const said = (agrees: boolean, answerId = 'an_1', receivedAt = now.toISOString()): AnswerMessage => ({
  kind: 'answer',
  partner: 'traffic-police',
  reference: `${dossierId}-licence-record`,
  receivedAt,
  opinion: { answerId, agrees, ...(!agrees && { reason: 'vì' }), decidedAt: receivedAt },
})
const typesOf = (taken: ReturnType<typeof take>) => taken?.events.map(({ type }) => type)
const answeredOnce = { ...asked, ...take(asked, round, said(true), now)?.consultation }

test('the first answer counts, and the question is asked no more', () => {
  const taken = take(asked, round, said(true), now)
  expect(taken).toMatchObject({
    consultation: { state: 'ANSWERED', waitKey: undefined },
    round: { open: 1, sequence: 1 },
  })
  expect(typesOf(taken)).toEqual(['consultation.answered.v1'])
})

test.each([
  ['all agree', true, true, true],
  ['this one does not', true, false, false],
  ['an earlier one did not', false, true, false],
])('with the last answer the dossier is concluded: %s', (_, before, agrees, agreed) => {
  const taken = take(asked, { ...round, open: 1, sequence: 4, agreed: before }, said(agrees), now)
  expect(typesOf(taken)).toEqual(['consultation.answered.v1', 'consultations.concluded.v1'])
  expect(taken).toMatchObject({ round: { open: 0, agreed, sequence: 6, concludedAt: now.toISOString() } })
  expect(taken?.events[1]?.data).toEqual({ dossierId, agreed })
})

test.each([
  ['on the minute', asked.dueAt, false],
  ['a moment after', '2026-11-25T10:00:00.001Z', true],
])('an answer %s counts and is flagged as late or not', (_, receivedAt, late) => {
  const taken = take(asked, round, said(true, 'an_1', receivedAt), now)
  expect(taken?.consultation.answers).toMatchObject([{ late }])
  expect(taken?.events[0]?.data).toMatchObject({ late })
})

test('the same answer by another way changes nothing', () =>
  expect(take(answeredOnce, round, said(true), now)).toBeNull())

test('another answer stands beside the first and moves nothing', () => {
  const taken = take(answeredOnce, round, said(false, 'an_2'), now)
  expect(taken?.consultation.answers).toMatchObject([{ agrees: true }, { agrees: false }])
  expect(taken?.consultation.state).toBeUndefined()
  expect(taken).toMatchObject({ round, events: [] })
})

test('a closed consultation takes none, and nobody may go on answering for ever', () => {
  expect(() => take({ ...asked, state: 'CLOSED' }, round, said(true), now)).toThrow('consultation-closed')
  const many = Array.from({ length: 10 }, (_, i) => ({
    ...said(true, `an_${i}`).opinion,
    at: asked.openedAt,
    late: false,
  }))
  expect(() => take({ ...answeredOnce, answers: many }, round, said(true, 'more'), now)).toThrow('consultation-closed')
})

test('an answer to a question that was asked anew since is refused, an answer to the new one counts', () => {
  const again = { ...asked, round: 2 }
  expect(() => take(again, { ...round, number: 2 }, said(true), now)).toThrow('consultation-closed')
  const anew = { ...said(true), reference: `${dossierId}-licence-record-2` }
  const taken = take(again, { ...round, number: 2, open: 1 }, anew, now)
  expect(taken?.events[1]?.data).toEqual({ dossierId, agreed: true, round: 2 })
})

test('a try counts even when the answer was quicker than our note of it, and takes nothing back', () => {
  const waiting: Consultation = { ...asked, state: 'WAITING', tries: 0 }
  const taken = { state: 'ASKED', askedAt: now.toISOString() } as const
  expect(triedOnce(waiting, waiting, taken)).toEqual({ ...taken, tries: 1 })
  expect(triedOnce({ ...waiting, waitKey: 'moved on', revision: 3 }, waiting, taken)).toEqual({ ...taken, tries: 1 })
  expect(triedOnce({ ...answeredOnce, tries: 0 }, waiting, taken)).toEqual({ tries: 1 })
  expect(triedOnce({ ...waiting, round: 2 }, waiting, taken)).toBeNull()
})

describe('an answer that sets something to be paid', () => {
  const due = {
    notice: 'TB-1',
    lines: [
      {
        code: 'registration-fee',
        name: { vi: 'Lệ phí trước bạ', en: 'Registration fee' },
        kind: 'charge' as const,
        amount: { amount: 72_000_000, currency: 'VND' as const },
      },
    ],
  }
  const assessing = { ...asked, raises: true }
  const sets: AnswerMessage = { ...said(true), opinion: { ...said(true).opinion, due } }

  test('puts it on record, not yet asked for, and tells the amount', () => {
    const taken = take(assessing, { ...round, open: 1 }, sets, now)
    expect(typesOf(taken)).toEqual(['consultation.answered.v1', 'obligation.assessed.v1', 'consultations.concluded.v1'])
    expect(taken?.events[1]?.data).toMatchObject({ consultation: asked.id, amount: 72_000_000 })
    expect(taken?.assessment).toMatchObject({ ...due, consultation: asked.id, told: asked.told, obligationIds: [] })
    expect(taken?.round.sequence).toBe(3)
  })

  test('counts only where it is the first', () => {
    const again = { ...sets, opinion: { ...sets.opinion, answerId: 'an_2' } }
    const taken = take({ ...answeredOnce, raises: true }, round, again, now)
    expect(taken).toMatchObject({ consultation: { answers: [{}, { due }] }, events: [] })
    expect(taken?.assessment).toBeUndefined()
  })

  test('is refused where the procedure does not let the agency do so', () =>
    expect(() => take(asked, round, sets, now)).toThrow('due-not-allowed'))

  test('makes no sense without agreeing, or with a line twice', () => {
    const { opinion: words } = sets
    expect(opinion.safeParse(words).success).toBe(true)
    expect(opinion.safeParse({ ...words, agrees: false, reason: 'vì' }).success).toBe(false)
    const twice = { ...due, lines: [...due.lines, ...due.lines] }
    expect(opinion.safeParse({ ...words, due: twice }).success).toBe(false)
  })
})
