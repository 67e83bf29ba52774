import { dossierFeesPaid } from '../../events/dossier-fees-paid.v1.ts'
import { obligationSettled } from '../../events/obligation-settled.v1.ts'
import { advance, type FiledDossier, isFiled } from '../../shared/dossier/dossier.ts'
import { readDossier, storeAct } from '../../shared/dossier/store.ts'
import { commonData, entryFor } from '../../shared/dossier/timeline.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'

/** The dossier follows the money: once what was due at filing is settled, it joins the agency's queue. */
export const handler = worker(oneOf(obligationSettled), async ({ message, now }) => {
  const before = await readDossier(message.data.dossierId)
  if (!before || !isFiled(before)) throw new Error(`no dossier ${message.data.dossierId} for a settled obligation`)
  // The event may come twice; the first time left nothing due.
  if (!before.feesDue || !before.obligationIds.includes(message.data.obligationId)) return
  const after = advance(before, 'payFees', { feesDue: false, desk: before.agency, due: before.filedAt }) as FiledDossier
  const data = dossierFeesPaid.write(commonData(after))
  await storeAct(before, after, entryFor(after, { ...dossierFeesPaid, data }, { role: 'system', id: message.id }, now))
})
