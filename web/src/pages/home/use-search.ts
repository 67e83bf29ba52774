import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Filters } from '../../../../shared/search/filters.ts'
import { find, type Library, type Results } from '../../../../shared/search/library.ts'
import { lifeEventNames } from '../../../../shared/search/life-events.ts'
import { useQueryParam } from '../../params.ts'

export const filterNames = ['lifeEvent', 'audience', 'sector', 'agency', 'place'] as const
export type FilterName = (typeof filterNames)[number]
export type Chosen = Partial<Record<FilterName, string>>

const isLifeEvent = (id: string | undefined): id is keyof typeof lifeEventNames =>
  id !== undefined && id in lifeEventNames

const filtersOf = ({ lifeEvent, audience, ...rest }: Chosen): Filters => ({
  ...rest,
  lifeEvent: isLifeEvent(lifeEvent) ? lifeEvent : undefined,
  audience: audience === 'citizen' || audience === 'business' ? audience : undefined,
})

function useChosen(): Chosen {
  const values = [
    useQueryParam('lifeEvent'),
    useQueryParam('audience'),
    useQueryParam('sector'),
    useQueryParam('agency'),
    useQueryParam('place'),
  ]
  return Object.fromEntries(filterNames.flatMap((name, i) => (values[i] ? [[name, values[i]]] : [])))
}

/** What is asked for stands in the address: a result can be sent to somebody, and going back finds it again. */
export function useSearch(library: Library | undefined) {
  const navigate = useNavigate()
  const query = useQueryParam('q') ?? ''
  const chosen = useChosen()
  const key = JSON.stringify(chosen)
  const isAsked = query.trim() !== '' || key !== '{}'
  const results = useMemo<Results | null>(
    () => (library && isAsked ? find(library, query, filtersOf(JSON.parse(key) as Chosen)) : null),
    [library, isAsked, query, key],
  )
  const go = (q: string, narrowed: Chosen) =>
    navigate({ to: '/', search: { ...(q && { q }), ...narrowed }, replace: true, resetScroll: false })
  return {
    query,
    chosen,
    results,
    ask: (q: string) => go(q, chosen),
    narrow: (name: FilterName, value: string) => {
      const { [name]: _, ...others } = chosen
      return go(query, value ? { ...others, [name]: value } : others)
    },
  }
}
