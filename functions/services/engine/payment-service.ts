import { IssuerTrouble, lineTo } from '../../../shared/bills/issuer-client.ts'
import { count } from '../../../shared/log.ts'
import { refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import type { PaymentService } from '../../../shared/service/payment-service.ts'
import { billHandlers } from './bills/handlers.ts'
import type { Source } from './bills/source.ts'

/** When to come back, in seconds. */
const later = '60'

/** The Lambda of a pay-only service: what is due is asked of its issuer. */
export function paymentService(service: PaymentService) {
  const { find } = lineTo(service.issuer)
  const { issuer } = service
  const source: Source = async ({ slug }, asked, _person, now) => {
    try {
      const word = await find(slug, asked, now)
      count('IssuerTrouble', { issuer }, 0)
      return word
    } catch (cause) {
      if (!(cause instanceof IssuerTrouble)) throw cause
      count('IssuerTrouble', { issuer })
      return refuse(problems.issuerUnavailable, { cause, headers: { 'retry-after': later } })
    }
  }
  return billHandlers(service, source)
}
