import type { Found } from '../../../../shared/bills/bill.ts'
import type { Person } from '../../../../shared/person.ts'
import type { Asked, PaymentService } from '../../../../shared/service/payment-service.ts'

/** What is due by a code; with `obligationId` where it is owed here already, so that nothing else need be owed. */
export type Word = { state: 'due'; bill: Found; obligationId?: string } | { state: 'paid' } | { state: 'unknown' }

/** Who is asked what is due: the issuer of a service, or the portal's own books. */
export type Source = (service: PaymentService, asked: Asked, person: Person, now: Date) => Promise<Word>
