import { Trans } from '@lingui/react/macro'
import { Notice, SummaryList, useFormat, useText } from '../../../design/index.ts'
import { DueNow } from '../../dossiers/due-now.tsx'
import { StateTag } from '../../dossiers/state-tag.tsx'
import type { DeskDossier } from '../types.ts'
import { Urgency } from '../urgency.tsx'

/** Where the dossier stands: state, deadline as first set and as it is now, money. */
export function Standing({ dossier }: { dossier: DeskDossier }) {
  const text = useText()
  const { date } = useFormat()
  return (
    <>
      {dossier.withdrawal && dossier.state !== 'WITHDRAWN' && (
        <Notice tone="warning" title={<Trans>Người nộp đề nghị rút hồ sơ</Trans>}>
          <p>{text(dossier.withdrawal.reason.text)}</p>
        </Notice>
      )}
      <p>{text(dossier.explanation)}</p>
      <SummaryList
        rows={[
          { label: <Trans>Trạng thái</Trans>, value: <StateTag state={dossier.state} /> },
          { label: <Trans>Đang ở</Trans>, value: text(dossier.holder) },
          {
            label: <Trans>Hạn giải quyết</Trans>,
            value: (
              <>
                <DueNow dossier={dossier} /> <Urgency dossier={dossier} />
              </>
            ),
          },
          ...(dossier.promisedAt ? [{ label: <Trans>Đã hẹn lại</Trans>, value: date(dossier.promisedAt) }] : []),
        ]}
      />
    </>
  )
}
