import { Trans } from '@lingui/react/macro'
import { Tag } from '../../design/index.ts'
import { isOverdue } from '../dossiers/deadline.tsx'
import type { DossierSummary } from '../dossiers/types.ts'

const nearlyDue = 1

/** Says in words that a deadline is near or past; nothing while there is time. */
export function Urgency({ dossier }: { dossier: Pick<DossierSummary, 'dueAt' | 'workingDaysLeft'> }) {
  const { workingDaysLeft } = dossier
  if (workingDaysLeft === null || workingDaysLeft > nearlyDue) return null
  if (isOverdue(dossier)) {
    return (
      <Tag tone="danger">
        <Trans>Quá hạn</Trans>
      </Tag>
    )
  }
  return <Tag tone="warning">{workingDaysLeft === 0 ? <Trans>Hạn hôm nay</Trans> : <Trans>Sắp đến hạn</Trans>}</Tag>
}
