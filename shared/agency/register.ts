import type { Mark, Text } from '../text.ts'
import entries from './register.json' with { type: 'json' }

/**
 * Every agency and place that was ever in force since the portal opened (2019-12-09), each under its own id for ever: what
 * was merged keeps its figures and its history there. The central reorganisation of 1 March 2025 [source: Resolution
 * 176/2025/QH15 as reported] and the 34 provinces of 1 July 2025 [source: Resolution 202/2025/QH15] are data here.
 * Apart from `agency.ts`, which every service carries: this is for who looks into the past.
 */
export type Registered = {
  id: string
  /** Of Decision 20/2020/QD-TTg; null where it is not known, and never shown then. */
  code: string | null
  kind: Kind
  name: Text
  /** `YYYY-MM-DD`; null if it was there when the portal opened. */
  validFrom: string | null
  /** The first day on which it was no more; null while it is in force. */
  validTo: string | null
  /** Who took over its work. */
  successor: string | null
  absorbed: string[]
  /** The day on which it took in others and went on under its own name. */
  enlargedOn?: string
  parent?: string
  formerNames?: { name: Text; validTo: string | null; mark: Mark }[]
  /** What personal numbers begin with whose holders' birth was registered here [source: Circular 07/2016/TT-BCA, annex]. */
  birthplace?: string
  codeMark: Mark
  changeMark?: Mark
}

const kinds = [
  'ministry',
  'ministerial_agency',
  'government_agency',
  'agency_under_ministry',
  'state_corporation',
  'authorised_body',
  'province',
  'centrally_run_city',
] as const
type Kind = (typeof kinds)[number]

/** The day on which the portal opened: of the time before, the register knows nothing. */
export const registerBegins = '2019-12-09'

// The tests check the file, so that no start of a function has to.
export const register = entries as readonly Registered[]

const byId = new Map(register.map((one) => [one.id, one]))

export const registered = (id: string): Registered | undefined => byId.get(id)

type Validity = Pick<Registered, 'validFrom' | 'validTo'>

/** Whether it was there on a day (`YYYY-MM-DD`). */
export const isInForce = ({ validFrom, validTo }: Validity, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day < validTo)

const isPlace = ({ kind }: Registered): boolean => kind === 'province' || kind === 'centrally_run_city'

export const places: readonly Registered[] = register.filter(isPlace)

/** The provinces and cities of a day: 63 until 30 June 2025, 34 from 1 July. */
export const placesOn = (day: string): Registered[] => places.filter((one) => isInForce(one, day))

/** What it was called on a day. A former name whose end is not known counts for no day. */
export const nameOn = ({ name, formerNames = [] }: Registered, day: string): Text =>
  formerNames.find(({ validTo }) => validTo !== null && day < validTo)?.name ?? name

/** Who does its work on a day: itself, or whoever followed it, through every merger; null before it was there. */
export function inChargeOn(one: Registered, day: string): Registered | null {
  if (one.validFrom !== null && day < one.validFrom) return null
  if (isInForce(one, day)) return one
  const next = one.successor === null ? undefined : registered(one.successor)
  return next ? inChargeOn(next, day) : null
}

/** All whose work it has taken over until a day, through every merger. */
export const absorbedBy = (one: Registered, day: string): Registered[] =>
  register.filter((other) => other !== one && !isInForce(other, day) && inChargeOn(other, day) === one)
