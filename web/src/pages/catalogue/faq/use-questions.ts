import { useQueries, useQuery } from '@tanstack/react-query'
import { libraryQuery } from '../../../api/search.ts'
import { useText } from '../../../design/index.ts'
import { serviceQuery } from '../../filing/queries.ts'

/** The questions that the forms of these procedures ask, each name once. What is only told of has no form. */
export function useQuestions(slugs: readonly string[]): { value: string; label: string }[] {
  const text = useText()
  const { data: library } = useQuery(libraryQuery)
  const filed = slugs.filter((slug) => {
    const found = library?.bySlug.get(slug)
    return found && found.level !== 'information'
  })
  const forms = useQueries({ queries: filed.map(serviceQuery) })
  const labels = new Map<string, string>()
  for (const { data } of forms)
    for (const { questions } of data?.form.groups ?? [])
      for (const { name, label } of questions) if (!labels.has(name)) labels.set(name, text(label))
  return [...labels].map(([value, label]) => ({ value, label }))
}
