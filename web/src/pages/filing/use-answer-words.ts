import { useQuery } from '@tanstack/react-query'
import { useFormat, useText } from '../../design/index.ts'
import type { Question } from './form.ts'
import { agenciesQuery } from './queries.ts'

/** An answer as the citizen would say it rather than as it is stored. */
export function useAnswerWords(): (question: Question, value: string | undefined) => string {
  const text = useText()
  const { date } = useFormat()
  const agencies = useQuery(agenciesQuery)
  return (question, value) => {
    if (!value) return ''
    const option = question.options?.find((option) => option.value === value)
    if (option) return text(option.label)
    if (question.kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value
    const agency = question.kind === 'province' && agencies.data?.find(({ id }) => id === value)
    return agency ? text(agency.name) : value
  }
}
