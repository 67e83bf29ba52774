import { vietnamTime } from '../../shared/clock.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import type { TimelineEntry } from '../../shared/dossier/timeline.ts'
import { type HandedIn, type ReceiptPayload, receiptFormat } from '../../shared/receipt/receipt.ts'
import { type ResultPayload, resultFormat } from '../../shared/receipt/result.ts'

/**
 * The receipt of what an entry of the timeline handed in. The entry, written with the act itself, names content and
 * papers, and neither changes any more: a receipt made late tells what was there then, not what has become of it since.
 */
export function payloadFor(
  dossier: FiledDossier,
  timeline: TimelineEntry[],
  entry: TimelineEntry,
  handedIn: HandedIn,
): ReceiptPayload {
  const confirmed = timeline.filter((one) => one.handedIn)
  return {
    format: receiptFormat,
    number: confirmed.findIndex(({ id }) => id === entry.id) + 1,
    dossierCode: dossier.code,
    service: dossier.service,
    procedureVersion: dossier.procedureVersion,
    formVersion: dossier.formVersion,
    agency: dossier.agency,
    filedAt: vietnamTime(new Date(dossier.filedAt)),
    handedInAt: vietnamTime(new Date(entry.time)),
    ...handedIn,
  }
}

/** What is confirmed of the result that an entry of the timeline brought; null where it brought none. */
export function resultPayloadFor(
  dossier: FiledDossier,
  timeline: TimelineEntry[],
  entry: TimelineEntry,
): ResultPayload | null {
  if (!entry.result) return null
  const { name, type, size, sha256 } = entry.result
  const results = timeline.filter((one) => one.result)
  return {
    format: resultFormat,
    number: results.findIndex(({ id }) => id === entry.id) + 1,
    dossierCode: dossier.code,
    service: dossier.service,
    procedureVersion: dossier.procedureVersion,
    agency: dossier.agency,
    completedAt: vietnamTime(new Date(entry.time)),
    files: [{ slot: 'result', name, type, size, sha256 }],
  }
}
