import { issuerById } from '../../../../shared/bills/issuers.ts'
import { viewOf } from '../../../../shared/bills/view.ts'
import { limitedHttp } from '../../../../shared/http/limited-http.ts'
import type { Person } from '../../../../shared/person.ts'
import { refuse } from '../../../../shared/problem.ts'
import * as problems from '../../../../shared/problems.ts'
import { billRoutes } from '../../../../shared/service/bill-routes.ts'
import { describeForm } from '../../../../shared/service/form-description.ts'
import type { PaymentService } from '../../../../shared/service/payment-service.ts'
import { currentForm } from '../../../../shared/service/service.ts'
import { currentProcedure } from '../procedure.ts'
import { representing } from '../representation.ts'
import type { Asking } from './asking.ts'
import { type BillHandlers, lookingUp } from './look-up.ts'
import { ownBill, paying } from './paying.ts'
import type { Source } from './source.ts'

function describe(service: PaymentService): BillHandlers['describe'] {
  return async ({ query, now }) => {
    const form =
      query.form === undefined
        ? currentForm(service)
        : (service.forms[query.form] ?? refuse(problems.procedureNotFound))
    const { name, version } = await currentProcedure(service, now)
    const { slug, sector, kind } = service
    const issuer = issuerById(service.issuer)
    return { kind, slug, sector, name, procedureVersion: version, issuer, form: describeForm(form) }
  }
}

/** The doors of a pay-only service: for this one's form and rules, and whoever says what is due. */
export function billHandlers(service: PaymentService, source: Source) {
  const represents = representing(service)
  const asking = (person: Person, now: Date): Asking => ({ service, source, represents, person, now })
  return limitedHttp(billRoutes(service), {
    describe: describe(service),
    lookUp: lookingUp(service, asking),
    readBill: async ({ person, params, now }) => viewOf(await ownBill(service, person, params.id, now)),
    pay: paying(service, asking),
  })
}
