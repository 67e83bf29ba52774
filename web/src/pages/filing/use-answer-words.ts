import { plural } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useFormat, useText } from '../../design/index.ts'
import type { Asked } from './form.ts'
import { linesOf } from './lines.ts'
import { agenciesQuery } from './queries.ts'

/** An answer on one line, as the citizen would say it rather than as it is stored. */
export function useAnswerWords(): (asked: Asked, value: string | undefined) => string {
  const text = useText()
  const { date, month, money, number } = useFormat()
  const agencies = useQuery(agenciesQuery)
  return (asked, value) => {
    if (!value) return ''
    const nameOf = (one: string) => asked.options?.find((option) => option.value === one)?.label
    switch (asked.kind) {
      case 'date':
        return /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value
      case 'month':
        return /^\d{4}-\d{2}$/.test(value) ? month(value) : value
      case 'money':
        return /^\d+$/.test(value) ? money({ amount: Number(value), currency: 'VND' }) : value
      case 'number':
        return /^\d+(\.\d+)?$/.test(value) ? number(Number(value)) : value
      case 'checks':
        return value
          .split(',')
          .map((one) => {
            const name = nameOf(one)
            return name ? text(name) : one
          })
          .join('; ')
      case 'lines':
        return plural(linesOf(value).length, { one: '# dòng', other: '# dòng' })
      case 'province': {
        const agency = agencies.data?.find(({ id }) => id === value)
        return agency ? text(agency.name) : value
      }
      default: {
        const name = nameOf(value)
        return name ? text(name) : value
      }
    }
  }
}
