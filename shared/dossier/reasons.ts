import * as z from 'zod'
import { refuse } from '../problem.ts'
import * as problems from '../problems.ts'
import { type Text, text } from '../text.ts'

/** Why somebody did something: the code is counted, the text is what both sides read, kept as it was told. */
export const reason = z.object({ code: z.string(), text })
export type Reason = z.infer<typeof reason>

const other: Text = { vi: 'Lý do khác', en: 'Another reason' }

/** Coded reasons, per act of the chart. `other` says nothing by itself, so it needs a note. The lists are our own. */
export const reasons = {
  reject: {
    'not-entitled': { vi: 'Không thuộc đối tượng được giải quyết', en: 'The conditions of the procedure are not met' },
    'wrong-agency': { vi: 'Không thuộc thẩm quyền của cơ quan này', en: 'This agency is not the one that decides' },
    duplicate: { vi: 'Đã có một hồ sơ giống hệt', en: 'There is already the same application' },
    'not-genuine': { vi: 'Thông tin hoặc giấy tờ không đúng sự thật', en: 'Information or papers are not genuine' },
    other,
  },
  askSupplement: {
    unreadable: { vi: 'Không đọc được', en: 'Cannot be read' },
    incomplete: { vi: 'Thiếu trang hoặc thiếu thông tin', en: 'A page or a detail is missing' },
    expired: { vi: 'Đã hết hạn', en: 'No longer valid' },
    'wrong-document': { vi: 'Không phải giấy tờ được yêu cầu', en: 'Not the paper that is asked for' },
    'does-not-match': { vi: 'Không khớp với thông tin khác', en: 'Does not match the other information' },
    other,
  },
  withdraw: {
    'no-longer-needed': { vi: 'Tôi không còn nhu cầu', en: 'I no longer need it' },
    'filed-by-mistake': { vi: 'Tôi nộp nhầm', en: 'I filed it by mistake' },
    'will-file-again': { vi: 'Tôi sẽ nộp lại với thông tin khác', en: 'I will file again with other information' },
    other,
  },
  stop: {
    'conditions-not-met': { vi: 'Không đủ điều kiện giải quyết', en: 'The conditions are not met' },
    'no-answer': { vi: 'Quá thời gian chờ bổ sung', en: 'What was asked for never came' },
    'authority-order': { vi: 'Theo yêu cầu của cơ quan có thẩm quyền', en: 'By order of a competent authority' },
    other,
  },
  resume: {
    'conditions-met': { vi: 'Đã đủ điều kiện giải quyết', en: 'The conditions are met now' },
    'stopped-by-mistake': { vi: 'Đã dừng nhầm', en: 'It was stopped by mistake' },
    'complaint-upheld': { vi: 'Khiếu nại được chấp nhận', en: 'A complaint was upheld' },
    other,
  },
  correct: {
    'error-in-result': { vi: 'Kết quả có sai sót', en: 'There is an error in the result' },
    'wrong-file': { vi: 'Tải nhầm tệp kết quả', en: 'The wrong file was given as the result' },
    other,
  },
} as const satisfies Record<string, Record<string, Text>>

export type ReasonedAct = keyof typeof reasons

/** The codes of an act, for the schema of its request. */
export const reasonCodes = <A extends ReasonedAct>(act: A) =>
  z.enum(Object.keys(reasons[act]) as [keyof (typeof reasons)[A] & string, ...(keyof (typeof reasons)[A] & string)[]])

/** The reason behind a code; refuses `other` without a note, pointing at the note's place in the request. */
export function reasonFor(act: ReasonedAct, code: string, note: string | undefined, pointer = '/note'): Reason {
  if (code === 'other' && !note) {
    const detail = { vi: 'Hãy ghi rõ lý do', en: 'Say what the reason is' }
    return refuse(problems.requestInvalid, { faults: [{ pointer, code: 'missing', detail }] })
  }
  const words = (reasons[act] as Record<string, Text>)[code]
  if (!words) throw new Error(`no reason ${code} to ${act}`)
  return { code, text: words }
}

/** The reasons of an act as a page offers them. */
export const offered = (act: ReasonedAct) =>
  Object.entries(reasons[act]).map(([code, words]) => ({ code, text: words, noteNeeded: code === 'other' }))

export const offeredReason = reason.extend({ noteNeeded: z.boolean() })
