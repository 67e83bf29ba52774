import { vietnamTime } from '../../shared/clock.ts'
import type { Link } from '../../shared/enterprises/link.ts'
import { enterpriseLinks } from '../../shared/enterprises/store.ts'
import { limitedHttp } from '../../shared/http/limited-http.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { personalNumberOfBearer } from './bearer.ts'
import { routes } from './citizens.routes.ts'
import { enterpriseNamed, linked } from './linking.ts'

const links = enterpriseLinks()

const view = (one: Link): Link => ({
  ...one,
  linkedAt: vietnamTime(new Date(one.linkedAt)),
  validUntil: vietnamTime(new Date(one.validUntil)),
})

export const handler = limitedHttp(routes, {
  listEnterprises: async ({ person, now }) => ({ items: (await links.linksOf(person.id, now)).map(view) }),

  linkEnterprise: async ({ person, body, headers, now }) => {
    const taxCode = enterpriseNamed(body.taxCode, now)
    const personalNumber = await personalNumberOfBearer(headers.authorization)
    return view(await linked(links, { person, personalNumber, taxCode, now }))
  },

  unlinkEnterprise: async ({ person, params }) => {
    if (!(await links.removeLink(person.id, params.taxCode))) refuse(problems.enterpriseNotFound)
    return undefined
  },
})
