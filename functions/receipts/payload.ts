import { vietnamTime } from '../../shared/clock.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import type { TimelineEntry } from '../../shared/dossier/timeline.ts'
import { type ReceiptPayload, receiptFormat } from '../../shared/receipt/receipt.ts'

/**
 * The receipt that an entry of the timeline calls for. What was handed in stands in the entry, written with the act
 * itself: a receipt made late tells what was there then, not what has become of it since. Null when the entry hands
 * nothing in.
 */
export function payloadFor(dossier: FiledDossier, timeline: TimelineEntry[], entryId: string): ReceiptPayload | null {
  const confirmed = timeline.filter(({ handedIn }) => handedIn !== undefined)
  const position = confirmed.findIndex(({ id }) => id === entryId)
  const entry = confirmed[position]
  if (!entry?.handedIn) return null
  return {
    format: receiptFormat,
    number: position + 1,
    dossierCode: dossier.code,
    service: dossier.service,
    procedureVersion: dossier.procedureVersion,
    formVersion: dossier.formVersion,
    agency: dossier.agency,
    filedAt: vietnamTime(new Date(dossier.filedAt)),
    handedInAt: vietnamTime(new Date(entry.time)),
    ...entry.handedIn,
  }
}
