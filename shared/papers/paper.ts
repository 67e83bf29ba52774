import * as z from 'zod'
import { type Text, text } from '../text.ts'

/** What phones and scanners make. */
export const paperTypes = ['image/jpeg', 'image/png', 'image/heic', 'application/pdf'] as const
export const largestPaper = 10 * 1024 * 1024
export const papersPerSlot = 5

/** Why a file was turned away. The code is the contract, the text is what people read. */
export const refusals = {
  'too-large': { vi: 'Tệp lớn hơn 10 MB', en: 'The file is larger than 10 MB' },
  'type-differs': {
    vi: 'Nội dung tệp không đúng loại đã chọn: hãy dùng tệp JPEG, PNG, HEIC hoặc PDF',
    en: 'The content is not of the type announced: use a JPEG, PNG, HEIC or PDF file',
  },
  'hash-differs': {
    vi: 'Tệp nhận được khác tệp đã chọn, hãy tải lên lại',
    en: 'What arrived is not the file you chose: please upload it again',
  },
  'size-differs': {
    vi: 'Tệp chưa đến đủ, hãy tải lên lại',
    en: 'The file did not arrive whole: please upload it again',
  },
  infected: {
    vi: 'Tệp chứa mã độc và đã bị xóa, hãy dùng tệp khác',
    en: 'The file contains malware and was deleted: use another file',
  },
  unscannable: {
    vi: 'Không kiểm tra được mã độc trong tệp: hãy bỏ mật khẩu bảo vệ rồi tải lên lại',
    en: 'The file could not be checked for malware: remove its password and upload it again',
  },
  missing: { vi: 'Tệp chưa đến nơi, hãy tải lên lại', en: 'The file has not arrived: please upload it again' },
} as const satisfies Record<string, Text>
export type PaperRefusal = keyof typeof refusals
const refusalCodes = Object.keys(refusals) as [PaperRefusal, ...PaperRefusal[]]

/** ANNOUNCED until it has arrived, SCANNING until the verdict on malware is there. */
export const paperStates = ['ANNOUNCED', 'SCANNING', 'ACCEPTED', 'REFUSED'] as const

/** A file as its dossier keeps it for good; `sha256` is lower-case hex, `size` is bytes. */
export const filedPaper = z.object({
  id: z.string(),
  slot: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  sha256: z.string(),
})
export type FiledPaper = z.infer<typeof filedPaper>

/** A file on its way to a dossier, or in it, as its row has it. Times are ISO 8601 in UTC. */
export const paperRow = filedPaper.extend({
  dossierId: z.string(),
  state: z.enum(paperStates),
  refusal: z.enum(refusalCodes).optional(),
  addedAt: z.string(),
  /** What made it: a repeated request finds it again. */
  created: z.object({ fingerprint: z.string() }),
  /** Seconds since 1970, until it is accepted: checked on read, the table only cleans up. */
  expiresAt: z.int().optional(),
})
export type PaperRow = z.infer<typeof paperRow>

/** A paper with what the dossier's timeline says of it. */
export type Paper = PaperRow & {
  /** When it became part of the dossier: from then on it is kept, whatever happens. */
  filedAt?: string | undefined
  /** When a better one took its place. */
  replacedAt?: string | undefined
}

/** As people see it. */
export const paperView = filedPaper.extend({
  state: z.enum(paperStates),
  refusal: z.object({ code: z.enum(refusalCodes), text }).nullable(),
  addedAt: z.string(),
  /** Part of the dossier as it was handed in; false before, and for one that waits to replace another. */
  filed: z.boolean(),
  replacedAt: z.string().nullable(),
})
export type PaperView = z.infer<typeof paperView>
