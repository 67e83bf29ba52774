/** What the API answers. Types only: nothing of the server reaches the bundle. */
import type { z } from 'zod'
import type { me } from '../../../functions/identity/me.ts'
import type { Duration, FeeLine } from '../../../shared/catalogue/procedure.ts'
import type { Money } from '../../../shared/money.ts'
import type { Text } from '../../../shared/text.ts'

export type { Duration, FeeLine, Procedure, ProcedureSummary } from '../../../shared/catalogue/procedure.ts'
export type { Money } from '../../../shared/money.ts'
export type { Mark, Text } from '../../../shared/text.ts'
export type Page<T> = { items: T[]; next: string | null }

export type Agency = { id: string; name: Text; kind: string }

export type Me = z.infer<typeof me>
export type Role = Me['roles'][number]

export type Question = {
  name: string
  kind: 'text' | 'date' | 'tel' | 'email' | 'select' | 'radio' | 'province'
  label: Text
  hint?: Text
  required: boolean
  options?: { value: string; label: Text }[]
  pattern?: string
  minLength?: number
  maxLength?: number
  showIf?: { question: string; in?: string[]; notIn?: string[] }
  prefill?: 'fullName' | 'personalNumber' | 'phone' | 'email'
  autocomplete?: string
  inputMode?: 'text' | 'numeric' | 'tel' | 'email'
}
export type QuestionGroup = { id: string; title: Text; questions: Question[] }
export type ServiceDescription = {
  slug: string
  sector: string
  name: Text
  form: { version: number; groups: QuestionGroup[] }
  procedureVersion: number
}
export type Draft = {
  id: string
  revision: number
  form: { version: number }
  answers: Record<string, string>
  state: 'DRAFT' | 'SUBMITTED'
  createdAt: string
  expiresAt: string
}
export type Quote = {
  lines: FeeLine[]
  total: Money
  missing: string[]
  due: Duration
  agency: { id: string; name: Text } | null
}

export type DossierState =
  | 'NEW'
  | 'RECEIVED'
  | 'REJECTED'
  | 'IN_PROCESS'
  | 'SUPPLEMENT_REQUESTED'
  | 'PAYMENT_REQUESTED'
  | 'WITHDRAWN'
  | 'STOPPED'
  | 'COMPLETED'
  | 'RETURNED'
export type DossierSummary = {
  id: string
  code: string
  service: { slug: string; sector: string; name: Text }
  state: DossierState
  statusCode: number
  filedAt: string
  dueAt: string | null
  feesDue: boolean
  agency: { id: string; name: Text }
  holder: Text
  revision: number
}
export type TimelineEntry = {
  seq: number
  type: string
  at: string
  actor: 'citizen' | 'officer' | 'system'
  holder: Text
  dueAt: string | null
  workingDays: number | null
}
export type DossierAct = 'pay' | 'receive' | 'complete' | 'download'
export type DossierView = DossierSummary & {
  answers: { group: Text; items: { label: Text; value: Text }[] }[]
  timeline: TimelineEntry[]
  obligationIds: string[]
  result: { name: string; size: number; sha256: string } | null
  acts: DossierAct[]
}
export type ResultLink = { url: string; name: string; expiresAt: string }

export type DeskSummary = DossierSummary & { applicant: string }
export type DeskQueue = Page<DeskSummary> & { counts: Partial<Record<DossierState, number>> }
export type DeskDossier = DossierView & { applicant: { fullName: string; personalNumber: string } }
export type ResultUpload = { upload: { url: string; headers: Record<string, string> }; resultKey: string }

export type Attempt = {
  reference: string
  state: 'OPEN' | 'SETTLED' | 'FAILED' | 'EXPIRED'
  bank: string
  method: 'redirect' | 'qr'
  amount: Money
  expiresAt: string
  redirectUrl: string
  qr: string
}
export type Obligation = {
  id: string
  dossierId: string
  dossierCode: string
  lines: { code: string; name: Text; kind: 'fee' | 'charge'; amount: Money }[]
  total: Money
  state: 'DUE' | 'SETTLED'
  attempt: Attempt | null
}
export type Bank = { id: string; name: Text }

export type Notice = {
  id: string
  at: string
  kind: string
  dossierId: string
  dossierCode: string
  text: Text
  read: boolean
}
export type Notices = Page<Notice> & { unread: number }
