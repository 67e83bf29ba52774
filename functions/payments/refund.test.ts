import { expect, test } from '@jest/globals'
import type { Obligation } from '../../shared/payments/obligation.ts'
import { type Ending, refundAfter } from './refund.ts'

const at = '2026-11-22T07:05:00Z'
const stopped = { isOver: true, revision: 6, at }
const resumed = { isOver: false, revision: 7, at }
const stoppedAgain = { isOver: true, revision: 8, at }

function after(state: Obligation['state'], ...endings: Ending[]) {
  const one = { state } as Obligation
  for (const ending of endings) one.refund = refundAfter(one, ending) ?? one.refund
  return one.refund
}

test.each(['DUE', 'CANCELLED'] as const)('what is %s was not paid, so nothing is due back', (state) =>
  expect(after(state, stopped)).toBeUndefined(),
)

test('what was paid is due back once the dossier is over, however often that is told', () => {
  expect(after('SETTLED', stopped)).toEqual({ due: true, dossierRevision: 6, at })
  expect(refundAfter({ state: 'SETTLED', refund: after('SETTLED', stopped) } as Obligation, stopped)).toBeNull()
})

test.each([
  ['a dossier that is taken up again keeps what was paid', [stopped, resumed], false],
  ['the word that it was stopped comes late', [resumed, stopped], false],
  ['stopped once more', [stopped, resumed, stoppedAgain], true],
  ['stopped once more, told in another order', [stoppedAgain, stopped, resumed], true],
  ['stopped once more, told in yet another', [resumed, stoppedAgain, stopped], true],
])('%s', (_, endings, due) => expect(after('SETTLED', ...endings)?.due).toBe(due))
