import type { ReactNode } from 'react'
import { Link } from './link.tsx'
import './card.css'

type CardProps = { title?: ReactNode; href?: string; level?: 2 | 3; children?: ReactNode }

/** A box of things that belong together. With `href` the title leads on and the whole box can be pressed. */
export function Card({ title, href, level = 2, children }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <section className={href ? 'card card--link' : 'card'}>
      {title && <Heading className="card__title">{href ? <Link href={href}>{title}</Link> : title}</Heading>}
      {children}
    </section>
  )
}
