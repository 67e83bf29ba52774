import * as z from 'zod'
import { money } from '../../shared/money.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import type { Consultation } from './consultation.ts'

/** Beyond the dearest car or plot: what is more has lost its decimal point. In đồng. */
const mostOfALine = 500_000_000_000

const dueLine = z.object({
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(64),
  /** English may be left out: then the Vietnamese name stands for both. */
  name: z
    .object({ vi: z.string().trim().min(2).max(200), en: z.string().trim().min(2).max(200).optional() })
    .transform(({ vi, en }) => ({ vi, en: en ?? vi })),
  kind: z.enum(['fee', 'charge']),
  amount: money.extend({ amount: z.int().min(1).max(mostOfALine) }),
})

/** What an agency sets to be paid, and the number of its notice; each line once. */
const due = z.object({
  lines: z
    .array(dueLine)
    .min(1)
    .max(20)
    .refine((lines) => new Set(lines.map(({ code }) => code)).size === lines.length, 'each line once'),
  notice: z.string().trim().min(1).max(300),
})

const said = {
  // Becomes a key in the agency's own books and in ours, so only what cannot be mistaken for a separator.
  answerId: z.string().regex(/^[\w.-]{1,64}$/),
  agrees: z.boolean(),
  reason: z.string().trim().min(1).max(1000).optional(),
  decidedAt: z.iso.datetime({ offset: true }),
  due: due.optional(),
}
const saysWhy = ({ agrees, reason }: { agrees: boolean; reason?: string | undefined }) => agrees || reason !== undefined
const agreesToo = ({ agrees, due }: { agrees: boolean; due?: unknown }) => agrees || due === undefined
const why = { path: ['reason'], message: 'an agency that does not agree says why' }
const nothingDue = { path: ['due'], message: 'an agency that does not agree sets nothing to be paid' }

/** An agency's opinion, as it says it. Readers are tolerant: fields we do not know are dropped. */
export const opinion = z.object(said).refine(saysWhy, why).refine(agreesToo, nothingDue)
export type Opinion = z.infer<typeof opinion>

/** What an agency sends us. */
export const agencyNotice = z.object({
  type: z.literal('consultation.answered'),
  data: z
    .object({ reference: z.string().min(1).max(128), ...said })
    .refine(saysWhy, why)
    .refine(agreesToo, nothingDue),
})

/** A message of the exchange queue: an opinion whose origin is proven, by its signature or because we asked. */
export const answerMessage = z.object({
  kind: z.literal('answer'),
  partner: z.string(),
  reference: z.string(),
  receivedAt: z.string(),
  opinion,
})
export type AnswerMessage = z.infer<typeof answerMessage>

/** A message of the asking queue: this consultation is to be put to its agency now. */
export const askMessage = z.object({ kind: z.literal('ask'), reference: z.string() })
export type AskMessage = z.infer<typeof askMessage>

/** Refuses an opinion that sets something to be paid where the procedure does not let this agency do so. */
export function mayRaise({ raises }: Pick<Consultation, 'raises'>, { due }: Pick<Opinion, 'due'>): void {
  if (due && !raises) refuse(problems.dueNotAllowed)
}
