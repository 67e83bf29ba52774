import { Plural, Trans } from '@lingui/react/macro'
import type { DossierSummary } from '../../api/types.ts'
import { useFormat } from '../../design/index.ts'
import { weekdaysUntil } from './working-days.ts'

const clockStands = new Set(['REJECTED', 'WITHDRAWN', 'STOPPED', 'COMPLETED', 'RETURNED'])

/** Whether the legal clock still counts for this dossier. */
export const isCounting = ({ state, dueAt }: Pick<DossierSummary, 'state' | 'dueAt'>) =>
  dueAt && !clockStands.has(state)

/** The day the result is due and, while the clock runs, how near that is. */
export function Deadline({ dossier, brief }: { dossier: Pick<DossierSummary, 'state' | 'dueAt'>; brief?: boolean }) {
  const { date, dateTime } = useFormat()
  if (!dossier.dueAt) return <Trans>Tính từ khi tiếp nhận</Trans>
  return (
    <>
      {brief ? date(dossier.dueAt) : dateTime(dossier.dueAt)}
      {isCounting(dossier) && (
        <>
          {' '}
          <span className="soft">
            (<Nearness dueAt={dossier.dueAt} />)
          </span>
        </>
      )}
    </>
  )
}

/** How near a deadline is, in words: public holidays are not taken off, and it says so for longer spans. */
export function Nearness({ dueAt }: { dueAt: string }) {
  const days = weekdaysUntil(dueAt, Date.now())
  if (days < 0) return <Plural value={-days} other="quá hạn # ngày làm việc" />
  if (days === 0) return <Trans>hạn trong hôm nay</Trans>
  return <Plural value={days} other="còn # ngày làm việc, chưa trừ ngày lễ" />
}
