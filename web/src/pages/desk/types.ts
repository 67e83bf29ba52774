import type { routes } from '../../../../functions/dossiers/officers.routes.ts'
import type { PaperView } from '../../../../shared/papers/paper.ts'
import type { Reply, Text } from '../../api/types.ts'

export type DeskQueue = Reply<typeof routes.listQueue>
export type DeskSummary = DeskQueue['items'][number]
export type DeskDossier = Reply<typeof routes.readDossier>
export type ResultUpload = Reply<typeof routes.announceResult>
export type SupplementTarget = NonNullable<DeskDossier['supplement']>['items'][number]['target']

/** The acts that have a form at the desk; a withdrawal is confirmed or declined in one. */
export type DeskAct = Extract<
  DeskDossier['acts'][number],
  | 'receive'
  | 'reject'
  | 'askSupplement'
  | 'startProcessing'
  | 'askPayment'
  | 'confirmWithdrawal'
  | 'stop'
  | 'resume'
  | 'complete'
  | 'correct'
  | 'handOver'
>
export type ReasonedAct = Extract<DeskAct, 'reject' | 'askSupplement' | 'stop' | 'resume' | 'correct'>
export type Reasons = Reply<typeof routes.listReasons>

export type DeskPaper = PaperView
export type Consultation = {
  id: string
  agency: Text
  purpose: Text
  state: 'WAITING' | 'ASKED' | 'ANSWERED'
  askedAt: string | null
  dueAt: string
  overdue: boolean
  answer: null | { agrees: boolean; reason?: string | null; at: string; late: boolean; repeated?: unknown }
  tries: number
  lastTrouble: string | null
}
export type Reading = Reply<typeof routes.listReadings>['items'][number]
export type Letter = Reply<typeof routes.listLetters>['items'][number]
export type DeskObligation = Reply<typeof routes.listObligations>['items'][number]
