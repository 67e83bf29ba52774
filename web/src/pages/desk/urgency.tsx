import { Trans } from '@lingui/react/macro'
import { Tag } from '../../design/index.ts'
import { nearnessOf } from './queue/narrow.ts'
import type { DeskSummary } from './types.ts'

/** Says in words that a deadline is near or past; nothing while there is time. */
export function Urgency({ dossier }: { dossier: Pick<DeskSummary, 'overdue' | 'workingDaysLeft'> }) {
  const nearness = nearnessOf(dossier)
  if (nearness === 'overdue') {
    return (
      <Tag tone="danger">
        <Trans>Quá hạn</Trans>
      </Tag>
    )
  }
  if (!nearness) return null
  return (
    <Tag tone="warning">{dossier.workingDaysLeft === 0 ? <Trans>Hạn hôm nay</Trans> : <Trans>Sắp đến hạn</Trans>}</Tag>
  )
}
