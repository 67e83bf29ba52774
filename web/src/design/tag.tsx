import type { ReactNode } from 'react'
import type { Tone } from './notice.tsx'
import './tag.css'

/** A word or two about a state; never the only sign of it in a table that is read aloud. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone | 'neutral'; children: ReactNode }) {
  return <span className={`tag tag--${tone}`}>{children}</span>
}
