import { Trans } from '@lingui/react/macro'
import { Notice, SummaryList, useFormat, useText } from '../../../design/index.ts'
import { DueNow } from '../../dossiers/due-now.tsx'
import { isTakenBack } from '../../dossiers/linked.tsx'
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
      <OpenersResult dossier={dossier} />
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

/** What this dossier was opened from is not decided any more: what follows from it is for this desk to say. */
function OpenersResult({ dossier: { linked } }: { dossier: DeskDossier }) {
  const text = useText()
  const opener = linked.find(isTakenBack)
  if (!opener) return null
  const { code, agency } = opener
  const name = agency && text(agency.name)
  return (
    <Notice tone="warning" title={<Trans>Kết quả mở ra hồ sơ này đã bị thu lại</Trans>}>
      <p>
        <Trans>
          {name} đã thu lại kết quả của hồ sơ {code}. Hồ sơ này vẫn giữ nguyên: hãy cân nhắc trước khi quyết định.
        </Trans>
      </p>
    </Notice>
  )
}
