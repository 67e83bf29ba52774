import type { Role } from '../person.ts'
import { type RefusalCode, refuse } from '../problem.ts'

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

/** What must hold besides the state; the name is the refusal when it does not. */
const needs = {
  'fees-unpaid': ({ feesDue }) => !feesDue,
  'consultations-open': ({ consultations }) => consultations !== 'open',
  'withdrawal-open': ({ withdrawal }) => withdrawal === undefined,
  'withdrawal-missing': ({ withdrawal }) => withdrawal !== undefined,
  'payment-requests-exhausted': ({ obligationIds }) => obligationIds.length < mostObligations,
} as const satisfies Partial<Record<RefusalCode, (facts: Facts) => boolean>>

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
  receive: { from: ['NEW'], to: 'RECEIVED', by: ['officer'], needs: ['fees-unpaid'] },
  reject: { from: ['NEW'], to: 'REJECTED', by: ['officer'] },
  askSupplement: {
    from: ['NEW', 'RECEIVED', 'IN_PROCESS'],
    to: 'SUPPLEMENT_REQUESTED',
    by: ['officer'],
    needs: ['fees-unpaid', 'withdrawal-open'],
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
    by: ['officer'],
    needs: ['payment-requests-exhausted', 'withdrawal-open'],
  },
  completePayment: { from: ['PAYMENT_REQUESTED'], to: 'IN_PROCESS', by: ['system'] },
  withdraw: { from: ['NEW'], to: 'WITHDRAWN', by: ['citizen'] },
  requestWithdrawal: { from: underway, to: 'same', by: ['citizen'], needs: ['withdrawal-open'] },
  confirmWithdrawal: { from: underway, to: 'WITHDRAWN', by: ['officer'], needs: ['withdrawal-missing'] },
  declineWithdrawal: { from: underway, to: 'same', by: ['officer'], needs: ['withdrawal-missing'] },
  stop: { from: underway, to: 'STOPPED', by: ['officer'], needs: ['withdrawal-open'] },
  resume: { from: ['STOPPED'], to: 'IN_PROCESS', by: ['officer'] },
  complete: {
    from: ['RECEIVED', 'IN_PROCESS'],
    to: 'COMPLETED',
    by: ['officer'],
    needs: ['consultations-open', 'withdrawal-open'],
  },
  correct: { from: ['COMPLETED'], to: 'IN_PROCESS', by: ['officer'] },
  handOver: { from: ['COMPLETED'], to: 'RETURNED', by: ['citizen', 'officer'] },
  fallOverdue: { from: ['RECEIVED', 'IN_PROCESS'], to: 'same', by: ['system'] },
} as const satisfies Record<string, Act>

export type ActName = keyof typeof acts
export const actNames = Object.keys(acts) as ActName[]

const isFrom = (state: State, act: Act) => act.from.includes(state)
const unmet = (facts: Facts, { needs: wanted = [] }: Act) => wanted.find((need) => !needs[need](facts))

/** Whether the chart has this act here and now. */
export const mayAct = (facts: Facts, act: ActName): boolean =>
  isFrom(facts.state, acts[act]) && !unmet(facts, acts[act])

/** What a role may do here and now. */
export const actsOf = (facts: Facts, role: Role): ActName[] =>
  actNames.filter((name) => (acts[name].by as readonly string[]).includes(role) && mayAct(facts, name))

/** The state after an act; refuses an act that the chart does not have there, or that lacks what it needs. */
export function stateAfter(facts: Facts, name: ActName): State {
  const act: Act = acts[name]
  if (!isFrom(facts.state, act)) return refuse('state-not-allowed')
  const lacking = unmet(facts, act)
  if (lacking) return refuse(lacking)
  if (act.to === 'same') return facts.state
  return typeof act.to === 'function' ? act.to(facts) : act.to
}
