import { Trans } from '@lingui/react/macro'
import type { DossierSummary } from '../../api/types.ts'
import { Tag } from '../../design/index.ts'
import { isCounting } from '../dossiers/deadline.tsx'
import { weekdaysUntil } from '../dossiers/working-days.ts'

const nearlyDue = 1

/** Says in words that a deadline is near or past; nothing while there is time. */
export function Urgency({ dossier }: { dossier: Pick<DossierSummary, 'state' | 'dueAt'> }) {
  if (!isCounting(dossier) || !dossier.dueAt) return null
  const days = weekdaysUntil(dossier.dueAt, Date.now())
  if (days < 0) {
    return (
      <Tag tone="danger">
        <Trans>Quá hạn</Trans>
      </Tag>
    )
  }
  if (days > nearlyDue) return null
  return <Tag tone="warning">{days === 0 ? <Trans>Hạn hôm nay</Trans> : <Trans>Sắp đến hạn</Trans>}</Tag>
}
