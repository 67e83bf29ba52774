import { largestPaper, type Paper, papersPerSlot, paperTypes, refusals } from '../../shared/papers/paper.ts'
import { opensInSupplement, uploads } from '../../shared/papers/slots.ts'
import type { Fault } from '../../shared/problem.ts'
import type { Text } from '../../shared/text.ts'
import type { Matter } from './matter.ts'

/** Room for files that were refused or removed in between; beyond it somebody plays. */
const papersPerDossier = 100

/** Whether files may be put into this slot and taken out of it now: in a draft, or where a supplement lets them in. */
export function isOpen({ one, procedure, asked }: Pick<Matter, 'one' | 'procedure' | 'asked'>, slot: string): boolean {
  const wanted = procedure.papers.find(({ id }) => id === slot)
  if (one.state === 'DRAFT') return wanted?.upload === true
  return one.state === 'SUPPLEMENT_REQUESTED' && !!wanted && !!asked && opensInSupplement(wanted, asked)
}

type Announcement = Pick<Paper, 'slot' | 'type' | 'size'>

const details = {
  unknown: { vi: 'Thủ tục không yêu cầu giấy tờ này', en: 'The procedure does not ask for this paper' },
  'not-asked': { vi: 'Cơ quan không yêu cầu bổ sung giấy tờ này', en: 'The agency did not ask for this paper again' },
  'too-many': {
    vi: `Tối đa ${papersPerSlot} tệp cho một loại giấy tờ, hãy bỏ bớt một tệp`,
    en: `At most ${papersPerSlot} files for one kind of paper: remove one first`,
  },
  'type-not-accepted': {
    vi: 'Chỉ nhận tệp JPEG, PNG, HEIC hoặc PDF',
    en: 'Only JPEG, PNG, HEIC or PDF files are accepted',
  },
} satisfies Record<string, Text>

const fault = (pointer: string, code: keyof typeof details): Fault => ({ pointer, code, detail: details[code] })

/** Why a file cannot be announced, all reasons at once; pointers are into the request. */
export function announcementFaults({ slot, type, size }: Announcement, matter: Matter): Fault[] {
  const live = matter.papers.filter(({ state, filedAt }) => state !== 'REFUSED' && !filedAt)
  const known = uploads(matter.procedure).some(({ id }) => id === slot)
  const full = live.filter((one) => one.slot === slot).length >= papersPerSlot || matter.rows.length >= papersPerDossier
  return [
    ...(known ? [] : [fault('/slot', 'unknown')]),
    ...(known && !isOpen(matter, slot) ? [fault('/slot', 'not-asked')] : []),
    ...(full ? [fault('/slot', 'too-many')] : []),
    ...(paperTypes.some((one) => one === type) ? [] : [fault('/type', 'type-not-accepted')]),
    ...(size > largestPaper ? [{ pointer: '/size', code: 'too-large', detail: refusals['too-large'] }] : []),
  ]
}
