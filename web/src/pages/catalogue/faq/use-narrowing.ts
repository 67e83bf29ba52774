import { useNavigate } from '@tanstack/react-router'
import { useQueryParam } from '../../../params.ts'
import type { Wanted } from './narrow.ts'

/** What is looked for stands in the address, so that coming back from an entry finds the same rows. */
export function useNarrowing() {
  const navigate = useNavigate()
  const wanted: Wanted = {
    words: useQueryParam('q') ?? '',
    topic: useQueryParam('topic'),
    service: useQueryParam('service'),
    state: useQueryParam('state'),
  }
  const narrowTo = (change: Partial<Wanted>) => {
    const { words, ...rest } = { ...wanted, ...change }
    const search = Object.fromEntries(Object.entries({ q: words, ...rest }).filter(([, value]) => value))
    void navigate({ to: '/catalogue/faq', search, replace: true, resetScroll: false })
  }
  return { wanted, narrowTo }
}
