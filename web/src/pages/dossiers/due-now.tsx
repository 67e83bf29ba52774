import { Trans } from '@lingui/react/macro'
import { useFormat } from '../../design/index.ts'
import { Deadline } from './deadline.tsx'
import type { DossierView } from './types.ts'

type Dated = Pick<DossierView, 'state' | 'dueAt' | 'originalDueAt' | 'pausedAt' | 'workingDaysLeft' | 'overdue'>

/** The due time now; while the clock stands still, since when; and the first one, if it has been moved. */
export function DueNow({ dossier }: { dossier: Dated }) {
  const { dateTime, date } = useFormat()
  const { pausedAt, originalDueAt, dueAt } = dossier
  return (
    <>
      {pausedAt ? (
        <Trans>Tạm dừng từ {dateTime(pausedAt)}; hạn sẽ được dời theo thời gian tạm dừng</Trans>
      ) : (
        <Deadline dossier={dossier} />
      )}
      {originalDueAt && dueAt && originalDueAt !== dueAt && (
        <p className="soft small">
          <Trans>Hạn ban đầu: {date(originalDueAt)}</Trans>
        </p>
      )}
    </>
  )
}
