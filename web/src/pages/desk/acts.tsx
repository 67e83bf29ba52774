import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Notice } from '../../design/index.ts'
import { Complete } from './complete.tsx'
import { Receive } from './receive.tsx'
import type { DeskDossier } from './types.ts'

/** What this officer may do now, and word of what was just done. */
export function Acts({ dossier }: { dossier: DeskDossier }) {
  const [done, setDone] = useState<'received' | 'completed'>()
  const mustWait = dossier.state === 'NEW' && dossier.feesDue
  return (
    <>
      {done && (
        <Notice
          tone="success"
          live
          title={done === 'received' ? <Trans>Đã tiếp nhận hồ sơ</Trans> : <Trans>Đã hoàn thành hồ sơ</Trans>}
        >
          <p>
            {done === 'received' ? (
              <Trans>Thời hạn giải quyết đã bắt đầu tính. Người nộp hồ sơ được thông báo.</Trans>
            ) : (
              <Trans>Kết quả đã sẵn sàng để người nộp hồ sơ tải về. Người nộp hồ sơ được thông báo.</Trans>
            )}
          </p>
        </Notice>
      )}
      {mustWait && (
        <Notice tone="info" title={<Trans>Chờ nộp phí, lệ phí</Trans>}>
          <p>
            <Trans>Chỉ tiếp nhận được hồ sơ sau khi người nộp đã nộp đủ.</Trans>
          </p>
        </Notice>
      )}
      {dossier.acts.includes('receive') && <Receive dossier={dossier} onDone={() => setDone('received')} />}
      {dossier.acts.includes('complete') && <Complete dossier={dossier} onDone={() => setDone('completed')} />}
    </>
  )
}
