import type { Role } from '../person.ts'
import { type KnownProblem, refuse } from '../problem.ts'
import * as problems from '../problems.ts'

/** The official states 1 to 10 (domain reference §3); a draft is not yet a dossier and has no code of its own. */
export const statusCodes = {
  NEW: 1,
  RECEIVED: 2,
  REJECTED: 3,
  IN_PROCESS: 4,
  SUPPLEMENT_REQUESTED: 5,
  PAYMENT_REQUESTED: 6,
  WITHDRAWN: 7,
  STOPPED: 8,
  COMPLETED: 9,
  RETURNED: 10,
} as const

export type FiledState = keyof typeof statusCodes
export type State = FiledState | 'DRAFT'

export const filedStates = Object.keys(statusCodes) as [FiledState, ...FiledState[]]
export const states: readonly [State, ...State[]] = ['DRAFT', ...filedStates]

/** Nothing can happen any more. */
export const isFinal = (state: State): boolean => state === 'REJECTED' || state === 'WITHDRAWN' || state === 'RETURNED'

/** A result is there; one that was taken back, to be corrected, is not. */
export const hasResult = ({ state }: { state: State }): boolean => state === 'COMPLETED' || state === 'RETURNED'

/** What an act may depend on besides the state. */
export type Facts = {
  state: State
  feesDue: boolean
  obligationIds: readonly string[]
  receivedAt?: string | undefined
  consultations: 'none' | 'open' | 'concluded'
  withdrawal?: unknown
}

/** A bank reference has one digit for the obligation. */
const mostObligations = 9

type Need = { holds: (facts: Facts) => boolean; otherwise: KnownProblem }

/** What must hold besides the state, and the refusal when it does not. */
const needs = {
  feesPaid: { holds: ({ feesDue }) => !feesDue, otherwise: problems.feesUnpaid },
  consultationsConcluded: {
    holds: ({ consultations }) => consultations !== 'open',
    otherwise: problems.consultationsOpen,
  },
  noWithdrawal: { holds: ({ withdrawal }) => withdrawal === undefined, otherwise: problems.withdrawalOpen },
  withdrawal: { holds: ({ withdrawal }) => withdrawal !== undefined, otherwise: problems.withdrawalMissing },
  fewObligations: {
    holds: ({ obligationIds }) => obligationIds.length < mostObligations,
    otherwise: problems.paymentRequestsExhausted,
  },
} as const satisfies Record<string, Need>

type Act = {
  from: readonly State[]
  to: State | 'same' | ((facts: Facts) => State)
  by: readonly (Role | 'system')[]
  needs?: readonly (keyof typeof needs)[]
}

const underway = ['RECEIVED', 'IN_PROCESS', 'SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED'] as const

/** Who may do what, and from where: the rule that is checked and the condition that is written come from here. */
export const acts = {
  submit: { from: ['DRAFT'], to: 'NEW', by: ['citizen'] },
  payFees: { from: ['NEW'], to: 'same', by: ['system'] },
  receive: { from: ['NEW'], to: 'RECEIVED', by: ['officer'], needs: ['feesPaid'] },
  reject: { from: ['NEW'], to: 'REJECTED', by: ['officer'] },
  askSupplement: {
    from: ['NEW', 'RECEIVED', 'IN_PROCESS'],
    to: 'SUPPLEMENT_REQUESTED',
    by: ['officer'],
    needs: ['feesPaid', 'noWithdrawal'],
  },
  supplement: {
    from: ['SUPPLEMENT_REQUESTED'],
    to: ({ receivedAt }) => (receivedAt ? 'IN_PROCESS' : 'RECEIVED'),
    by: ['citizen'],
  },
  startProcessing: { from: ['RECEIVED'], to: 'IN_PROCESS', by: ['officer'] },
  askPayment: {
    from: ['RECEIVED', 'IN_PROCESS'],
    to: 'PAYMENT_REQUESTED',
    by: ['officer', 'system'],
    needs: ['fewObligations', 'noWithdrawal'],
  },
  completePayment: { from: ['PAYMENT_REQUESTED'], to: 'IN_PROCESS', by: ['system'] },
  withdraw: { from: ['NEW'], to: 'WITHDRAWN', by: ['citizen'] },
  requestWithdrawal: { from: underway, to: 'same', by: ['citizen'], needs: ['noWithdrawal'] },
  confirmWithdrawal: { from: underway, to: 'WITHDRAWN', by: ['officer'], needs: ['withdrawal'] },
  declineWithdrawal: { from: underway, to: 'same', by: ['officer'], needs: ['withdrawal'] },
  stop: { from: underway, to: 'STOPPED', by: ['officer'], needs: ['noWithdrawal'] },
  resume: { from: ['STOPPED'], to: 'IN_PROCESS', by: ['officer'] },
  complete: {
    from: ['RECEIVED', 'IN_PROCESS'],
    to: 'COMPLETED',
    by: ['officer'],
    needs: ['consultationsConcluded', 'noWithdrawal'],
  },
  correct: { from: ['COMPLETED'], to: 'IN_PROCESS', by: ['officer'] },
  handOver: { from: ['COMPLETED'], to: 'RETURNED', by: ['citizen', 'officer', 'system'] },
  fallOverdue: { from: ['RECEIVED', 'IN_PROCESS'], to: 'same', by: ['system'] },
  // A decided dossier rests on that result too: whoever decided may have to look again.
  followOpener: { from: ['NEW', ...underway, 'STOPPED', 'COMPLETED', 'RETURNED'], to: 'same', by: ['system'] },
} as const satisfies Record<string, Act>

export type ActName = keyof typeof acts
export const actNames = Object.keys(acts) as ActName[]

const isFrom = (state: State, act: Act) => act.from.includes(state)
const unmet = (facts: Facts, { needs: wanted = [] }: Act) =>
  wanted.map((need): Need => needs[need]).find(({ holds }) => !holds(facts))

/** Whether the chart has this act here and now. */
export const mayAct = (facts: Facts, act: ActName): boolean =>
  isFrom(facts.state, acts[act]) && !unmet(facts, acts[act])

/** What a role may do here and now. */
export const actsOf = (facts: Facts, role: Role): ActName[] =>
  actNames.filter((name) => (acts[name].by as readonly string[]).includes(role) && mayAct(facts, name))

/** The state after an act; refuses an act that the chart does not have there, or that lacks what it needs. */
export function stateAfter(facts: Facts, name: ActName): State {
  const act: Act = acts[name]
  if (!isFrom(facts.state, act)) return refuse(problems.stateNotAllowed)
  const lacking = unmet(facts, act)
  if (lacking) return refuse(lacking.otherwise)
  if (act.to === 'same') return facts.state
  return typeof act.to === 'function' ? act.to(facts) : act.to
}
