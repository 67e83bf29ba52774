import type { FeeLine, Procedure } from '../catalogue/procedure.ts'
import { type Answers, deliveries } from '../dossier/dossier.ts'
import type { Fault } from '../problem.ts'
import type { Form } from './form.ts'

/** What a rule looks at; `today` is `YYYY-MM-DD` in Vietnam. */
export type Matter = { answers: Answers; procedure: Procedure; today: string }

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
  /** What its rules take from the procedure record: a version without it cannot be published. */
  needs?: {
    figures?: readonly string[]
    /** Ids of figures that it goes by where the record has them, such as a province's own rate. */
    optional?: RegExp
    fees?: readonly string[]
  }
  /** Faults that only several answers together have, or an answer with the procedure record: the applicant can mend them. */
  check?: (matter: Matter) => Fault[]
  /** Refuses who may not use the service; returns when all is well. */
  entitled?: (matter: Matter) => void
  /** Tax code of the enterprise for which these answers are given: the person has to represent it. */
  actsFor?: (answers: Answers) => string | undefined
  /**
   * The services whose completed dossiers open one of this service by itself, each with what is answered from the
   * other's answers; null where these do not call for it.
   */
  opensFrom?: Readonly<Record<string, (answers: Answers) => Answers | null>>
  /** The fee lines due at filing; a line of zero stays visible. */
  fee: (matter: Matter) => FeeLine[]
  /** What another agency is expected to ask for after reception, as far as the answers tell: shown, never charged by it. */
  expected?: (matter: Matter) => FeeLine[]
  /** Id of the agency that receives the dossier. */
  receivedBy: (matter: Matter) => string
  /** How the applicant takes the result; electronically where the form does not ask. */
  delivery?: (answers: Answers) => (typeof deliveries)[number]
  applicant: (answers: Answers) => { fullName: string; personalNumber: string }
}

export const defineService = (service: Service): Service => service

export const currentForm = ({ slug, forms }: Pick<Service, 'slug' | 'forms'>): Form =>
  formOf({ slug, forms }, Math.max(...Object.keys(forms).map(Number)))

export function formOf({ slug, forms }: Pick<Service, 'slug' | 'forms'>, version: number): Form {
  const form = forms[version]
  if (!form) throw new Error(`service ${slug} has no form version ${version}`)
  return form
}

/** How the applicant takes the result, where the form asks by the question `resultDelivery`. */
export const deliveryOf = ({ resultDelivery }: Answers): (typeof deliveries)[number] =>
  deliveries.find((one) => one === resultDelivery) ?? 'electronic'
