import * as z from 'zod'
import type { Form } from '../service/form.ts'

/** What the code of a service takes from its procedure record, and what a record may refer to in it. */
export const serviceNeeds = z.object({
  sector: z.string(),
  figures: z.array(z.string()),
  fees: z.array(z.string()),
  /** Every version of the form that drafts and dossiers may pin. */
  formVersions: z.array(z.int()),
  /** Of the form that is offered: each question, with the answers that can be chosen where there is a choice. */
  questions: z.record(z.string(), z.array(z.string()).nullable()),
})
export type ServiceNeeds = z.infer<typeof serviceNeeds>

/** What all services need, by slug, and the partners that can be consulted: written by the build beside the functions that ask. */
export const needs = z.object({ services: z.record(z.string(), serviceNeeds), partners: z.array(z.string()) })
export type Needs = z.infer<typeof needs>

type Declared = {
  sector: string
  forms: Readonly<Record<number, Form>>
  needs?: { figures?: readonly string[]; fees?: readonly string[] }
}

/** What a service's declaration says that it needs. */
export function needsOf({ sector, forms, needs: { figures = [], fees = [] } = {} }: Declared): ServiceNeeds {
  const formVersions = Object.keys(forms).map(Number)
  const offered = forms[Math.max(...formVersions)]
  const questions = (offered?.groups ?? []).flatMap((group) => Object.entries(group.questions))
  return {
    sector,
    figures: [...figures],
    fees: [...fees],
    formVersions,
    questions: Object.fromEntries(
      questions.map(([name, { options }]) => [name, options ? Object.keys(options) : null] as const),
    ),
  }
}
