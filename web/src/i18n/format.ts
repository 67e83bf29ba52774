import { useLingui } from '@lingui/react'
import type { Money } from '../api/types.ts'
import { language } from './language.ts'

const timeZone = 'Asia/Ho_Chi_Minh'
const tag = () => (language() === 'en' ? 'en-GB' : 'vi-VN')
const parse = (value: string | Date) => (value instanceof Date ? value : new Date(value))

/** `115.000 đ` in Vietnamese, `115,000 VND` in English. */
function money({ amount, currency }: Money): string {
  const number = new Intl.NumberFormat(tag()).format(amount)
  return currency === 'VND' && language() === 'vi' ? `${number}\u00a0đ` : `${number}\u00a0${currency}`
}

/** Grouped from five digits on: four may be a year. */
const number = (value: number): string => new Intl.NumberFormat(tag(), { useGrouping: 'min2' }).format(value)

/** A day in Vietnam's time, from an RFC 3339 time or a plain `2026-11-22`. */
function date(value: string | Date): string {
  const options = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
  const english = { day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat(tag(), { ...(language() === 'en' ? english : options), timeZone }).format(parse(value))
}

/** A month of a year, from `2026-11`. */
function month(value: string): string {
  const [year = '', number = ''] = value.split('-')
  if (language() === 'vi') return `${number}/${year}`
  const named = new Intl.DateTimeFormat(tag(), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return named.format(new Date(`${value}-01T00:00:00Z`))
}

/** Day and minute in Vietnam's time. */
function dateTime(value: string | Date): string {
  const time = new Intl.DateTimeFormat(tag(), { hour: '2-digit', minute: '2-digit', timeZone }).format(parse(value))
  return language() === 'en' ? `${date(value)}, ${time}` : `${time} ngày ${date(value)}`
}

/** The formatters, redrawn when the language changes. */
export function useFormat() {
  useLingui()
  return { money, number, date, month, dateTime }
}
