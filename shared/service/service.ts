import type { FeeLine, Procedure } from '../catalogue/procedure.ts'
import type { Answers, deliveries } from '../dossier/dossier.ts'
import type { Form } from './form.ts'

type Case = { answers: Answers; procedure: Procedure }

/**
 * A public service, declared: no I/O, no state of its own (the chart is the dossier's). What changes by decision of an
 * agency (texts, times, amounts) stands in the procedure record beside it.
 */
export type Service = {
  /** Folder name, URL segment and construct id. */
  slug: string
  sector: string
  /** Every version that a dossier may pin; the highest is the one offered. */
  forms: Readonly<Record<number, Form>>
  /** Refuses who may not use the service; returns when all is well. */
  entitled?: (matter: Case) => void
  /** The fee lines due at filing; a line of zero stays visible. */
  fee: (matter: Case) => FeeLine[]
  /** Id of the agency that receives the dossier. */
  receivedBy: (matter: Case) => string
  /** How the applicant takes the result; electronically where the form does not ask. */
  delivery?: (answers: Answers) => (typeof deliveries)[number]
  applicant: (answers: Answers) => { fullName: string; personalNumber: string }
}

export const defineService = (service: Service): Service => service

export const currentForm = ({ slug, forms }: Service): Form =>
  formOf({ slug, forms }, Math.max(...Object.keys(forms).map(Number)))

export function formOf({ slug, forms }: Pick<Service, 'slug' | 'forms'>, version: number): Form {
  const form = forms[version]
  if (!form) throw new Error(`service ${slug} has no form version ${version}`)
  return form
}
