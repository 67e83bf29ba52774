import { filedStates } from '../../../shared/dossier/chart.ts'
import type { FiledHead } from '../../../shared/dossier/dossier.ts'
import { listOfOwner } from '../../../shared/dossier/lists.ts'
import { readObligation } from '../../../shared/payments/store.ts'
import type { PaymentService } from '../../../shared/service/payment-service.ts'
import { billHandlers } from './bills/handlers.ts'
import type { Source } from './bills/source.ts'

const pageSize = 50

/** A person's dossier by its code; null when they have none of that code, whoever else may. */
async function ownDossierByCode(ownerId: string, code: string): Promise<FiledHead | null> {
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await listOfOwner(ownerId, filedStates, pageSize, cursor)
    const found = items.find((one) => one.code === code)
    if (found || !next) return found ?? null
    cursor = next
  }
}

/** What is owed on a dossier already, the oldest first: no second obligation comes of it. */
const ownBooks: Source = async (_service, { code }, person) => {
  const dossier = await ownDossierByCode(person.id, code)
  if (!dossier) return { state: 'unknown' }
  const all = await Promise.all(dossier.obligationIds.map((id) => readObligation(dossier.id, id)))
  const due = all.find((one) => one?.state === 'DUE')
  if (due) return { state: 'due', bill: { reference: due.id, lines: due.lines, bases: {} }, obligationId: due.id }
  return { state: all.some((one) => one?.state === 'SETTLED') ? 'paid' : 'unknown' }
}

/** The Lambda of the service by which a dossier's fees are paid: what is due stands in the portal's own books. */
export const ownFeesService = (service: PaymentService) => billHandlers(service, ownBooks)
