import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import { classes } from './classes.ts'
import { Link } from './link.tsx'
import './page.css'

type PageProps = {
  /** The h1 and, with the portal's name, the document's title. */
  title: string
  /** One or two sentences under the title. */
  lead?: ReactNode
  /** A small line above the title: a dossier's code, a group's name. */
  kicker?: ReactNode
  back?: { href: string; label?: ReactNode }
  /** For queues and tables; citizens' pages stay one column of reading width. */
  wide?: boolean
  children?: ReactNode
}

let arrived = false

/** Every page stands in one of these. On each navigation the h1 takes the focus, so that it is read out. */
export function Page({ title, lead, kicker, back, wide, children }: PageProps) {
  const { t } = useLingui()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true })
    arrived = true
  }, [])
  const portal = t`Cổng Dịch vụ công quốc gia`
  useEffect(() => {
    document.title = title === portal ? portal : `${title} – ${portal}`
  }, [title, portal])
  return (
    <div className={classes('page', wide && 'page--wide')}>
      {back && (
        <p className="page__back">
          <Link href={back.href}>{back.label ?? <Trans>Quay lại</Trans>}</Link>
        </p>
      )}
      <div className="page__head">
        {kicker && <p className="page__kicker">{kicker}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className="page__lead">{lead}</p>}
      </div>
      <div className="stack stack--l">{children}</div>
    </div>
  )
}
