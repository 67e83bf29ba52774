import * as z from 'zod'

const said = {
  // Becomes a key in the agency's own books and in ours, so only what cannot be mistaken for a separator.
  answerId: z.string().regex(/^[\w.-]{1,64}$/),
  agrees: z.boolean(),
  reason: z.string().trim().min(1).max(1000).optional(),
  decidedAt: z.iso.datetime({ offset: true }),
}
const saysWhy = ({ agrees, reason }: { agrees: boolean; reason?: string | undefined }) => agrees || reason !== undefined
const why = { path: ['reason'], message: 'an agency that does not agree says why' }

/** An agency's opinion, as it says it. Readers are tolerant: fields we do not know are dropped. */
export const opinion = z.object(said).refine(saysWhy, why)
export type Opinion = z.infer<typeof opinion>

/** What an agency sends us. */
export const agencyNotice = z.object({
  type: z.literal('consultation.answered'),
  data: z.object({ reference: z.string().min(1).max(128), ...said }).refine(saysWhy, why),
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
