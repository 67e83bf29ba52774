import { dossierSubmitted } from '../../events/dossier-submitted.v1.ts'
import { dossierSupplemented } from '../../events/dossier-supplemented.v1.ts'
import { environment, granted } from '../../shared/config.ts'
import { readAnswers, readDossier, readTimeline } from '../../shared/dossier/store.ts'
import { papersOf } from '../../shared/papers/history.ts'
import { readPapers } from '../../shared/papers/store.ts'
import { handedInWith } from '../../shared/receipt/handed-in.ts'
import { keepReceipt } from '../../shared/receipt/store.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { payloadFor } from './payload.ts'
import { signed } from './sign.ts'

const { RECEIPT_KEY_ARN } = environment({ RECEIPT_KEY_ARN: granted })

/** Whoever hands something in gets a signed receipt of it, the same one however often the event comes. */
export const handler = worker(oneOf(dossierSubmitted, dossierSupplemented), async ({ message: { id, data } }) => {
  const dossier = await readDossier(data.dossierId)
  if (!dossier) throw new Error(`no dossier ${data.dossierId} to give a receipt for`)
  const timeline = await readTimeline(dossier.id)
  const entry = timeline.find((one) => one.id === id)
  if (!entry?.handedIn) throw new Error(`the entry ${id} hands nothing in`)
  const [answers, rows] = await Promise.all([readAnswers(dossier.id, entry.handedIn.content), readPapers(dossier.id)])
  const papers = papersOf(rows, entry.handedIn.papers)
  const payload = payloadFor(dossier, timeline, entry, handedInWith({ answers, papers }))
  await keepReceipt(dossier.id, await signed(payload, RECEIPT_KEY_ARN))
})
