import { useQuery } from '@tanstack/react-query'
import { libraryQuery } from '../../api/search.ts'
import { useText } from '../../design/index.ts'

/** The name of an agency or place by its id: nothing while names are on their way, the id itself where it is in no register. */
export function useAgencyName(): (id: string) => string {
  const text = useText()
  const { data } = useQuery(libraryQuery)
  return (id) => {
    if (!data) return ''
    const found = data.contents.named.find((one) => one.id === id)
    return found ? text(found.name) : id
  }
}
