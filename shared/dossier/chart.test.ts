import { describe, expect, test } from '@jest/globals'
import { type ActName, actNames, acts, actsOf, type Facts, filedStates, isFinal, mayAct, stateAfter } from './chart.ts'
import { explanationOf } from './screen.ts'

const facts = (state: Facts['state'], more: Partial<Facts> = {}): Facts => ({
  state,
  feesDue: false,
  obligationIds: [],
  receivedAt: '2026-12-01T02:00:00Z',
  consultations: 'none',
  ...more,
})

/** The chart of the domain reference §3 as its table says it: what leads where. */
const table: Record<Exclude<Facts['state'], 'DRAFT'>, Record<string, string>> = {
  NEW: {
    receive: 'RECEIVED',
    reject: 'REJECTED',
    askSupplement: 'SUPPLEMENT_REQUESTED',
    withdraw: 'WITHDRAWN',
    payFees: 'NEW',
    followOpener: 'NEW',
  },
  RECEIVED: {
    startProcessing: 'IN_PROCESS',
    askSupplement: 'SUPPLEMENT_REQUESTED',
    askPayment: 'PAYMENT_REQUESTED',
    requestWithdrawal: 'RECEIVED',
    stop: 'STOPPED',
    complete: 'COMPLETED',
    fallOverdue: 'RECEIVED',
    followOpener: 'RECEIVED',
  },
  REJECTED: {},
  IN_PROCESS: {
    askSupplement: 'SUPPLEMENT_REQUESTED',
    askPayment: 'PAYMENT_REQUESTED',
    requestWithdrawal: 'IN_PROCESS',
    stop: 'STOPPED',
    complete: 'COMPLETED',
    fallOverdue: 'IN_PROCESS',
    followOpener: 'IN_PROCESS',
  },
  SUPPLEMENT_REQUESTED: {
    supplement: 'IN_PROCESS',
    requestWithdrawal: 'SUPPLEMENT_REQUESTED',
    stop: 'STOPPED',
    followOpener: 'SUPPLEMENT_REQUESTED',
  },
  PAYMENT_REQUESTED: {
    completePayment: 'IN_PROCESS',
    requestWithdrawal: 'PAYMENT_REQUESTED',
    stop: 'STOPPED',
    followOpener: 'PAYMENT_REQUESTED',
  },
  WITHDRAWN: {},
  STOPPED: { resume: 'IN_PROCESS', followOpener: 'STOPPED' },
  COMPLETED: { correct: 'IN_PROCESS', handOver: 'RETURNED', followOpener: 'COMPLETED' },
  RETURNED: { followOpener: 'RETURNED' },
}

describe.each(filedStates)('%s', (state) => {
  test.each(actNames)('%s leads where the table says, or is refused', (act) => {
    const to = table[state][act]
    if (to) return expect(stateAfter(facts(state), act)).toBe(to)
    expect(() => stateAfter(facts(state), act)).toThrow()
    expect(mayAct(facts(state), act)).toBe(false)
  })

  test.each(['citizen', 'officer', 'administrator'] as const)('a %s may do what the chart gives that role', (role) => {
    const given = Object.keys(table[state]).filter((act) =>
      (acts[act as ActName].by as readonly string[]).includes(role),
    )
    expect(actsOf(facts(state), role).sort()).toEqual(given.sort())
  })

  test.each(['owner', 'officer'] as const)('there is something to read for the %s, in both languages', (viewer) => {
    for (const seen of [{}, { feesDue: true }, { withdrawal: {} }]) {
      const { vi, en } = explanationOf({ state, feesDue: false, ...seen }, viewer)
      expect(vi.length).toBeGreaterThan(10)
      expect(en.length).toBeGreaterThan(10)
    }
  })

  test('it is final, or somebody can lead it on to another state', () => {
    const exits = Object.values(table[state]).filter((to) => to !== state)
    expect(exits.length > 0).toBe(!isFinal(state))
  })
})

test.each<[string, Facts, ActName, string]>([
  ['fees that are due', facts('NEW', { feesDue: true }), 'receive', 'fees-unpaid'],
  ['fees that are due', facts('NEW', { feesDue: true }), 'askSupplement', 'fees-unpaid'],
  ['an agency that has not answered', facts('IN_PROCESS', { consultations: 'open' }), 'complete', 'consultations-open'],
  ['a request to withdraw', facts('IN_PROCESS', { withdrawal: {} }), 'complete', 'withdrawal-open'],
  ['a request to withdraw', facts('RECEIVED', { withdrawal: {} }), 'requestWithdrawal', 'withdrawal-open'],
  ['a request to withdraw', facts('RECEIVED', { withdrawal: {} }), 'stop', 'withdrawal-open'],
  ['no request to withdraw', facts('RECEIVED'), 'confirmWithdrawal', 'withdrawal-missing'],
  ['nine obligations', facts('RECEIVED', { obligationIds: Array(9) }), 'askPayment', 'payment-requests-exhausted'],
])('%s in the way is named: %#', (_, before, act, code) => {
  expect(() => stateAfter(before, act)).toThrow(expect.objectContaining({ code }))
  expect(mayAct(before, act)).toBe(false)
})

test.each(['RECEIVED', 'IN_PROCESS', 'SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED'] as const)(
  'a withdrawal asked for in %s can be confirmed or declined',
  (state) => {
    const asked = facts(state, { withdrawal: {} })
    expect(stateAfter(asked, 'confirmWithdrawal')).toBe('WITHDRAWN')
    expect(stateAfter(asked, 'declineWithdrawal')).toBe(state)
  },
)

test('what was sent back before reception is received when it comes again', () =>
  expect(stateAfter(facts('SUPPLEMENT_REQUESTED', { receivedAt: undefined }), 'supplement')).toBe('RECEIVED'))

test('whatever is in the way, each state that is not final keeps an exit', () => {
  const ways = [true, false].flatMap((feesDue) =>
    (['none', 'open', 'concluded'] as const).flatMap((consultations) =>
      [undefined, {}].flatMap((withdrawal) =>
        [undefined, '2026-12-01'].map((receivedAt) => ({ feesDue, consultations, withdrawal, receivedAt })),
      ),
    ),
  )
  const stuck = filedStates
    .filter((state) => !isFinal(state))
    .flatMap((state) => ways.map((way) => facts(state, { ...way, obligationIds: Array(9) })))
    .filter((one) => !actNames.some((act) => mayAct(one, act) && stateAfter(one, act) !== one.state))
  expect(stuck).toEqual([])
})
