import { vietnamDay } from '../../shared/clock.ts'
import type { Text } from '../../shared/text.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

/** A day in words: “ngày 1 tháng 12 năm 2026”, “1 December 2026”. */
export function dayInWords(time: string): Text {
  const [year, month, day] = vietnamDay(new Date(time)).split('-').map(Number) as [number, number, number]
  return { vi: `ngày ${day} tháng ${month} năm ${year}`, en: `${day} ${months[month - 1]} ${year}` }
}

/** “, chậm nhất là ngày …” and its English; nothing where no day is known. */
export function byDay(time: string | undefined): Text {
  if (!time) return { vi: '', en: '' }
  const { vi, en } = dayInWords(time)
  return { vi: `, chậm nhất là ${vi}`, en: `, by ${en} at the latest` }
}
