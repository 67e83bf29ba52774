import * as z from 'zod'
import { money } from '../money.ts'
import type { Obligation } from '../payments/obligation.ts'
import { text } from '../text.ts'

const line = z.object({ code: z.string(), name: text, kind: z.enum(['fee', 'charge']), amount: money })
export type DueLine = z.infer<typeof line>

/** What an agency that was asked says is to be paid, and the notice by which it says so. */
export const due = z.object({ lines: z.array(line), notice: z.string() })
export type Due = z.infer<typeof due>

/**
 * A due as it waits for its dossier, and as it stays on record: one for each round in which the agency set one. It becomes
 * an obligation as soon as the dossier is at a step that allows it.
 */
export const assessment = due.extend({
  dossierId: z.string(),
  /** Which of the procedure's consultations. */
  consultation: z.string(),
  round: z.int(),
  partner: z.string(),
  agency: text,
  /** Fingerprint of what the agency was told: once that is mended, it is asked again, and what it set counts no more. */
  told: z.string(),
  /** The obligations that it became: more than one where the first was cancelled. */
  obligationIds: z.array(z.string()),
  at: z.string(),
})
export type Assessment = z.infer<typeof assessment>

/**
 * What is still to be asked for: what the agency set, less what has been paid for its consultation, line by line. Nothing
 * while an obligation of it is unpaid. So a due that comes twice, or again after something was mended, is never paid twice;
 * one that was cancelled with a stopped dossier is asked for again.
 * @param raised the obligations that this consultation led to in all its rounds
 */
export function owedOf(
  { lines }: Pick<Due, 'lines'>,
  raised: readonly Pick<Obligation, 'state' | 'lines'>[],
): DueLine[] {
  if (raised.some(({ state }) => state === 'DUE')) return []
  const paid = raised.filter(({ state }) => state === 'SETTLED').flatMap((one) => one.lines)
  const paidFor = (code: string) =>
    paid.filter((one) => one.code === code).reduce((sum, { amount }) => sum + amount.amount, 0)
  return lines.flatMap((one) => {
    const amount = one.amount.amount - paidFor(one.code)
    return amount > 0 ? [{ ...one, amount: { ...one.amount, amount } }] : []
  })
}
