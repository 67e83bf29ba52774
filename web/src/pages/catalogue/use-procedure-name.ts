import { useQuery } from '@tanstack/react-query'
import { libraryQuery } from '../../api/search.ts'
import { useText } from '../../design/index.ts'

/** The name of a procedure by its slug; the slug itself while names are not known, or where it is abolished. */
export function useProcedureName(): (slug: string) => string {
  const text = useText()
  const { data } = useQuery(libraryQuery)
  return (slug) => {
    const found = data?.bySlug.get(slug)
    return found ? text(found.name) : slug
  }
}
