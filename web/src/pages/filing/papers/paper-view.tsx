import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button, ProblemPanel } from '../../../design/index.ts'
import { paperContent } from './queries.ts'

interface PaperViewProps {
  /** Where its content is asked for: the owner's door or the officers'. */
  address: string
  name: string
  type: string
  /** Whatever else may be done with it, beside the way to look at it. */
  children?: ReactNode
}

const shownByBrowsers = new Set(['image/jpeg', 'image/png'])

/** Looks at a paper where it lies, on the files' own origin: a picture here, anything else in a window of its own. */
export function PaperView({ address, name, type, children }: PaperViewProps) {
  const { t } = useLingui()
  const look = useMutation({ mutationFn: () => paperContent(address, 'preview') })
  const isPicture = shownByBrowsers.has(type)
  if (!look.data) {
    return (
      <>
        <div className="paper__acts">
          <Button variant="quiet" isPending={look.isPending} onPress={() => look.mutate()}>
            <Trans>Xem</Trans>
            <span className="visually-hidden">: {name}</span>
          </Button>
          {children}
        </div>
        {look.error && <ProblemPanel problem={look.error} onRetry={() => look.mutate()} />}
      </>
    )
  }
  return (
    <>
      {isPicture && <img className="paper__picture" src={look.data.url} alt={t`Ảnh ${name}`} />}
      <div className="paper__acts">
        <a className="button button--quiet" href={look.data.url} target="_blank" rel="noreferrer">
          {isPicture ? <Trans>Mở ảnh to trong thẻ mới</Trans> : <Trans>Mở tệp trong thẻ mới</Trans>}
        </a>
        <Button variant="quiet" onPress={() => look.reset()}>
          <Trans>Đóng lại</Trans>
        </Button>
        {children}
      </div>
    </>
  )
}
