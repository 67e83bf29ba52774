import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading, ProblemPanel } from '../../../design/index.ts'

/** One part of the record; the keys and the list of parts lead to it by its id. */
export function Part({ id, title, children }: { id: string; title?: string; children: ReactNode }) {
  return (
    <section id={id} className="part stack stack--s" tabIndex={-1} aria-label={title}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  )
}

/** What a part shows once its data is there; a part that cannot be fetched leaves the others standing. */
export function Fetched<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { data, error, refetch } = query
  return (
    <>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loading />}
      {data !== undefined && children(data)}
    </>
  )
}

/** Moves the focus to the next or the previous part. */
export function stepPart(by: number): void {
  const parts = [...document.querySelectorAll<HTMLElement>('.part')]
  const here = parts.findIndex((part) => part.contains(document.activeElement))
  const next = parts[here === -1 ? 0 : Math.min(Math.max(here + by, 0), parts.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'start' })
}
