import type { MouseEvent } from 'react'
import { Link, useText } from '../../../design/index.ts'
import type { Content, Fault } from '../types.ts'
import { shownAt } from './pointer.ts'
import { fields } from './sections.ts'
import { Way, wayTo } from './way.tsx'

interface FaultLinksProps {
  faults: readonly Fault[]
  record: Content
  /** The page that has the fields; without it they are on this one. */
  href?: string
}

/** Unfolds what a field is folded in, and leads there. */
export function leadTo(id: string): void {
  const field = document.getElementById(id)
  for (let around = field?.parentElement; around; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true
  // Of the two sides of a text, the one that is at fault.
  const target = field?.closest('.sides')?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? field
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}

/** What keeps a record from being published, each with the way to its field. */
export function FaultLinks({ faults, record, href = '' }: FaultLinksProps) {
  const text = useText()
  const follow = (event: MouseEvent, id: string) => {
    if (href) return
    event.preventDefault()
    leadTo(id)
  }
  return (
    <ul>
      {faults.map(({ pointer, detail }) => {
        const place = shownAt(fields, record, pointer)
        const said = text(detail)
        return (
          <li key={pointer + said}>
            {place === null ? (
              said
            ) : (
              <Link href={`${href}#${place}`} onClick={(event) => follow(event, place)}>
                <Way steps={wayTo(fields, record, place)} />: {said}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
