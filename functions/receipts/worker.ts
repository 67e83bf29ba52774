import { dossierCompleted } from '../../events/dossier-completed.v1.ts'
import { dossierSubmitted } from '../../events/dossier-submitted.v1.ts'
import { dossierSupplemented } from '../../events/dossier-supplemented.v1.ts'
import { environment, granted } from '../../shared/config.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { readAnswers, readDossier, readTimeline } from '../../shared/dossier/store.ts'
import type { TimelineEntry } from '../../shared/dossier/timeline.ts'
import { papersOf } from '../../shared/papers/history.ts'
import { readPapers } from '../../shared/papers/store.ts'
import { handedInWith } from '../../shared/receipt/handed-in.ts'
import { signed } from '../../shared/receipt/sign.ts'
import { keepReceipt, keepResult } from '../../shared/receipt/store.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { payloadFor, resultPayloadFor } from './payload.ts'

const { RECEIPT_KEY_ARN } = environment({ RECEIPT_KEY_ARN: granted })

type Told = { dossier: FiledDossier; timeline: TimelineEntry[]; entry: TimelineEntry }

async function confirmHandedIn({ dossier, timeline, entry }: Told): Promise<void> {
  if (!entry.handedIn) throw new Error(`the entry ${entry.id} hands nothing in`)
  const [answers, rows] = await Promise.all([readAnswers(dossier.id, entry.handedIn.content), readPapers(dossier.id)])
  const papers = papersOf(rows, entry.handedIn.papers)
  const payload = payloadFor(dossier, timeline, entry, handedInWith({ answers, papers }))
  await keepReceipt(dossier.id, await signed(payload, RECEIPT_KEY_ARN))
}

async function confirmResult({ dossier, timeline, entry }: Told): Promise<void> {
  const payload = resultPayloadFor(dossier, timeline, entry)
  if (!payload) throw new Error(`the entry ${entry.id} brings no result`)
  await keepResult(dossier.id, await signed(payload, RECEIPT_KEY_ARN))
}

/**
 * Whoever hands something in gets a signed receipt of it, and a result that is sent is confirmed in the same way: the same
 * one however often the event comes.
 */
export const handler = worker(
  oneOf(dossierSubmitted, dossierSupplemented, dossierCompleted),
  async ({ message: { id, type, data } }) => {
    const dossier = await readDossier(data.dossierId)
    if (!dossier) throw new Error(`no dossier ${data.dossierId} to give a receipt for`)
    const timeline = await readTimeline(dossier.id)
    const entry = timeline.find((one) => one.id === id)
    if (!entry) throw new Error(`dossier ${dossier.id} has no entry ${id}`)
    const confirm = type === 'dossier.completed.v1' ? confirmResult : confirmHandedIn
    await confirm({ dossier, timeline, entry })
  },
)
