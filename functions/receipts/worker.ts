import { dossierSubmitted } from '../../events/dossier-submitted.v1.ts'
import { dossierSupplemented } from '../../events/dossier-supplemented.v1.ts'
import { environment, granted } from '../../shared/config.ts'
import { isFiled } from '../../shared/dossier/dossier.ts'
import { readDossier, readTimeline } from '../../shared/dossier/store.ts'
import { keepReceipt } from '../../shared/receipt/store.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { payloadFor } from './payload.ts'
import { signed } from './sign.ts'

const { RECEIPT_KEY_ARN } = environment({ RECEIPT_KEY_ARN: granted })

/** Whoever hands something in gets a signed receipt of it, the same one however often the event comes. */
export const handler = worker(oneOf(dossierSubmitted, dossierSupplemented), async ({ message: { id, data } }) => {
  const dossier = await readDossier(data.dossierId)
  if (!dossier || !isFiled(dossier)) throw new Error(`no dossier ${data.dossierId} to give a receipt for`)
  const payload = payloadFor(dossier, await readTimeline(dossier.id), id)
  if (!payload) throw new Error(`the entry ${id} hands nothing in`)
  await keepReceipt(dossier.id, await signed(payload, RECEIPT_KEY_ARN))
})
