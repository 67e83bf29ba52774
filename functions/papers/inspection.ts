import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { largestPaper, type Paper, type PaperRefusal } from '../../shared/papers/paper.ts'

export type Arrived = { size: number; sha256: string; type: string | null }

/** Phones call the same family of pictures by several names (ISO 23008-12). */
const sameType: Record<string, string> = { 'image/heif': 'image/heic' }

/** What a file is by its bytes, whatever its name says. */
export async function inspect(bytes: Uint8Array): Promise<Arrived> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  return {
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    type: mime ? (sameType[mime] ?? mime) : null,
  }
}

/** Why what arrived is not what was announced; null when it is. */
export function contentFault(
  announced: Pick<Paper, 'type' | 'size' | 'sha256'>,
  arrived: Arrived,
): PaperRefusal | null {
  if (arrived.size > largestPaper) return 'too-large'
  if (arrived.size !== announced.size) return 'size-differs'
  if (arrived.sha256 !== announced.sha256) return 'hash-differs'
  return arrived.type === announced.type ? null : 'type-differs'
}

type Verdict = Pick<Paper, 'state' | 'refusal'>

/**
 * What GuardDuty's tag says: https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 * Without a tag it has not looked yet.
 */
export function scanVerdict(status: string | undefined): Verdict {
  if (status === undefined) return { state: 'SCANNING' }
  if (status === 'NO_THREATS_FOUND') return { state: 'ACCEPTED' }
  return { state: 'REFUSED', refusal: status === 'THREATS_FOUND' ? 'infected' : 'unscannable' }
}

/** Refused for what the sending did, not for what the file is: the same file may be sent again. */
export const maySendAgain = ({ state, refusal }: Verdict): boolean =>
  state === 'ANNOUNCED' ||
  (state === 'REFUSED' && (refusal === 'missing' || refusal === 'size-differs' || refusal === 'hash-differs'))
