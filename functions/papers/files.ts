import {
  copyFile,
  deleteFile,
  downloadAddress,
  fileContent,
  fileTags,
  storedFile,
  tagFile,
  uploadAddress,
} from '../../shared/aws/files.ts'
import { vietnamTime } from '../../shared/clock.ts'
import { environment, granted } from '../../shared/config.ts'
import type { Paper } from '../../shared/papers/paper.ts'

const { PAPERS_BUCKET } = environment({ PAPERS_BUCKET: granted })

const uploadSeconds = 900
const downloadSeconds = 300

const quarantined = ({ dossierId, id }: Paper) => `quarantine/${dossierId}/${id}`
const accepted = ({ dossierId, id }: Paper) => `accepted/${dossierId}/${id}`

const after = (now: Date, seconds: number) => vietnamTime(new Date(now.getTime() + seconds * 1000))

/** Where to PUT exactly this file; as often as it takes, until it expires. */
export async function uploadOf(paper: Paper, now: Date) {
  const address = await uploadAddress(PAPERS_BUCKET, quarantined(paper), paper, uploadSeconds)
  return { ...address, expiresAt: after(now, uploadSeconds) }
}

/** Size in bytes of what arrived; null when nothing did. */
export const arrivedSize = async (paper: Paper): Promise<number | null> =>
  (await storedFile(PAPERS_BUCKET, quarantined(paper)))?.size ?? null

export const arrivedBytes = (paper: Paper) => fileContent(PAPERS_BUCKET, quarantined(paper))

/** What the scanner tagged it with: undefined as long as it has not; null when the file is gone. */
export async function scanStatus(paper: Paper): Promise<string | undefined | null> {
  const tags = await fileTags(PAPERS_BUCKET, quarantined(paper))
  return tags === null ? null : tags.GuardDutyMalwareScanStatus
}

/** Lets a file out of quarantine, to where no signed upload leads. False when it is gone. */
export const release = (paper: Paper, kept: 'draft' | 'filed'): Promise<boolean> =>
  copyFile({
    bucket: PAPERS_BUCKET,
    from: quarantined(paper),
    to: accepted(paper),
    name: paper.name,
    type: paper.type,
    tags: { kept },
  })

/** Marks an accepted file as part of a dossier. False when it is gone. */
export const keepForGood = (paper: Paper): Promise<boolean> =>
  tagFile(PAPERS_BUCKET, accepted(paper), { kept: 'filed' })

export const dropQuarantined = (paper: Paper) => deleteFile(PAPERS_BUCKET, quarantined(paper))

export const dropFiles = async (paper: Paper): Promise<void> =>
  void (await Promise.all([quarantined(paper), accepted(paper)].map((key) => deleteFile(PAPERS_BUCKET, key))))

/** Browsers draw these themselves; anything else is only ever handed over as an attachment. */
const shown = ['image/jpeg', 'image/png', 'application/pdf']

/** Where an accepted file can be fetched, from the files' own origin. Its type is the one found in its bytes. */
export async function contentOf(paper: Paper, as: 'preview' | 'download', now: Date) {
  const disposition = as === 'preview' && shown.includes(paper.type) ? 'inline' : 'attachment'
  const serving = { as: disposition, type: paper.type } as const
  return {
    url: await downloadAddress(PAPERS_BUCKET, accepted(paper), downloadSeconds, serving),
    expiresAt: after(now, downloadSeconds),
    disposition,
  } as const
}
