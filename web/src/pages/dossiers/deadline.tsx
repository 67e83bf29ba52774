import { Plural, Trans } from '@lingui/react/macro'
import { useFormat } from '../../design/index.ts'
import type { DossierSummary } from './types.ts'

type Timed = Pick<DossierSummary, 'state' | 'dueAt' | 'workingDaysLeft' | 'overdue'>

/** The day the result is due and, while the clock runs, how near that is. `brief` leaves out the hour. */
export function Deadline({ dossier, brief }: { dossier: Timed; brief?: boolean }) {
  const { date, dateTime } = useFormat()
  if (dossier.state === 'REJECTED' || dossier.state === 'WITHDRAWN') return <Trans>Không còn tính thời hạn</Trans>
  if (!dossier.dueAt) return <Trans>Tính từ khi tiếp nhận</Trans>
  return (
    <>
      {brief ? date(dossier.dueAt) : dateTime(dossier.dueAt)}
      {dossier.workingDaysLeft !== null && (
        <>
          {' '}
          <span className="soft">
            (<Nearness dossier={dossier} left={dossier.workingDaysLeft} />)
          </span>
        </>
      )}
    </>
  )
}

function Nearness({ dossier, left }: { dossier: Timed; left: number }) {
  if (left < 0) return <Plural value={-left} one="quá hạn # ngày làm việc" other="quá hạn # ngày làm việc" />
  if (dossier.overdue) return <Trans>đã quá hạn</Trans>
  if (left === 0) return <Trans>hạn trong hôm nay</Trans>
  return <Plural value={left} one="còn # ngày làm việc" other="còn # ngày làm việc" />
}
