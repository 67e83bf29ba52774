import type { Text } from '../../shared/text.ts'

/** What a notice may say about a dossier or a bill; everything comes from the event. */
export type Facts = {
  code: string
  feesDue?: boolean
  complete?: boolean
  openerCode?: string
  dueAt?: string
  promisedAt?: string
  amount?: number
}
export type Words = { subject: Text; told: Text }
