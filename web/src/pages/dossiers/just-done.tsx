import { Trans } from '@lingui/react/macro'
import { Notice, useFormat } from '../../design/index.ts'
import { useQueryParam } from '../../params.ts'
import type { DossierView } from './types.ts'

/** What the owner has just brought about, on the page that follows the act. */
export function JustDone({ dossier }: { dossier: DossierView }) {
  const done = useQueryParam('done')
  if (done === 'supplement' && dossier.state !== 'SUPPLEMENT_REQUESTED') return <Supplemented dossier={dossier} />
  if (done === 'withdrawal' && dossier.state === 'WITHDRAWN') {
    return <Notice tone="success" live title={<Trans>Đã rút hồ sơ</Trans>} />
  }
  return null
}

function Supplemented({ dossier: { dueAt, timeline } }: { dossier: DossierView }) {
  const { date } = useFormat()
  const previous = timeline.findLast(({ type }) => type.startsWith('dossier.supplemented'))?.previousDueAt
  return (
    <Notice tone="success" live title={<Trans>Đã gửi phần bổ sung</Trans>}>
      <p>
        <Trans>Thời hạn giải quyết được tính tiếp từ bây giờ; hồ sơ giữ nguyên vị trí.</Trans>
        {dueAt && (
          <>
            {' '}
            {previous ? (
              <Trans>
                Hạn trả kết quả mới: {date(dueAt)} (trước đó: {date(previous)}).
              </Trans>
            ) : (
              <Trans>Hạn trả kết quả: {date(dueAt)}.</Trans>
            )}
          </>
        )}
      </p>
    </Notice>
  )
}
