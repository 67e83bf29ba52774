import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, LinkButton } from '../../../design/index.ts'
import type { Entry } from './types.ts'
import { Withdrawal } from './withdrawal.tsx'

/** Writing the next version, and withdrawing. */
export function EntryActs({ entry }: { entry: Entry }) {
  const [isWithdrawing, setWithdrawing] = useState(false)
  const edit = `/catalogue/faq/${encodeURIComponent(entry.id)}/edit`
  if (isWithdrawing) return <Withdrawal entry={entry} onLeave={() => setWithdrawing(false)} />
  return (
    <div className="row">
      <LinkButton href={edit}>
        {entry.shown ? <Trans>Sửa câu hỏi</Trans> : <Trans>Sửa và hiển thị lại</Trans>}
      </LinkButton>
      {entry.shown && (
        <Button variant="secondary" onPress={() => setWithdrawing(true)}>
          <Trans>Rút câu hỏi</Trans>
        </Button>
      )}
    </div>
  )
}
