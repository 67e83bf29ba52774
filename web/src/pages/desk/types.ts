import type { routes } from '../../../../functions/dossiers/officers.routes.ts'
import type { routes as exchange } from '../../../../functions/exchange/officers.routes.ts'
import type { PaperView } from '../../../../shared/papers/paper.ts'
import type { Reply } from '../../api/types.ts'

export type DeskQueue = Reply<typeof routes.listQueue>
export type DeskCounts = Reply<typeof routes.countQueue>
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
export type Consultation = Reply<typeof exchange.listConsultations>['items'][number]
export type Reading = Reply<typeof routes.listReadings>['items'][number]
export type Letter = Reply<typeof routes.listLetters>['items'][number]
export type DeskObligation = Reply<typeof routes.listObligations>['items'][number]
