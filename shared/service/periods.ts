import type { Fault } from '../problem.ts'
import type { Text } from '../text.ts'
import { answerFault } from './form.ts'
import { linesIn } from './lines.ts'

const dayMs = 86_400_000

/** The next day of `YYYY-MM-DD`, or the next month of `YYYY-MM`. */
function following(time: string): string {
  if (time.length > 7) return new Date(Date.parse(time) + dayMs).toISOString().slice(0, 10)
  const [year = 0, month = 0] = time.split('-').map(Number)
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
}

const details = {
  backwards: { vi: 'Thời điểm kết thúc phải sau thời điểm bắt đầu', en: 'It has to end after it begins' },
  overlap: { vi: 'Giai đoạn này chồng lên giai đoạn trước', en: 'It overlaps the one before' },
  gap: {
    vi: 'Còn một khoảng thời gian chưa khai giữa giai đoạn trước và giai đoạn này',
    en: 'Some time between the one before and this one is not told',
  },
  ended: {
    vi: 'Giai đoạn cuối kéo dài đến nay: hãy bỏ trống thời điểm kết thúc',
    en: 'The last one lasts until now: leave its end empty',
  },
  open: { vi: 'Chỉ giai đoạn cuối được bỏ trống thời điểm kết thúc', en: 'Only the last one may have no end' },
  late: { vi: 'Phải khai từ thời điểm sớm hơn', en: 'It has to be told from an earlier time on' },
} satisfies Record<string, Text>

type Period = { from?: string; to?: string }

/**
 * What is wrong with periods that follow each other up to now: each line has `from` and, but for the last, `to`, all
 * either days or months; one may begin in the month or on the day on which the one before ends, or right after it. They
 * are told in order, oldest first; `since` is when the first has to begin at the latest.
 * @param name the question of kind `lines`
 */
export function periodFaults(name: string, answer: string | undefined, since?: string): Fault[] {
  const periods: Period[] = linesIn(answer)
  const wrong = (at: number, column: string, code: keyof typeof details) =>
    answerFault(`${name}/${at}/${column}`, code, details[code])
  return periods.flatMap(({ from = '', to }, at) => {
    const before = periods[at - 1]
    const isLast = at === periods.length - 1
    if (at === 0 && since !== undefined && from > since) return [wrong(at, 'from', 'late')]
    if (before?.to !== undefined && from < before.to) return [wrong(at, 'from', 'overlap')]
    if (before?.to !== undefined && from > following(before.to)) return [wrong(at, 'from', 'gap')]
    if (to !== undefined && to < from) return [wrong(at, 'to', 'backwards')]
    if (isLast && to !== undefined) return [wrong(at, 'to', 'ended')]
    return !isLast && to === undefined ? [wrong(at, 'to', 'open')] : []
  })
}
