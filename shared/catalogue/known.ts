import { agencies } from '../agency/agency.ts'
import { register } from '../agency/register.ts'

/** Ids of all agencies and places that a record may name; some of its versions are of times that are over. */
export const knownAgencies: ReadonlySet<string> = new Set([...agencies, ...register].map(({ id }) => id))
