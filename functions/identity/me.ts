import * as z from 'zod'
import { type Person, personalNumberOf, roles } from '../../shared/person.ts'
import { assurance, assuranceOf } from './assurance.ts'

/** The person signed in, as the app shows and fills in. `phone` is +84 and nine digits; a missing attribute is empty. */
export const me = z.object({
  id: z.string(),
  fullName: z.string(),
  email: z.string(),
  phone: z.string(),
  personalNumber: z.string(),
  roles: z.array(z.enum(roles)),
  agencyId: z.string().nullable(),
  assurance: assurance.describe('Level at which VNeID knows the person; null for an account by e-mail'),
})

/** What the token says of the person's part, joined with what the pool knows of the person. */
export const meOf = (person: Person, attributes: Record<string, string>): z.infer<typeof me> => ({
  ...person,
  fullName: attributes.name ?? '',
  email: attributes.email ?? '',
  phone: attributes.phone_number ?? '',
  personalNumber: personalNumberOf(attributes) ?? '',
  assurance: assuranceOf(attributes['custom:assurance']),
})
