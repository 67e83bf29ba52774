import {
  copyFile,
  deleteFile,
  downloadAddress,
  fileContent,
  fileTags,
  storedFile,
  uploadAddress,
} from '../../shared/aws/files.ts'
import { vietnamTime } from '../../shared/clock.ts'
import { environment, granted } from '../../shared/config.ts'
import type { PaperRow } from '../../shared/papers/paper.ts'

const { PAPERS_BUCKET } = environment({ PAPERS_BUCKET: granted })

const uploadSeconds = 900
const downloadSeconds = 300

type Place = Pick<PaperRow, 'dossierId' | 'id'>

const quarantined = ({ dossierId, id }: Place) => `quarantine/${dossierId}/${id}`
const accepted = ({ dossierId, id }: Place) => `accepted/${dossierId}/${id}`

const after = (now: Date, seconds: number) => vietnamTime(new Date(now.getTime() + seconds * 1000))

/** Where to PUT exactly this file; as often as it takes, until it expires. */
export async function uploadOf(paper: PaperRow, now: Date) {
  const address = await uploadAddress(PAPERS_BUCKET, quarantined(paper), paper, uploadSeconds)
  return { ...address, expiresAt: after(now, uploadSeconds) }
}

/** Size in bytes of what arrived; null when nothing did. */
export const arrivedSize = async (paper: PaperRow): Promise<number | null> =>
  (await storedFile(PAPERS_BUCKET, quarantined(paper)))?.size ?? null

export const arrivedBytes = (paper: PaperRow) => fileContent(PAPERS_BUCKET, quarantined(paper))

/** What the scanner tagged it with: undefined as long as it has not; null when the file is gone. */
export async function scanStatus(paper: PaperRow): Promise<string | undefined | null> {
  const tags = await fileTags(PAPERS_BUCKET, quarantined(paper))
  return tags === null ? null : tags.GuardDutyMalwareScanStatus
}

/** Lets a file out of quarantine, to where no signed upload leads. False when it is gone. */
export const release = (paper: PaperRow): Promise<boolean> =>
  copyFile({
    bucket: PAPERS_BUCKET,
    from: quarantined(paper),
    to: accepted(paper),
    name: paper.name,
    type: paper.type,
  })

export const dropQuarantined = (paper: Place) => deleteFile(PAPERS_BUCKET, quarantined(paper))

/** Whether an accepted file lies where it belongs. */
export const isThere = async (paper: Place): Promise<boolean> =>
  (await storedFile(PAPERS_BUCKET, accepted(paper))) !== null

/** Quarantine first: after that nothing can be let out of it any more. */
export async function dropFiles(paper: Place): Promise<void> {
  await dropQuarantined(paper)
  await deleteFile(PAPERS_BUCKET, accepted(paper))
}

/** Browsers draw these themselves; anything else is only ever handed over as an attachment. */
const shown = ['image/jpeg', 'image/png', 'application/pdf']

/** Where an accepted file can be fetched, from the files' own origin. Its type is the one found in its bytes. */
export async function contentOf(paper: PaperRow, as: 'preview' | 'download', now: Date) {
  const disposition = as === 'preview' && shown.includes(paper.type) ? 'inline' : 'attachment'
  const serving = { as: disposition, type: paper.type } as const
  return {
    url: await downloadAddress(PAPERS_BUCKET, accepted(paper), downloadSeconds, serving),
    expiresAt: after(now, downloadSeconds),
    disposition,
  } as const
}
