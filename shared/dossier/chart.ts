import type { Role } from '../person.ts'
import { refuse } from '../problem.ts'

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

type Act = { from: readonly State[]; to: State | 'same'; by: readonly (Role | 'system')[] }

/** Who may do what, and from where: the rule that is checked and the condition that is written come from here. */
export const acts = {
  submit: { from: ['DRAFT'], to: 'NEW', by: ['citizen'] },
  payFees: { from: ['NEW'], to: 'same', by: ['system'] },
  receive: { from: ['NEW'], to: 'RECEIVED', by: ['officer'] },
  complete: { from: ['RECEIVED', 'IN_PROCESS'], to: 'COMPLETED', by: ['officer'] },
  handOver: { from: ['COMPLETED'], to: 'RETURNED', by: ['citizen', 'officer'] },
} as const satisfies Record<string, Act>

export type ActName = keyof typeof acts

export const mayAct = (state: State, act: ActName): boolean => (acts[act].from as readonly State[]).includes(state)

/** The state after an act; refuses an act that the chart does not have there. */
export function stateAfter(state: State, act: ActName): State {
  if (!mayAct(state, act)) return refuse('state-not-allowed')
  const { to } = acts[act]
  return to === 'same' ? state : to
}
